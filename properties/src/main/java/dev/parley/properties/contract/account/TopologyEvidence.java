package dev.parley.properties.contract.account;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import dev.parley.model.counterexample.Contents;
import dev.parley.model.counterexample.Evidence;
import dev.parley.model.counterexample.ExplainedStep;
import dev.parley.model.counterexample.Finding;
import dev.parley.model.counterexample.Span;
import dev.parley.model.counterexample.Transmission;
import dev.parley.model.counterexample.Transmission.Fate;
import dev.parley.model.history.Call;
import dev.parley.model.history.History;
import dev.parley.model.operation.Operation.Sending;
import dev.parley.model.operation.Outcome;
import dev.parley.model.system.Topology;
import dev.parley.properties.contract.search.Budget;
import dev.parley.properties.interleave.TopologyExecution;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What there is to show of a topology that stands still, besides its history: what each channel held step by step. The
 * orders that explain the channels one by one agree with each other, since explanations are local to a channel
 * (Herlihy and Wing, "Linearizability", 1990, Theorem 1), so that one order of all calls is put together from them. A
 * span's index is its call's id.
 */
public final class TopologyEvidence {

    private final Topology topology;
    private final TopologyExecution run;
    private final History history;
    /** For each channel, the ids of its calls in the order that explains it. */
    private final ImmutableListMultimap<String, Integer> explained;

    private final Map<Integer, String> channels = new HashMap<>();

    /**
     * @param calls the calls by channel
     * @param explained for each channel that is explained, the ids of its calls in an order that explains it
     */
    public TopologyEvidence(
            Topology topology,
            TopologyExecution run,
            ImmutableListMultimap<String, Call> calls,
            ImmutableListMultimap<String, Integer> explained) {
        this.topology = topology;
        this.run = run;
        this.history = run.execution().history();
        this.explained = explained;
        calls.forEach((channel, call) -> channels.put(call.id(), channel));
    }

    public Evidence evidence(ImmutableList<Span> spans, TopologyStandstill standstill, Budget budget) {
        ImmutableList<Transmission> transmissions = transmissions();
        return Evidence.builder()
                .finding(new Finding.Standstill(
                        standstill.kinds().stream()
                                .map(kind -> kind.label())
                                .findFirst()
                                .orElse("standstill"),
                        Optional.empty(),
                        standstill.ended().stream()
                                .map(process -> new Finding.Ending(process, "has come to its end"))
                                .collect(ImmutableList.toImmutableList())))
                .channels(topology.channels().entrySet().stream()
                        .map(channel -> new Evidence.Channel(
                                channel.getKey(), channel.getValue().capacity().toString()))
                        .collect(ImmutableList.toImmutableList()))
                .steps(steps(spans))
                .transmissions(transmissions)
                .unsent(history.calls().stream()
                        .filter(call -> call.operation() instanceof Sending)
                        .map(Call::id)
                        .filter(Predicate.not(Transmission.senders(transmissions)::contains))
                        .toList())
                .environment(RunEnvironment.facts(budget))
                .build();
    }

    private ImmutableList<ExplainedStep> steps(ImmutableList<Span> spans) {
        Map<String, List<String>> held = new LinkedHashMap<>();
        ImmutableList.Builder<ExplainedStep> steps = ImmutableList.builder();
        for (int id : order()) {
            Call call = history.calls().get(id);
            String channel = channels.getOrDefault(id, "");
            List<String> messages = held.computeIfAbsent(channel, c -> new ArrayList<>());
            ImmutableList<Contents> before = ImmutableList.of(new Contents(channel, ImmutableList.copyOf(messages)));
            if (call.operation() instanceof Sending sending && call.outcome() instanceof Outcome.Accepted) {
                messages.add(run.message(sending.message()));
            } else if (call.outcome() instanceof Outcome.Received) {
                messages.removeFirst();
            }
            ImmutableList<Contents> after = ImmutableList.of(new Contents(channel, ImmutableList.copyOf(messages)));
            steps.add(step(call, spans.get(id), ExplainedStep.Fit.TAKEN, before, after));
        }
        for (Call call : history.calls()) {
            if (call.outcome().isUnanswered()) {
                String channel = channels.getOrDefault(call.id(), "");
                ImmutableList<Contents> contents = ImmutableList.of(
                        new Contents(channel, ImmutableList.copyOf(held.getOrDefault(channel, List.of()))));
                steps.add(step(call, spans.get(call.id()), ExplainedStep.Fit.WAITS, contents, contents));
            }
        }
        return steps.build();
    }

    private ExplainedStep step(
            Call call,
            Span span,
            ExplainedStep.Fit fit,
            ImmutableList<Contents> before,
            ImmutableList<Contents> after) {
        return new ExplainedStep(
                Optional.of(call.id()),
                topology.processes().get(call.thread()).name(),
                span.operation(),
                span.outcome(),
                fit,
                before,
                after,
                ImmutableList.of(),
                "");
    }

    /** One order of all calls that had an effect: of those that may come next, the one that returned first. */
    private List<Integer> order() {
        List<Integer> order = new ArrayList<>();
        Set<Integer> placed = new HashSet<>();
        Map<String, Integer> next = new HashMap<>();
        List<Call> answered = history.calls().stream()
                .filter(call -> explained.containsValue(call.id()))
                .toList();
        while (order.size() < answered.size()) {
            Optional<Call> call = explained.keySet().stream()
                    .filter(channel -> next.getOrDefault(channel, 0)
                            < explained.get(channel).size())
                    .map(channel -> history.calls().get(explained.get(channel).get(next.getOrDefault(channel, 0))))
                    .filter(candidate -> answered.stream()
                            .allMatch(other -> placed.contains(other.id()) || !other.precedes(candidate)))
                    .min(Comparator.comparing(Call::returned));
            if (call.isEmpty()) {
                throw new IllegalStateException("the channels' explanations contradict each other in " + history);
            }
            order.add(call.get().id());
            placed.add(call.get().id());
            next.merge(channels.getOrDefault(call.get().id(), ""), 1, Integer::sum);
        }
        return order;
    }

    private ImmutableList<Transmission> transmissions() {
        ImmutableList.Builder<Transmission> ways = ImmutableList.builder();
        for (String channel : explained.keySet()) {
            List<Integer> senders = new ArrayList<>();
            for (int id : explained.get(channel)) {
                Call call = history.calls().get(id);
                if (call.operation() instanceof Sending) {
                    if (call.outcome() instanceof Outcome.Accepted) {
                        senders.add(id);
                    }
                } else if (call.outcome() instanceof Outcome.Received(int message)) {
                    ways.add(new Transmission(
                            channel,
                            run.message(message),
                            Optional.of(senders.removeFirst()),
                            Optional.of(id),
                            Fate.DELIVERED));
                }
            }
            for (int id : senders) {
                if (history.calls().get(id).operation() instanceof Sending sending) {
                    ways.add(new Transmission(
                            channel, run.message(sending.message()), Optional.of(id), Optional.empty(), Fate.HELD));
                }
            }
        }
        return ways.build();
    }
}
