package dev.parley.properties.contract.account;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.Iterables;
import dev.parley.model.explore.Ending;
import dev.parley.model.history.Call;
import dev.parley.model.history.History;
import dev.parley.model.history.Posture;
import dev.parley.model.history.Quiescence;
import dev.parley.model.history.Standstill;
import dev.parley.model.operation.Operation;
import dev.parley.model.system.Process;
import dev.parley.model.system.Topology;
import dev.parley.model.system.WaitForGraph;
import dev.parley.properties.interleave.TopologyExecution;
import dev.parley.properties.interleave.enact.Exchange;
import dev.parley.properties.linearize.explain.LockCycle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A topology at rest: which of its processes will never go on, in which kind of standstill, and where each of them
 * waits.
 */
public final class TopologyStandstill {

    private final ImmutableMap<String, Quiescence.Waiting> waiting;
    private final WaitForGraph graph;
    private final ImmutableList<String> lockCycle;
    private final ImmutableSet<String> ended;

    private TopologyStandstill(
            ImmutableMap<String, Quiescence.Waiting> waiting,
            WaitForGraph graph,
            ImmutableList<String> lockCycle,
            ImmutableSet<String> ended) {
        this.waiting = waiting;
        this.graph = graph;
        this.lockCycle = lockCycle;
        this.ended = ended;
    }

    /** The end of a run. */
    public static TopologyStandstill of(Topology topology, TopologyExecution run) {
        History history = run.execution().history();
        Map<String, Quiescence.Waiting> waiting = new HashMap<>();
        if (!history.quiescences().isEmpty()) {
            for (Quiescence.Waiting each : history.quiescences().getLast().waiting()) {
                waiting.put(name(topology, history.calls().get(each.call())), each);
            }
        }
        WaitForGraph graph = graph(topology, run);
        return new TopologyStandstill(
                ImmutableMap.copyOf(waiting),
                graph,
                LockCycle.in(history).stream()
                        .map(call -> name(topology, call))
                        .collect(ImmutableList.toImmutableList()),
                topology.processes().stream()
                        .map(process -> process.name())
                        .filter(process -> !graph.blocked().contains(process))
                        .collect(ImmutableSet.toImmutableSet()));
    }

    private static WaitForGraph graph(Topology topology, TopologyExecution run) {
        ImmutableSet.Builder<String> blocked = ImmutableSet.builder();
        ImmutableSet.Builder<String> atRest = ImmutableSet.builder();
        ImmutableSetMultimap.Builder<String, String> enablers = ImmutableSetMultimap.builder();
        for (int i = 0; i < topology.processes().size(); i++) {
            Process process = topology.processes().get(i);
            if (Ending.ENDED.equals(run.ending().places().get(process.name()))) {
                continue;
            }
            blocked.add(process.name());
            Exchange last = Iterables.getLast(run.exchanges().get(i));
            boolean sends = last.operation() instanceof Operation.Sending;
            if (process.serves() && !sends) {
                atRest.add(process.name());
            }
            run.outlooks().forEach((other, outlook) -> {
                ImmutableSet<String> wanted = sends ? outlook.receives() : outlook.sends();
                if (wanted.contains(last.channel()) || isAt(topology, run, other, last.channel(), !sends)) {
                    enablers.put(process.name(), other);
                }
            });
        }
        return WaitForGraph.of(
                        topology.processes().stream().map(Process::name).toList(), blocked.build(), enablers.build())
                .without(atRest.build());
    }

    /** Whether another process is blocked in the counterpart: what it does when it is let go is done by then. */
    private static boolean isAt(Topology topology, TopologyExecution run, String other, String channel, boolean sends) {
        if (Ending.ENDED.equals(run.ending().places().get(other))) {
            return false;
        }
        Exchange last = Iterables.getLast(run.exchanges().get(topology.indexOf(other)));
        return last.channel().equals(channel) && last.operation() instanceof Operation.Sending == sends;
    }

    private static String name(Topology topology, Call call) {
        return topology.processes().get(call.thread()).name();
    }

    /** The kinds that there are. */
    public ImmutableSet<Standstill> kinds() {
        return lockCycle.isEmpty() ? graph.kinds() : ImmutableSet.of(Standstill.LOCK_CYCLE);
    }

    /** Whether anybody waits who should not. */
    public boolean isAnybodyStuck() {
        return !lockCycle.isEmpty() || !graph.blocked().isEmpty();
    }

    /** What stands still and why, in one sentence without a full stop. */
    public String sentence() {
        List<String> parts = new ArrayList<>();
        if (lockCycle.isEmpty()) {
            parts.add(graph.sentence());
        } else {
            parts.add(Standstill.LOCK_CYCLE.label() + ": "
                    + String.join("; ", lockCycle.stream().map(this::wantsLock).toList()));
            ImmutableSet<String> others = graph.blocked().stream()
                    .filter(process -> !lockCycle.contains(process))
                    .collect(ImmutableSet.toImmutableSet());
            if (!others.isEmpty()) {
                parts.add(list(others) + " could not go on either");
            }
        }
        if (!ended.isEmpty()) {
            parts.add(list(ended) + (ended.size() == 1 ? " has" : " have") + " ended");
        }
        return String.join("; ", parts);
    }

    private String wantsLock(String process) {
        return process + " waits for " + lock(process) + " that " + after(process) + " holds" + where(process);
    }

    private String lock(String process) {
        String on = posture(process).on();
        return on.isEmpty() ? "a lock" : on;
    }

    private String after(String process) {
        return lockCycle.get((lockCycle.indexOf(process) + 1) % lockCycle.size());
    }

    private static String list(Set<String> names) {
        return Joiner.on(", ").join(names);
    }

    private Posture posture(String process) {
        Quiescence.Waiting known = waiting.get(process);
        return known == null ? Posture.UNKNOWN : known.posture();
    }

    /** Whether the process waits, and should not. */
    public boolean isStuck(String process) {
        return lockCycle.contains(process) || graph.blocked().contains(process);
    }

    /** Whether one of a circle of processes could only go on if another one of them did. */
    public boolean isInCircle(String process) {
        return lockCycle.isEmpty() ? graph.isInKnot(process) : lockCycle.contains(process);
    }

    /** Any one of whom could enable the process, if it went on. */
    public ImmutableSet<String> waitsFor(String process) {
        return lockCycle.contains(process)
                ? ImmutableSet.of(after(process))
                : ImmutableSet.copyOf(graph.graph().successors(process));
    }

    /** The processes that have come to their end. */
    public ImmutableSet<String> ended() {
        return ended;
    }

    /** Where the process waits, in words that go on a sentence and begin with a comma; empty if it is not known. */
    public String where(String process) {
        String where = posture(process).where();
        return where.isEmpty() ? "" : ", " + where;
    }

    /** What the reasons come to, if there is more to say than what each of them says. */
    public Stream<String> conclusion() {
        return lockCycle.isEmpty() && graph.knots().isEmpty()
                ? Stream.empty()
                : Stream.of("each of a circle waits for another one of it, so that none can ever move");
    }
}
