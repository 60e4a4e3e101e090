package dev.parley.model.explore.machine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.graph.GraphBuilder;
import com.google.common.graph.Graphs;
import com.google.common.graph.MutableGraph;
import dev.parley.model.explore.machine.Node.Alternative;
import dev.parley.model.explore.machine.Node.Match;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * What flows through the nodes of a process: which slots are read later, so that the values of others need not tell
 * states apart; and what it can still do.
 */
final class FlowAnalysis {

    private final ImmutableList<Node> nodes;
    private final int entry;
    private final int frame;
    private final long everyChannel;
    private final long passedOn;
    private final boolean crashes;
    private final List<BitSet> live = new ArrayList<>();

    /**
     * The flow of a process.
     *
     * @param passedOn the channels that are passed around as values, any of which a computed channel can be
     */
    FlowAnalysis(ImmutableList<Node> nodes, int entry, int frame, int channels, long passedOn, boolean crashes) {
        this.nodes = nodes;
        this.entry = entry;
        this.frame = frame;
        this.everyChannel = channels == Long.SIZE ? -1L : (1L << channels) - 1;
        this.passedOn = passedOn;
        this.crashes = crashes;
        for (int i = 0; i < nodes.size(); i++) {
            live.add(new BitSet());
        }
        boolean grows = true;
        while (grows) {
            grows = false;
            for (int i = nodes.size() - 1; i >= 0; i--) {
                BitSet before = before(nodes.get(i));
                grows |= !before.equals(live.get(i));
                live.set(i, before);
            }
        }
    }

    /** For each node at which a process can stop, the slots that nobody reads from there on. */
    ImmutableList<int[]> dead(int first, List<Integer> alive) {
        ImmutableList.Builder<int[]> dead = ImmutableList.builder();
        for (int i = 0; i < nodes.size(); i++) {
            BitSet slots = new BitSet();
            slots.set(first, frame);
            slots.andNot(live.get(i));
            alive.forEach(slots::clear);
            dead.add(slots.stream().toArray());
        }
        return dead.build();
    }

    private BitSet after(int node) {
        return node == Node.NONE ? new BitSet() : live.get(node);
    }

    private BitSet before(Node node) {
        BitSet slots = new BitSet();
        switch (node) {
            case Node.Assign(int slot, Evaluator value, int next) -> {
                slots.or(after(next));
                slots.clear(slot);
                value.reads(slots);
            }
            case Node.Test(Check condition, int then, int otherwise) -> {
                slots.or(after(then));
                slots.or(after(otherwise));
                condition.reads(slots);
            }
            case Node.Fork(ImmutableList<Integer> nexts) -> nexts.forEach(next -> slots.or(after(next)));
            case Node.Claim claim -> {
                slots.or(after(claim.next()));
                claim.condition().reads(slots);
            }
            case Node.Open open -> {
                slots.or(after(open.next()));
                open.slots().forEach(slots::clear);
                open.message().reads(slots);
            }
            case Node.Jump(int next) -> slots.or(after(next));
            case Node.Select point -> {
                point.alternatives().forEach(alternative -> slots.or(before(alternative)));
                slots.or(after(point.otherwise()));
                slots.or(after(point.timeout()));
            }
            case Node.Pause(String _, int next) -> slots.or(after(next));
            case Node.Close close -> {
                slots.or(after(close.next()));
                if (close.answer() != Node.NONE) {
                    slots.clear(close.answer());
                }
                close.channel().reads(slots);
            }
            case Node.AwaitReceipt handed -> slots.or(after(handed.next()));
            case Node.Crash _, Node.End _ -> {}
        }
        return slots;
    }

    private BitSet before(Alternative alternative) {
        BitSet slots = new BitSet();
        slots.or(after(alternative.next()));
        switch (alternative.match()) {
            case Match.Any(int slot) -> slots.clear(slot);
            case Match.Fields fields -> fields.slots().forEach(slots::clear);
            case Match.Ignored _, Match.Equal _ -> {}
        }
        if (alternative.answer() != Node.NONE) {
            slots.clear(alternative.answer());
        }
        if (alternative.match() instanceof Match.Equal(Evaluator value)) {
            value.reads(slots);
        }
        alternative.channel().reads(slots);
        alternative.message().reads(slots);
        alternative.guard().reads(slots);
        return slots;
    }

    FutureChannelUse future() {
        return FutureChannelUse.of(nodes.stream().map(this::step).toList());
    }

    /**
     * The nodes from which a way leads back to them, other than through a loop that counts.
     *
     * @param counted where loops begin that come to an end by themselves, and are not within others that need not
     */
    ImmutableSet<Integer> endless(Set<Integer> counted) {
        MutableGraph<Integer> graph =
                GraphBuilder.directed().allowsSelfLoops(true).build();
        for (int i = 0; i < nodes.size(); i++) {
            graph.addNode(i);
            if (nodes.get(i) instanceof Node.Test test && counted.contains(i)) {
                graph.putEdge(i, test.otherwise());
            } else {
                for (int next : step(nodes.get(i)).nexts()) {
                    graph.putEdge(i, next);
                }
            }
        }
        return graph.nodes().stream()
                .filter(node -> graph.successors(node).stream()
                        .anyMatch(next -> Graphs.reachableNodes(graph, next).contains(node)))
                .collect(ImmutableSet.toImmutableSet());
    }

    private record Step(long sends, long receives, ImmutableList<Integer> nexts) implements FutureChannelUse.Step {}

    private FutureChannelUse.Step step(Node node) {
        return switch (node) {
            case Node.Assign assign -> to(assign.next());
            case Node.Test test -> to(test.then(), test.otherwise());
            case Node.Fork(ImmutableList<Integer> nexts) -> new Step(0, 0, nexts);
            case Node.Claim claim -> to(claim.next());
            case Node.Open open -> to(open.next());
            case Node.Jump(int next) -> to(next);
            case Node.Crash _ -> crashes ? to(entry) : to();
            case Node.Select point -> {
                long sends = 0;
                long receives = 0;
                List<Integer> nexts = new ArrayList<>();
                for (Alternative alternative : point.alternatives()) {
                    if (alternative.sends()) {
                        sends |= channels(alternative.channel());
                    } else {
                        receives |= channels(alternative.channel());
                    }
                    nexts.add(alternative.next());
                }
                nexts.add(point.otherwise());
                nexts.add(point.timeout());
                yield new Step(sends, receives, following(nexts));
            }
            case Node.Pause(String _, int next) -> to(next);
            case Node.Close close ->
                new Step(channels(close.channel()), channels(close.channel()), following(List.of(close.next())));
            case Node.AwaitReceipt handed -> to(handed.next());
            case Node.End _ -> to();
        };
    }

    private static FutureChannelUse.Step to(Integer... nexts) {
        return new Step(0, 0, ImmutableList.copyOf(nexts));
    }

    private static ImmutableList<Integer> following(List<Integer> nexts) {
        return nexts.stream().filter(next -> next != Node.NONE).collect(ImmutableList.toImmutableList());
    }

    private long channels(Evaluator channel) {
        return channel instanceof Evaluator.ChannelConstant(int _, int index) ? 1L << index : passedOn & everyChannel;
    }
}
