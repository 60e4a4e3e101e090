package dev.parley.properties.contract.topology;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.counterexample.Contents;
import dev.parley.model.counterexample.Counterexample;
import dev.parley.model.counterexample.Lane;
import dev.parley.model.counterexample.Reason;
import dev.parley.model.counterexample.Span;
import dev.parley.model.counterexample.Wait;
import dev.parley.model.explore.Ending;
import dev.parley.model.history.Call;
import dev.parley.model.history.History;
import dev.parley.model.history.Instant;
import dev.parley.model.history.Quiescence;
import dev.parley.model.operation.Operation;
import dev.parley.model.operation.Outcome;
import dev.parley.model.rule.Rule;
import dev.parley.model.system.Process;
import dev.parley.model.system.Topology;
import dev.parley.properties.contract.account.TopologyEvidence;
import dev.parley.properties.contract.account.TopologyStandstill;
import dev.parley.properties.contract.search.Budget;
import dev.parley.properties.contract.search.ReplayLine;
import dev.parley.properties.interleave.TopologyExecution;
import dev.parley.properties.interleave.enact.Exchange;
import dev.parley.properties.linearize.Judge;
import dev.parley.properties.linearize.LinearizationResult;
import dev.parley.properties.linearize.explain.Diagnosis;
import dev.parley.properties.linearize.explain.LockCycle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the history of a topology: whether it is stuck, who waits for whom, and what its channels hold. */
public final class TopologyJudge {

    private final Topology topology;

    public TopologyJudge(Topology topology) {
        this.topology = topology;
    }

    /** Whether anybody waits for ever who should not. */
    public boolean isStuck(TopologyExecution run) {
        return run.ending().places().values().stream().anyMatch(place -> !place.equals(Ending.ENDED))
                && standstill(run).isAnybodyStuck();
    }

    /** What one of the channels did that its specification does not allow. Explanations are local to a channel. */
    public Optional<String> faultOfAChannel(TopologyExecution run) {
        History history = run.execution().history();
        ImmutableListMultimap<String, Call> calls = byChannel(run);
        if (isLockCycleOfSeveral(history, calls)) {
            return Optional.empty();
        }
        for (String channel : calls.keySet()) {
            LinearizationResult judgement = judge(channel, history, calls);
            if (judgement instanceof LinearizationResult.Unexplained(Diagnosis diagnosis)) {
                return Optional.of("channel " + channel + " itself breaks "
                        + diagnosis.rule().id() + ": " + diagnosis.sentence());
            }
        }
        return Optional.empty();
    }

    /** Whether processes hold locks that others want, in a circle that no channel makes by itself. */
    private static boolean isLockCycleOfSeveral(History history, ImmutableListMultimap<String, Call> calls) {
        ImmutableList<Call> circle = LockCycle.in(history);
        return !circle.isEmpty()
                && calls.keySet().stream()
                        .noneMatch(channel -> calls.get(channel).containsAll(circle));
    }

    private LinearizationResult judge(String channel, History history, ImmutableListMultimap<String, Call> calls) {
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

    private ImmutableListMultimap<String, Call> byChannel(TopologyExecution run) {
        ImmutableListMultimap.Builder<String, Call> calls = ImmutableListMultimap.builder();
        int[] position = new int[topology.processes().size()];
        for (Call call : run.execution().history().calls()) {
            calls.put(exchange(run, call, position).channel(), call);
        }
        return calls.build();
    }

    /** The exchange of a call; to be asked for all calls, in order. */
    private static Exchange exchange(TopologyExecution run, Call call, int[] position) {
        return run.exchanges().get(call.thread()).get(position[call.thread()]++);
    }

    public Counterexample tell(TopologyExecution run, String found, Budget budget) {
        TopologyStandstill standstill = standstill(run);
        ImmutableList<Contents> contents = contents(run);
        ImmutableList<Wait> waits = waits(run, standstill);
        ImmutableList<Span> spans = spans(run, standstill);
        return Counterexample.builder(topology.name(), Rule.DLK_1)
                .specification(Joiner.on(", ")
                        .join(topology.channels().entrySet().stream()
                                .map(channel -> channel.getKey() + ": "
                                        + channel.getValue().capacity())
                                .iterator()))
                .sentence(standstill.sentence())
                .lanes(lanes(run))
                .spans(spans)
                .because(because(waits, contents, standstill))
                .waits(waits)
                .contents(contents)
                .schedule(run.execution().schedule().toString())
                .replay("mvn verify -Dparley.only=" + topology.name() + " -Dparley.replay="
                        + new ReplayLine(
                                Rule.DLK_1, topology.name(), run.execution().schedule()))
                .found(found)
                .evidence(new TopologyEvidence(topology, run, byChannel(run), explained(run))
                        .evidence(spans, standstill, budget))
                .build();
    }

    /** For each channel whose history is explained, the ids of its calls in an order that explains it. */
    private ImmutableListMultimap<String, Integer> explained(TopologyExecution run) {
        History history = run.execution().history();
        ImmutableListMultimap<String, Call> calls = byChannel(run);
        ImmutableListMultimap.Builder<String, Integer> ids = ImmutableListMultimap.builder();
        for (String channel : calls.keySet()) {
            if (judge(channel, history, calls) instanceof LinearizationResult.Explained(ImmutableList<Integer> order)) {
                order.forEach(
                        own -> ids.put(channel, calls.get(channel).get(own).id()));
            }
        }
        return ids.build();
    }

    /** Which processes will never go on, and why. */
    public TopologyStandstill standstill(TopologyExecution run) {
        return TopologyStandstill.of(topology, run);
    }

    /** Each process, and what it did. */
    private ImmutableList<Lane> lanes(TopologyExecution run) {
        ImmutableList.Builder<Lane> lanes = ImmutableList.builder();
        for (int i = 0; i < run.exchanges().size(); i++) {
            lanes.add(new Lane(
                    topology.processes().get(i).name(),
                    run.exchanges().get(i).stream()
                            .map(TopologyJudge::words)
                            .collect(ImmutableList.toImmutableList())));
        }
        return lanes.build();
    }

    private static String words(Exchange exchange) {
        return exchange.message()
                .map(message -> "send " + message + " to " + exchange.channel())
                .orElse("receive from " + exchange.channel());
    }

    private static String words(TopologyExecution run, Outcome outcome) {
        return outcome instanceof Outcome.Received(int number) ? run.message(number) : outcome.toString();
    }

    private ImmutableList<Span> spans(TopologyExecution run, TopologyStandstill standstill) {
        History history = run.execution().history();
        ImmutableList.Builder<Span> spans = ImmutableList.builder();
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
            spans.add(new Span(
                    call.thread(),
                    words(exchange(run, call, position)),
                    words(run, call.outcome()),
                    orders.indexOf(call.called().order()),
                    blocked
                            ? Optional.empty()
                            : Optional.of(orders.indexOf(call.returned().order())),
                    blocked && standstill.isInCircle(process.name())));
        }
        return spans.build();
    }

    private ImmutableList<Wait> waits(TopologyExecution run, TopologyStandstill standstill) {
        ImmutableList.Builder<Wait> waits = ImmutableList.builder();
        for (int i = 0; i < topology.processes().size(); i++) {
            String process = topology.processes().get(i).name();
            if (standstill.isStuck(process)) {
                waits.add(new Wait(
                        process,
                        words(Iterables.getLast(run.exchanges().get(i))),
                        standstill.waitsFor(process),
                        standstill.isInCircle(process)));
            }
        }
        return waits.build();
    }

    /** What each channel holds in the end, in the order that explains its history; only where there is one. */
    private ImmutableList<Contents> contents(TopologyExecution run) {
        History history = run.execution().history();
        ImmutableListMultimap<String, Call> calls = byChannel(run);
        ImmutableList.Builder<Contents> contents = ImmutableList.builder();
        for (String channel : topology.channels().keySet()) {
            if (judge(channel, history, calls) instanceof LinearizationResult.Explained(ImmutableList<Integer> order)) {
                List<String> held = new ArrayList<>();
                for (int id : order) {
                    Call call = calls.get(channel).get(id);
                    if (call.outcome() instanceof Outcome.Accepted
                            && call.operation() instanceof Operation.Sending sending) {
                        held.add(run.message(sending.message()));
                    } else if (call.outcome() instanceof Outcome.Received) {
                        held.removeFirst();
                    }
                }
                contents.add(new Contents(channel, ImmutableList.copyOf(held)));
            }
        }
        return contents.build();
    }

    private ImmutableList<Reason> because(
            ImmutableList<Wait> waits, ImmutableList<Contents> contents, TopologyStandstill standstill) {
        ImmutableList.Builder<String> because = ImmutableList.builder();
        for (Wait wait : waits) {
            because.add(wait.waiter() + " is blocked in '" + wait.operation() + "'" + standstill.where(wait.waiter())
                    + (wait.waitsFor().isEmpty()
                            ? ", and no process is left that could enable it"
                            : ", and only " + Joiner.on(" or ").join(wait.waitsFor()) + " could enable it"));
        }
        for (Contents held : contents) {
            ChannelSpec spec = spec(held.channel());
            because.add(held.channel() + " (" + spec.capacity() + ") holds "
                    + (held.messages().isEmpty() ? "nothing" : Joiner.on(", ").join(held.messages())));
        }
        return because.addAll(standstill.conclusion().iterator()).build().stream()
                .map(Reason::of)
                .collect(ImmutableList.toImmutableList());
    }
}
