package dev.parley.properties.contract.account;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.parley.model.channel.SpecText;
import dev.parley.model.counterexample.Contents;
import dev.parley.model.counterexample.Counterexample;
import dev.parley.model.counterexample.Evidence;
import dev.parley.model.counterexample.ExplainedStep;
import dev.parley.model.counterexample.Fact;
import dev.parley.model.counterexample.Finding;
import dev.parley.model.counterexample.Lane;
import dev.parley.model.counterexample.Reason;
import dev.parley.model.counterexample.Span;
import dev.parley.model.counterexample.Transmission;
import dev.parley.model.counterexample.Transmission.Fate;
import dev.parley.model.counterexample.Wait;
import dev.parley.model.explore.Ending;
import dev.parley.model.explore.Exploration;
import dev.parley.model.explore.Property;
import dev.parley.model.explore.Trace;
import dev.parley.model.explore.TraceStep;
import dev.parley.model.history.Standstill;
import dev.parley.model.rule.Rule;
import dev.parley.model.system.Listing;
import dev.parley.model.system.StepKind;
import dev.parley.model.system.Topology;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/** Tells a run of the model as a counterexample: a lane for each process and each channel, a step a line. */
public final class TraceCounterexample {

    private final Topology topology;
    private final Property property;
    private final Trace trace;
    private final List<Span> spans = new ArrayList<>();
    private final List<ExplainedStep> steps = new ArrayList<>();
    private final List<Transmission> ways = new ArrayList<>();
    /** The spans that are sends. */
    private final List<Integer> sends = new ArrayList<>();

    /** For each channel, the messages that were sent and not yet received, each with its span. */
    private final Map<String, List<Sent>> underway = new HashMap<>();

    private record Sent(String message, int span) {}

    public TraceCounterexample(Topology topology, Property property, Trace trace) {
        this.topology = topology;
        this.property = property;
        this.trace = trace;
    }

    /** The rule that a property comes under. */
    static Rule rule(Property property) {
        return switch (property) {
            case Property.NoDeadlock _ -> Rule.DLK_2;
            case Property.DeadlockIsInevitable _, Property.Eventually _, Property.LeadsTo _ -> Rule.LIVE_1;
            case Property.Claims _, Property.Invariant _, Property.AtEnd _, Property.Possible _ -> Rule.SAFE_1;
        };
    }

    public Counterexample tell(Exploration exploration, String replay) {
        TraceStep before = trace.steps().getFirst();
        for (TraceStep step : trace.steps().subList(1, trace.steps().size())) {
            add(step, before);
            before = step;
        }
        addWaiting();
        underway.forEach((channel, sent) -> sent.forEach(each -> ways.add(
                new Transmission(channel, each.message(), Optional.of(each.span()), Optional.empty(), Fate.HELD))));
        ImmutableList<Wait> waits = waits();
        return Counterexample.builder(topology.name(), rule(property))
                .specification(Joiner.on(", ")
                        .join(topology.channels().entrySet().stream()
                                .map(channel -> channel.getKey() + ": " + SpecText.inShort(channel.getValue()))
                                .iterator()))
                .sentence(trace.sentence())
                .lanes(topology.processes().stream()
                        .map(process -> new Lane(process.name(), Listing.of(process)))
                        .collect(ImmutableList.toImmutableList()))
                .spans(ImmutableList.copyOf(spans))
                .because(because(waits))
                .waits(waits)
                .contents(contents(trace.steps().getLast()))
                .schedule("a run of the model, of " + trace.length() + " steps")
                .replay(replay)
                .found("found by visiting " + exploration.states()
                        + " states, breadth-first: no shorter run leads there")
                .evidence(evidence())
                .build();
    }

    private int lane(String process) {
        return topology.indexOf(process);
    }

    private void add(TraceStep step, TraceStep before) {
        int at = 2 * (steps.size() + 1);
        String process = step.process().orElseThrow();
        boolean last = step.equals(trace.steps().getLast())
                && trace.circle().isEmpty()
                && !(property instanceof Property.NoDeadlock);
        int own = spans.size();
        spans.add(new Span(
                lane(process),
                step.operation(),
                step.kind() == StepKind.RECEIVE ? step.message().orElse(step.outcome()) : step.outcome(),
                at,
                Optional.of(at + 1),
                last));
        if (step.kind() == StepKind.SEND || step.kind() == StepKind.MEET) {
            sends.add(own);
        }
        if (step.kind() == StepKind.MEET) {
            int met = spans.size();
            spans.add(new Span(
                    lane(step.partner().orElseThrow()),
                    "receive from " + step.channel().orElseThrow(),
                    step.message().orElse(""),
                    at,
                    Optional.of(at + 1),
                    last));
            ways.add(new Transmission(
                    step.channel().orElseThrow(),
                    step.message().orElse(""),
                    Optional.of(own),
                    Optional.of(met),
                    Fate.DELIVERED));
        } else {
            follow(step, own);
        }
        steps.add(new ExplainedStep(
                Optional.of(own),
                process,
                step.operation(),
                step.outcome(),
                ExplainedStep.Fit.TAKEN,
                step.channel().map(channel -> contents(before, channel)).orElse(ImmutableList.of()),
                step.channel().map(channel -> contents(step, channel)).orElse(ImmutableList.of()),
                ImmutableList.of(),
                step.partner().map(partner -> "together with " + partner).orElse("")));
    }

    /** What becomes of the message of a step. */
    private void follow(TraceStep step, int span) {
        if (step.channel().isEmpty() || step.message().isEmpty()) {
            return;
        }
        String channel = step.channel().get();
        String message = step.message().get();
        List<Sent> sent = underway.computeIfAbsent(channel, _ -> new ArrayList<>());
        if (step.kind() == StepKind.SEND) {
            step.fate().ifPresent(fate -> {
                switch (fate) {
                    case LOST, DROPPED ->
                        ways.add(new Transmission(channel, message, Optional.of(span), Optional.empty(), Fate.LOST));
                    case KEPT, COPIED, DISPLACED -> sent.add(new Sent(message, span));
                }
            });
        } else if (step.kind() == StepKind.RECEIVE) {
            Optional<Sent> sender =
                    sent.stream().filter(each -> each.message().equals(message)).findFirst();
            // A copy was sent by whoever sent the first.
            Optional<Transmission> first = ways.stream()
                    .filter(way ->
                            way.channel().equals(channel) && way.message().equals(message))
                    .reduce((_, later) -> later);
            ways.add(new Transmission(
                    channel,
                    message,
                    sender.map(Sent::span).or(() -> first.flatMap(Transmission::sent)),
                    Optional.of(span),
                    sender.isPresent() ? Fate.DELIVERED : Fate.DUPLICATED));
            sender.ifPresent(sent::remove);
        }
    }

    /** Whoever still waits does so from its last step to the end. */
    private void addWaiting() {
        for (String process : trace.waits().blocked()) {
            int lane = lane(process);
            int from = spans.stream()
                    .filter(span -> span.lane() == lane)
                    .flatMap(span -> span.to().stream())
                    .max(Integer::compare)
                    .orElse(0);
            if (trace.sending().contains(process)) {
                sends.add(spans.size());
            }
            spans.add(new Span(
                    lane,
                    Objects.requireNonNull(trace.places().get(process)),
                    "blocked",
                    from,
                    Optional.empty(),
                    trace.waits().isInKnot(process) || trace.waits().orphans().contains(process)));
        }
    }

    private ImmutableList<Wait> waits() {
        return trace.waits().blocked().stream()
                .map(process -> new Wait(
                        process,
                        Objects.requireNonNull(trace.places().get(process)),
                        ImmutableSet.copyOf(trace.waits().graph().successors(process)),
                        trace.waits().isInKnot(process)))
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<Contents> contents(TraceStep step) {
        return step.contents().entrySet().stream()
                .map(channel -> new Contents(channel.getKey(), channel.getValue()))
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<Contents> contents(TraceStep step, String channel) {
        return ImmutableList.of(
                new Contents(channel, Objects.requireNonNull(step.contents().get(channel))));
    }

    private ImmutableList<Reason> because(ImmutableList<Wait> waits) {
        ImmutableList.Builder<String> because = ImmutableList.builder();
        if (property instanceof Property.NoDeadlock) {
            for (Wait wait : waits) {
                because.add(wait.waiter() + " is blocked in '" + wait.operation() + "'"
                        + (wait.waitsFor().isEmpty()
                                ? ", and no process is left that could enable it"
                                : ", and only " + Joiner.on(" or ").join(wait.waitsFor()) + " could enable it"));
            }
        } else {
            TraceStep last = trace.steps().getLast();
            last.process()
                    .ifPresent(process -> because.add("the last is '" + last.operation() + "' of " + process
                            + (last.outcome().isEmpty() ? "" : ": " + last.outcome())));
            because.add(trace.sentence());
            trace.circle()
                    .ifPresent(from -> because.add("from step " + (from + 1) + " on, the steps "
                            + "repeat, and nobody is kept from a step that it could make all the time"));
        }
        for (Contents held : contents(trace.steps().getLast())) {
            if (!held.messages().isEmpty()) {
                because.add(held.channel() + " holds " + Joiner.on(", ").join(held.messages()));
            }
        }
        return because.build().stream().map(Reason::of).collect(ImmutableList.toImmutableList());
    }

    private Evidence evidence() {
        return Evidence.builder()
                .finding(finding())
                .channels(topology.channels().entrySet().stream()
                        .map(channel -> new Evidence.Channel(channel.getKey(), SpecText.inShort(channel.getValue())))
                        .collect(ImmutableList.toImmutableList()))
                .steps(ImmutableList.copyOf(steps))
                .transmissions(ways)
                .unsent(sends.stream()
                        .filter(Predicate.not(Transmission.senders(ways)::contains))
                        .toList())
                .environment(ImmutableList.of(
                        new Fact("Parley", RunEnvironment.parley()),
                        new Fact("Java", RunEnvironment.java()),
                        new Fact("System", RunEnvironment.os())))
                .build();
    }

    private Finding finding() {
        if (property instanceof Property.NoDeadlock) {
            return new Finding.Standstill(
                    trace.waits().kinds().stream()
                            .findFirst()
                            .map(Standstill::label)
                            .orElse("standstill"),
                    Optional.empty(),
                    endings());
        }
        return new Finding.Assertion(
                trace.steps().getLast().process().orElse(topology.name()), trace.sentence(), ImmutableList.of());
    }

    private ImmutableList<Finding.Ending> endings() {
        Map<String, String> others = new LinkedHashMap<>();
        ImmutableMap<String, String> places = trace.places();
        for (String process : places.keySet()) {
            if (!trace.waits().blocked().contains(process)) {
                others.put(
                        process, Ending.ENDED.equals(places.get(process)) ? "has come to its end" : "goes on, or may");
            }
        }
        return others.entrySet().stream()
                .map(other -> new Finding.Ending(other.getKey(), other.getValue()))
                .collect(ImmutableList.toImmutableList());
    }
}
