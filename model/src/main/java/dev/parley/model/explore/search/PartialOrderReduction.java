package dev.parley.model.explore.search;

import dev.parley.model.channel.Capacity;
import dev.parley.model.channel.Closing;
import dev.parley.model.channel.Faults;
import dev.parley.model.channel.Ordering;
import dev.parley.model.channel.Overflow;
import dev.parley.model.explore.machine.CompiledChannel;
import dev.parley.model.explore.machine.CompiledProcess;
import dev.parley.model.explore.machine.Evaluator;
import dev.parley.model.explore.machine.Machine;
import dev.parley.model.explore.machine.Node;
import dev.parley.model.explore.machine.Node.Alternative;
import dev.parley.model.explore.machine.Node.Match;
import dev.parley.model.explore.machine.StateLayout;
import dev.parley.model.explore.machine.StepSink;
import dev.parley.model.system.Statement.Manner;
import java.util.ArrayList;
import java.util.List;

/**
 * Partial-order reduction by persistent sets that are known beforehand: where a process can only send to, or receive
 * from, a channel whose end nobody else uses, and can do so now, that step commutes with all that others can do before
 * it, and is the only one that is explored. Steps that a process could repeat without end are never chosen, so that
 * nobody is put off for ever.
 *
 * <p>The condition on ends is SPIN's exclusive send and receive (Holzmann and Peled, "An improvement in formal
 * verification", 1994); that on repeated steps is from Kurshan et al., "Static partial order reduction", TACAS 1998.
 */
public final class PartialOrderReduction implements AmpleSet {

    private final StateLayout layout;
    private final int[] bases;
    private final boolean[][] eligible;

    public PartialOrderReduction(StateLayout layout) {
        this.layout = layout;
        this.bases = layout.bases();
        this.eligible = new boolean[layout.processes().size()][];
        long loose = loose();
        for (int process = 0; process < eligible.length; process++) {
            CompiledProcess code = layout.processes().get(process);
            eligible[process] = new boolean[code.nodes().size()];
            for (int node = 0; node < code.nodes().size(); node++) {
                eligible[process][node] = isEligible(process, code, node, loose);
            }
        }
    }

    /** The channels on which somebody can tell, without waiting, that nothing is there, or no room. */
    private long loose() {
        long loose = 0;
        for (CompiledProcess code : layout.processes()) {
            for (Node node : code.nodes()) {
                if (node instanceof Node.Select point) {
                    boolean whole = point.otherwise() != Node.NONE || point.timeout() != Node.NONE;
                    for (Alternative alternative : point.alternatives()) {
                        if (whole || alternative.manner() == Manner.TRYING || alternative.manner() == Manner.TIMED) {
                            loose |= channels(alternative);
                        }
                    }
                }
            }
        }
        return loose;
    }

    private static long channels(Alternative alternative) {
        return alternative.channel() instanceof Evaluator.ChannelConstant(int _, int index) ? 1L << index : -1L;
    }

    private boolean isEligible(int process, CompiledProcess code, int node, long loose) {
        if (code.crashes() > 0
                || code.endless().contains(node)
                || !(code.nodes().get(node) instanceof Node.Select point)
                || point.alternatives().size() != 1
                || point.otherwise() != Node.NONE
                || point.timeout() != Node.NONE) {
            return false;
        }
        Alternative alternative = point.alternatives().get(0);
        if (!(alternative.channel() instanceof Evaluator.ChannelConstant(int _, int channel))
                || alternative.manner() != Manner.WAITING
                || (loose & (1L << channel)) != 0
                || !isPlain(layout.channels().get(channel))
                || !(alternative.match() instanceof Match.Any || alternative.match() instanceof Match.Ignored)) {
            return false;
        }
        return isAlone(process, channel, alternative.sends());
    }

    private static boolean isPlain(CompiledChannel medium) {
        return medium.spec().capacity() instanceof Capacity.Bounded
                && medium.spec().ordering() == Ordering.TOTAL_FIFO
                && medium.spec().faults().equals(Faults.NONE)
                && medium.spec().overflow() == Overflow.BLOCK
                && medium.spec().closing() == Closing.NEVER
                && medium.width() == 1;
    }

    /** Whether nobody else ever uses that end of the channel. */
    private boolean isAlone(int process, int channel, boolean sends) {
        List<CompiledProcess> others = new ArrayList<>(layout.processes());
        others.remove(process);
        return others.stream()
                .mapToLong(code -> sends
                        ? code.future().sends(code.entry())
                        : code.future().receives(code.entry()))
                .noneMatch(used -> (used & (1L << channel)) != 0);
    }

    @Override
    public boolean expand(Machine machine, int[] state, StepSink sink) {
        for (int process = 0; process < eligible.length; process++) {
            int node = state[bases[process] + CompiledProcess.NODE];
            if (eligible[process][node]
                    && layout.processes().get(process).nodes().get(node) instanceof Node.Select point
                    && isPossible(state, process, point.alternatives().get(0))) {
                machine.successors(state, process, sink);
                return true;
            }
        }
        return false;
    }

    private boolean isPossible(int[] state, int process, Alternative alternative) {
        if (!alternative.guard().of(state, bases[process])
                || !(alternative.channel() instanceof Evaluator.ChannelConstant(int _, int channel))) {
            return false;
        }
        CompiledChannel medium = layout.channels().get(channel);
        return alternative.sends() ? !medium.isFull(state) : medium.size(state) > 0;
    }
}
