package dev.parley.model.explore.judge;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import dev.parley.model.explore.machine.CompiledProcess;
import dev.parley.model.explore.machine.Node;
import dev.parley.model.explore.machine.Node.Alternative;
import dev.parley.model.explore.machine.StateLayout;
import dev.parley.model.system.WaitForGraph;
import java.util.stream.IntStream;

/**
 * Finds who will never go on, in any state: blocked processes, all of whose enablers are among them. An enabler is
 * whoever may still do, some time from now, what the other waits for.
 */
public final class Standstills {

    private final StateLayout layout;
    private final CompiledProcess[] codes;
    private final int[] bases;
    private final long everybody;
    private final long[] wantsSender;
    private final long[] wantsReceiver;

    public Standstills(StateLayout layout) {
        this.layout = layout;
        this.codes = layout.processes().toArray(new CompiledProcess[0]);
        this.bases = layout.bases();
        this.everybody = (1L << codes.length) - 1;
        this.wantsSender = new long[codes.length];
        this.wantsReceiver = new long[codes.length];
    }

    /**
     * The processes that will never go on, as a set of bits; none if all of them may: those that serve, and wait for
     * messages that nobody will send, are as they should be.
     *
     * @param enabled those that have a step
     */
    public long stuck(int[] state, long enabled) {
        long blocked = blocked(state, enabled);
        if (blocked == 0) {
            return 0;
        }
        read(state, blocked);
        long stuck = blocked;
        boolean shrinks = true;
        while (shrinks) {
            shrinks = false;
            for (int process = 0; process < codes.length; process++) {
                if ((stuck & (1L << process)) != 0 && isEnabledByOneOf(state, process, ~stuck)) {
                    stuck &= ~(1L << process);
                    shrinks = true;
                }
            }
        }
        for (int process = 0; process < codes.length; process++) {
            if ((stuck & (1L << process)) != 0 && !rests(state, process)) {
                return stuck;
            }
        }
        return 0;
    }

    /** Whether it serves, and waits for messages, and for nothing else. */
    private boolean rests(int[] state, int process) {
        return codes[process].serves()
                && codes[process].nodes().get(state[bases[process] + CompiledProcess.NODE])
                        instanceof Node.Select select
                && select.alternatives().stream()
                        .noneMatch(alternative ->
                                alternative.sends() && alternative.guard().of(state, bases[process]));
    }

    private long blocked(int[] state, long enabled) {
        long blocked = everybody & ~enabled;
        for (int process = 0; process < codes.length; process++) {
            if ((blocked & (1L << process)) != 0
                    && codes[process].isEnd(state[bases[process] + CompiledProcess.NODE])) {
                blocked &= ~(1L << process);
            }
        }
        return blocked;
    }

    private boolean isEnabledByOneOf(int[] state, int process, long others) {
        for (int other = 0; other < codes.length; other++) {
            if (other != process && (others & (1L << other)) != 0 && canEnable(state, other, process)) {
                return true;
            }
        }
        return false;
    }

    private boolean canEnable(int[] state, int other, int process) {
        CompiledProcess code = codes[other];
        int node = state[bases[other] + CompiledProcess.NODE];
        if (code.isEnd(node)) {
            return false;
        }
        long sends = code.future().sends(node);
        long receives = code.future().receives(node);
        if (code.crashes() > 0 && state[bases[other] + CompiledProcess.CRASHED] < code.crashes()) {
            sends |= code.future().sends(code.entry());
            receives |= code.future().receives(code.entry());
        }
        return (sends & wantsSender[process]) != 0 || (receives & wantsReceiver[process]) != 0;
    }

    /** What the blocked wait for. */
    private void read(int[] state, long blocked) {
        for (int process = 0; process < codes.length; process++) {
            wantsSender[process] = 0;
            wantsReceiver[process] = 0;
            if ((blocked & (1L << process)) == 0) {
                continue;
            }
            switch (codes[process].stop(state[bases[process] + CompiledProcess.NODE])) {
                case Node.Select select -> {
                    for (int i = 0; i < select.alternatives().size(); i++) {
                        Alternative alternative = select.alternatives().get(i);
                        if (alternative.guard().of(state, bases[process])) {
                            long channel = 1L
                                    << layout.values()
                                            .channel(alternative.channel().of(state, bases[process]));
                            if (alternative.sends()) {
                                wantsReceiver[process] |= channel;
                            } else {
                                wantsSender[process] |= channel;
                            }
                        }
                    }
                }
                case Node.AwaitReceipt(int channel, int _) -> wantsReceiver[process] |= 1L << channel;
                case Node.Pause _, Node.Close _, Node.End _ -> {}
            }
        }
    }

    /** The whole graph, of a state that was found to be worth it. */
    public WaitForGraph graph(int[] state, long enabled) {
        long blocked = blocked(state, enabled);
        read(state, blocked);
        ImmutableSetMultimap.Builder<String, String> enablers = ImmutableSetMultimap.builder();
        for (int process = 0; process < codes.length; process++) {
            for (int other = 0; other < codes.length; other++) {
                if (process != other && (blocked & (1L << process)) != 0 && canEnable(state, other, process)) {
                    enablers.put(codes[process].name(), codes[other].name());
                }
            }
        }
        return WaitForGraph.of(
                IntStream.range(0, codes.length)
                        .mapToObj(process -> codes[process].name())
                        .toList(),
                names(blocked),
                enablers.build());
    }

    /** The processes that serve, and wait for messages. */
    public ImmutableSet<String> resting(int[] state) {
        return IntStream.range(0, codes.length)
                .filter(process -> rests(state, process))
                .mapToObj(process -> codes[process].name())
                .collect(ImmutableSet.toImmutableSet());
    }

    public ImmutableSet<String> names(long processes) {
        return IntStream.range(0, codes.length)
                .filter(process -> (processes & (1L << process)) != 0)
                .mapToObj(process -> codes[process].name())
                .collect(ImmutableSet.toImmutableSet());
    }
}
