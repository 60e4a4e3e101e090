package dev.parley.properties.contract.account;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.SpecText;
import dev.parley.model.counterexample.Counterexample;
import dev.parley.model.counterexample.Evidence;
import dev.parley.model.counterexample.Evidence.TraceEvent;
import dev.parley.model.counterexample.Lane;
import dev.parley.model.counterexample.Mark;
import dev.parley.model.counterexample.Span;
import dev.parley.model.counterexample.Transmission;
import dev.parley.model.counterexample.Wait;
import dev.parley.model.history.Call;
import dev.parley.model.history.History;
import dev.parley.model.history.Instant;
import dev.parley.model.history.Interruption;
import dev.parley.model.history.Standstill;
import dev.parley.model.operation.OperationKind.Role;
import dev.parley.model.operation.OperationText;
import dev.parley.model.operation.Program;
import dev.parley.model.operation.ThreadName;
import dev.parley.properties.contract.search.Budget;
import dev.parley.properties.contract.search.Failure;
import dev.parley.properties.contract.search.ReplayLine;
import dev.parley.properties.interleave.scheduler.dispatch.Incident;
import dev.parley.properties.linearize.explain.Diagnosis;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Turns a failure into a counterexample to be shown. */
public final class ChannelCounterexample {

    private final String name;
    private final ChannelSpec spec;
    private final String command;
    private final Budget budget;

    public ChannelCounterexample(String name, ChannelSpec spec, String command, Budget budget) {
        this.name = name;
        this.spec = spec;
        this.command = command;
        this.budget = budget;
    }

    public Counterexample tell(Failure failure, Diagnosis judgement, String found) {
        History history = failure.examined().execution().history();
        Axis axis = new Axis(history, failure.examined().execution().incidents());
        ReplayLine line = new ReplayLine(judgement.rule(), failure.program().toString(), failure.schedule());
        ImmutableList<Mark> marks =
                marks(history, failure.examined().execution().incidents(), axis);
        HistoryEvidence evidence = new HistoryEvidence(spec, history, judgement);
        return Counterexample.builder(name, judgement.rule())
                .specification(SpecText.inFull(spec))
                .sentence(judgement.sentence())
                .lanes(lanes(failure.program()))
                .spans(spans(history, offending(judgement, evidence), axis))
                .marks(marks)
                .because(judgement.because())
                .waits(waits(history, judgement, lanes(failure.program())))
                .contents(evidence.left())
                .schedule(failure.schedule().toString())
                .replay(command + " -Dparley.replay=" + line)
                .found(found)
                .evidence(evidence(evidence, failure, history, judgement, axis, marks))
                .build();
    }

    /** Whose lock each of those wants who wait in the end, where that is the failure. */
    private static ImmutableList<Wait> waits(History history, Diagnosis judgement, ImmutableList<Lane> lanes) {
        boolean circular = judgement.standstill().stream()
                .anyMatch(kind -> kind == Standstill.CYCLE || kind == Standstill.LOCK_CYCLE);
        if (!circular || history.quiescences().isEmpty()) {
            return ImmutableList.of();
        }
        return history.quiescences().getLast().waiting().stream()
                .map(waiting -> {
                    Call call = history.calls().get(waiting.call());
                    return new Wait(
                            lanes.get(call.thread()).name(),
                            OperationText.of(call.operation()),
                            waiting.owners().stream()
                                    .map(owner -> lanes.get(
                                                    history.calls().get(owner).thread())
                                            .name())
                                    .collect(ImmutableSet.toImmutableSet()),
                            judgement.offending().contains(call.id()));
                })
                .collect(ImmutableList.toImmutableList());
    }

    private Evidence evidence(
            HistoryEvidence evidence,
            Failure failure,
            History history,
            Diagnosis judgement,
            Axis axis,
            ImmutableList<Mark> marks) {
        ImmutableList<Lane> lanes = lanes(failure.program());
        ImmutableList<Transmission> transmissions =
                new HistoryTransmissions(history, judgement, evidence.order()).transmissions();
        return Evidence.builder()
                .finding(evidence.finding())
                .channels(ImmutableList.of(new Evidence.Channel(HistoryEvidence.CHANNEL, SpecText.inFull(spec))))
                .steps(evidence.steps(
                        call -> OperationText.of(call.operation()),
                        thread -> lanes.get(thread).name()))
                .transmissions(transmissions)
                .unsent(history.calls().stream()
                        .filter(call -> call.operation().kind().role() == Role.SENDER)
                        .map(Call::id)
                        .filter(Predicate.not(Transmission.senders(transmissions)::contains))
                        .toList())
                .guarantees(evidence.guarantees())
                .unshrunk(failure.origin().equals(failure.program()) ? ImmutableList.of() : lanes(failure.origin()))
                .trace(trace(history, lanes, axis, marks))
                .sources(sources(history, axis, marks))
                .environment(RunEnvironment.facts(budget))
                .build();
    }

    /** The code where somebody was preempted, and where those wait who wait in the end. */
    private static ImmutableList<Evidence.Source> sources(History history, Axis axis, ImmutableList<Mark> marks) {
        Stream<Evidence.Source> marked =
                marks.stream().flatMap(mark -> SourceExcerpts.of(mark.text(), mark.at(), mark.lane()).stream());
        Stream<Evidence.Source> waiting = history.quiescences().stream()
                .skip(Math.max(0, history.quiescences().size() - 1))
                .flatMap(quiescence -> quiescence.waiting().stream())
                .flatMap(wait -> {
                    Call call = history.calls().get(wait.call());
                    return SourceExcerpts.of(
                            wait.posture().place(), axis.position(call.called().order()), call.thread())
                            .stream();
                });
        return Stream.concat(marked, waiting).collect(ImmutableList.toImmutableList());
    }

    /** Everything, in the order in which it happened. */
    private static ImmutableList<TraceEvent> trace(
            History history, ImmutableList<Lane> lanes, Axis axis, ImmutableList<Mark> marks) {
        Stream<TraceEvent> calls = history.calls().stream().flatMap(call -> {
            TraceEvent called = new TraceEvent(
                    Optional.of(axis.position(call.called().order())),
                    lanes.get(call.thread()).name(),
                    "calls " + OperationText.of(call.operation()));
            return call.returned().equals(Instant.NEVER)
                    ? Stream.of(called)
                    : Stream.of(
                            called,
                            new TraceEvent(
                                    Optional.of(axis.position(call.returned().order())),
                                    called.who(),
                                    OperationText.of(call.operation()) + " returns " + call.outcome()));
        });
        Stream<TraceEvent> marked = marks.stream()
                .map(mark -> new TraceEvent(
                        Optional.of(mark.at()),
                        lanes.get(mark.lane()).name(),
                        switch (mark.kind()) {
                                    case PREEMPTION -> "is preempted ";
                                    case INTERRUPTION -> "is interrupted ";
                                    case CLOCK -> "sees the clock move ";
                                }
                                + mark.text()));
        Stream<TraceEvent> resting = history.quiescences().stream()
                .flatMap(quiescence -> quiescence.waiting().stream())
                .map(waiting -> new TraceEvent(
                        Optional.empty(),
                        lanes.get(history.calls().get(waiting.call()).thread()).name(),
                        "is at rest in "
                                + OperationText.of(
                                        history.calls().get(waiting.call()).operation())
                                + (waiting.posture().where().isEmpty()
                                        ? ""
                                        : ", " + waiting.posture().where())));
        return Stream.concat(
                        Stream.concat(calls, marked)
                                .sorted(Comparator.comparing(event -> event.at().orElseThrow())),
                        resting)
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<Lane> lanes(Program program) {
        ImmutableList.Builder<Lane> lanes = ImmutableList.builder();
        for (int i = 0; i < program.threads().size(); i++) {
            lanes.add(new Lane(
                    ThreadName.of(i),
                    program.threads().get(i).stream().map(OperationText::of).collect(ImmutableList.toImmutableList())));
        }
        if (!program.finale().isEmpty()) {
            lanes.add(new Lane(
                    ThreadName.of(program.observer()) + ", afterwards",
                    program.finale().stream().map(OperationText::of).collect(ImmutableList.toImmutableList())));
        }
        return lanes.build();
    }

    /** What the argument speaks of, and what it comes down to. */
    private static ImmutableSet<Integer> offending(Diagnosis judgement, HistoryEvidence evidence) {
        return Stream.concat(
                        judgement.offending().stream(),
                        evidence.pair().stream().flatMap(pair -> Stream.of(pair.first(), pair.second())))
                .collect(ImmutableSet.toImmutableSet());
    }

    private static ImmutableList<Span> spans(History history, ImmutableSet<Integer> offending, Axis axis) {
        return history.calls().stream()
                .map(call -> new Span(
                        call.thread(),
                        OperationText.of(call.operation()),
                        call.outcome().toString(),
                        axis.position(call.called().order()),
                        call.returned().equals(Instant.NEVER)
                                ? Optional.empty()
                                : Optional.of(axis.position(call.returned().order())),
                        offending.contains(call.id())))
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<Mark> marks(History history, ImmutableList<Incident> incidents, Axis axis) {
        Stream<Mark> interruptions = history.interruptions().stream()
                .map(i -> new Mark(
                        i.thread(), axis.position(i.at().order()), Mark.Kind.INTERRUPTION, "by another thread"));
        Stream<Mark> rest = incidents.stream()
                .map(i -> new Mark(
                        i.thread(),
                        axis.before(i.at()),
                        switch (i.kind()) {
                            case PREEMPTION -> Mark.Kind.PREEMPTION;
                            case DEADLINE -> Mark.Kind.CLOCK;
                        },
                        i.what()));
        return Stream.concat(interruptions, rest).collect(ImmutableList.toImmutableList());
    }

    /** Events by rank: the instants of a history have gaps. What the schedule did comes before the event it led to. */
    private static final class Axis {
        private final ImmutableList<Long> keys;

        Axis(History history, ImmutableList<Incident> incidents) {
            ImmutableSortedSet.Builder<Long> keys = ImmutableSortedSet.naturalOrder();
            for (Call call : history.calls()) {
                keys.add(key(call.called().order()));
                if (!call.returned().equals(Instant.NEVER)) {
                    keys.add(key(call.returned().order()));
                }
            }
            for (Interruption interruption : history.interruptions()) {
                keys.add(key(interruption.at().order()));
            }
            incidents.forEach(incident -> keys.add(key(incident.at()) - 1));
            this.keys = keys.build().asList();
        }

        private static long key(long order) {
            return 2 * order;
        }

        int position(long order) {
            return keys.indexOf(key(order));
        }

        int before(long order) {
            return keys.indexOf(key(order) - 1);
        }
    }
}
