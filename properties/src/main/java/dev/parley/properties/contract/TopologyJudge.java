package dev.parley.properties.contract;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.history.Call;
import dev.parley.model.history.History;
import dev.parley.model.history.Instant;
import dev.parley.model.history.Quiescence;
import dev.parley.model.operation.Operation;
import dev.parley.model.operation.Outcome;
import dev.parley.model.rule.Rule;
import dev.parley.model.system.Act;
import dev.parley.model.system.Process;
import dev.parley.model.system.Topology;
import dev.parley.properties.interleave.Execution;
import dev.parley.properties.linearize.Judge;
import dev.parley.properties.linearize.Judgement;
import dev.parley.properties.linearize.OwnerCycle;
import dev.parley.reports.Counterexample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the history of a topology: whether it is stuck, who waits for whom, and what its channels hold. */
final class TopologyJudge {

    private final Topology topology;

    TopologyJudge(Topology topology) {
        this.topology = topology;
    }

    boolean isStuck(History history) {
        return history.calls().stream().anyMatch(call -> call.outcome() instanceof Outcome.Blocked);
    }

    /** What one of the channels did that its specification does not allow. Explanations are local to a channel. */
    Optional<String> faultOfAChannel(History history) {
        ImmutableListMultimap<String, Call> calls = byChannel(history);
        if (isLockCycleOfSeveral(history, calls)) {
            return Optional.empty();
        }
        for (String channel : calls.keySet()) {
            Judgement judgement = judge(channel, history, calls);
            if (judgement instanceof Judgement.Unexplained unexplained) {
                return Optional.of("channel " + channel + " itself breaks " + unexplained.rule().id() + ": "
                        + unexplained.sentence());
            }
        }
        return Optional.empty();
    }

    /** Whether processes hold locks that others want, in a circle that no channel makes by itself. */
    private static boolean isLockCycleOfSeveral(History history, ImmutableListMultimap<String, Call> calls) {
        ImmutableList<Call> circle = OwnerCycle.in(history);
        return !circle.isEmpty()
                && calls.keySet().stream().noneMatch(channel -> calls.get(channel).containsAll(circle));
    }

    private Judgement judge(String channel, History history, ImmutableListMultimap<String, Call> calls) {
        return Judge.of(spec(channel)).judge(only(calls.get(channel), history));
    }

    private ChannelSpec spec(String channel) {
        return Objects.requireNonNull(topology.channels().get(channel));
    }

    /** The part of a history that concerns these calls, with ids of its own. */
    private static History only(List<Call> calls, History history) {
        Map<Integer, Integer> ids = new HashMap<>();
        List<Call> own = new ArrayList<>();
        for (Call call : calls) {
            ids.put(call.id(), own.size());
            own.add(new Call(
                    own.size(), call.thread(), call.operation(), call.outcome(), call.called(), call.returned()));
        }
        List<Quiescence> quiescences = new ArrayList<>();
        for (Quiescence quiescence : history.quiescences()) {
            ImmutableList<Quiescence.Waiting> waiting = quiescence.waiting().stream()
                    .filter(w -> ids.containsKey(w.call()))
                    .map(w -> new Quiescence.Waiting(
                            Objects.requireNonNull(ids.get(w.call())),
                            w.owners().stream()
                                    .filter(ids::containsKey)
                                    .map(ids::get)
                                    .collect(ImmutableSet.toImmutableSet()),
                            w.posture()))
                    .collect(ImmutableList.toImmutableList());
            if (!waiting.isEmpty()) {
                quiescences.add(new Quiescence(quiescence.at(), waiting));
            }
        }
        return new History(
                ImmutableList.copyOf(own), ImmutableList.of(), ImmutableList.copyOf(quiescences), ImmutableSet.of());
    }

    private ImmutableListMultimap<String, Call> byChannel(History history) {
        ImmutableListMultimap.Builder<String, Call> calls = ImmutableListMultimap.builder();
        int[] position = new int[topology.processes().size()];
        for (Call call : history.calls()) {
            Process process = topology.processes().get(call.thread());
            calls.put(process.acts().get(position[call.thread()]++).channel(), call);
        }
        return calls.build();
    }

    /** For each process, how many acts it has finished. */
    private List<Integer> positions(History history) {
        int[] finished = new int[topology.processes().size()];
        for (Call call : history.calls()) {
            if (!call.outcome().isUnanswered()) {
                finished[call.thread()]++;
            }
        }
        return Arrays.stream(finished).boxed().toList();
    }

    Counterexample tell(Execution execution, String found, Budget budget) {
        History history = execution.history();
        Stillness stillness = stillness(history);
        ImmutableList<Counterexample.Contents> contents = contents(history);
        ImmutableList<Counterexample.Wait> waits = waits(history, stillness);
        ImmutableList<Counterexample.Span> spans = spans(history, stillness);
        return new Counterexample(
                topology.name(),
                Joiner.on(", ")
                        .join(topology.channels().entrySet().stream()
                                .map(channel -> channel.getKey() + ": "
                                        + channel.getValue().capacity())
                                .iterator()),
                Rule.DLK_1,
                stillness.sentence(),
                lanes(),
                spans,
                ImmutableList.of(),
                because(waits, contents, stillness),
                waits,
                contents,
                execution.schedule().toString(),
                "mvn verify -Dparley.only=" + topology.name() + " -Dparley.replay="
                        + new ReplayLine(Rule.DLK_1, topology.name(), execution.schedule()),
                found,
                new TopologyEvidence(topology, history, byChannel(history), explained(history)).evidence(spans, stillness, budget));
    }

    /** For each channel whose history is explained, the ids of its calls in an order that explains it. */
    private ImmutableListMultimap<String, Integer> explained(History history) {
        ImmutableListMultimap<String, Call> calls = byChannel(history);
        ImmutableListMultimap.Builder<String, Integer> ids = ImmutableListMultimap.builder();
        for (String channel : calls.keySet()) {
            if (judge(channel, history, calls) instanceof Judgement.Explained(ImmutableList<Integer> order)) {
                order.forEach(own -> ids.put(channel, calls.get(channel).get(own).id()));
            }
        }
        return ids.build();
    }

    /** Which processes will never go on, and why. */
    Stillness stillness(History history) {
        return Stillness.of(topology, history, positions(history));
    }

    private ImmutableList<Counterexample.Lane> lanes() {
        return topology.processes().stream()
                .map(process -> new Counterexample.Lane(
                        process.name(),
                        process.acts().stream().map(TopologyJudge::words).collect(ImmutableList.toImmutableList())))
                .collect(ImmutableList.toImmutableList());
    }

    private static String words(Act act) {
        return switch (act) {
            case Act.Send(String channel, int message) -> "send " + message + " to " + channel;
            case Act.Receive(String channel) -> "receive from " + channel;
        };
    }

    private ImmutableList<Counterexample.Span> spans(History history, Stillness stillness) {
        ImmutableList.Builder<Counterexample.Span> spans = ImmutableList.builder();
        int[] position = new int[topology.processes().size()];
        List<Long> orders = history.calls().stream()
                .flatMap(call -> Stream.of(call.called(), call.returned()))
                .filter(instant -> !instant.equals(Instant.NEVER))
                .map(Instant::order)
                .sorted()
                .toList();
        for (Call call : history.calls()) {
            Process process = topology.processes().get(call.thread());
            boolean blocked = call.outcome().isUnanswered();
            spans.add(new Counterexample.Span(
                    call.thread(),
                    words(process.acts().get(position[call.thread()]++)),
                    call.outcome().toString(),
                    orders.indexOf(call.called().order()),
                    blocked ? Optional.empty() : Optional.of(orders.indexOf(call.returned().order())),
                    blocked && stillness.isInCircle(process.name())));
        }
        return spans.build();
    }

    private ImmutableList<Counterexample.Wait> waits(History history, Stillness stillness) {
        List<Integer> positions = positions(history);
        ImmutableList.Builder<Counterexample.Wait> waits = ImmutableList.builder();
        for (int i = 0; i < positions.size(); i++) {
            Process process = topology.processes().get(i);
            if (positions.get(i) < process.acts().size()) {
                waits.add(new Counterexample.Wait(
                        process.name(),
                        words(process.acts().get(positions.get(i))),
                        stillness.waitsFor(process.name()),
                        stillness.isInCircle(process.name())));
            }
        }
        return waits.build();
    }

    /** What each channel holds in the end, in the order that explains its history; only where there is one. */
    private ImmutableList<Counterexample.Contents> contents(History history) {
        ImmutableListMultimap<String, Call> calls = byChannel(history);
        ImmutableList.Builder<Counterexample.Contents> contents = ImmutableList.builder();
        for (String channel : topology.channels().keySet()) {
            if (judge(channel, history, calls) instanceof Judgement.Explained(ImmutableList<Integer> order)) {
                List<String> held = new ArrayList<>();
                for (int id : order) {
                    Call call = calls.get(channel).get(id);
                    if (call.operation() instanceof Operation.Sending sending) {
                        held.add(Integer.toString(sending.message()));
                    } else {
                        held.removeFirst();
                    }
                }
                contents.add(new Counterexample.Contents(channel, ImmutableList.copyOf(held)));
            }
        }
        return contents.build();
    }

    private ImmutableList<String> because(
            ImmutableList<Counterexample.Wait> waits,
            ImmutableList<Counterexample.Contents> contents,
            Stillness stillness) {
        ImmutableList.Builder<String> because = ImmutableList.builder();
        for (Counterexample.Wait wait : waits) {
            because.add(wait.waiter() + " is blocked in '" + wait.operation() + "'" + stillness.where(wait.waiter())
                    + (wait.waitsFor().isEmpty()
                            ? ", and no process is left that could enable it"
                            : ", and only " + Joiner.on(" or ").join(wait.waitsFor()) + " could enable it"));
        }
        for (Counterexample.Contents held : contents) {
            ChannelSpec spec = spec(held.channel());
            because.add(held.channel() + " (" + spec.capacity() + ") holds "
                    + (held.messages().isEmpty() ? "nothing" : Joiner.on(", ").join(held.messages())));
        }
        return because.addAll(stillness.conclusion().iterator()).build();
    }
}
