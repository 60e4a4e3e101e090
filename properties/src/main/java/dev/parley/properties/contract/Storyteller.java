package dev.parley.properties.contract;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Parties;
import dev.parley.model.history.Call;
import dev.parley.model.history.History;
import dev.parley.model.history.Instant;
import dev.parley.model.history.Interruption;
import dev.parley.model.operation.Operation;
import dev.parley.model.operation.Program;
import dev.parley.model.operation.ProgramText;
import dev.parley.model.operation.Step;
import dev.parley.properties.contract.Minimizer.Failure;
import dev.parley.properties.interleave.Incident;
import dev.parley.properties.linearize.Judgement;
import dev.parley.reports.Counterexample;
import dev.parley.reports.Counterexample.Lane;
import dev.parley.reports.Counterexample.Mark;
import dev.parley.reports.Counterexample.Span;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns a failure into a counterexample to be shown. */
final class Storyteller {

    private final String name;
    private final ChannelSpec spec;
    private final String command;

    Storyteller(String name, ChannelSpec spec, String command) {
        this.name = name;
        this.spec = spec;
        this.command = command;
    }

    Counterexample tell(Failure failure, Judgement.Unexplained judgement, String found) {
        History history = failure.examined().execution().history();
        Axis axis = new Axis(history, failure.examined().execution().incidents());
        ReplayLine line = new ReplayLine(judgement.rule(), failure.program().toString(), failure.schedule());
        return new Counterexample(
                name,
                specification(),
                judgement.rule(),
                judgement.sentence(),
                lanes(failure.program()),
                spans(history, judgement, axis),
                marks(history, failure.examined().execution().incidents(), axis),
                judgement.because(),
                ImmutableList.of(),
                ImmutableList.of(),
                failure.schedule().toString(),
                command + " -Dparley.replay=" + line,
                found);
    }

    private String specification() {
        return spec.capacity()
                + switch (spec.ordering()) {
                    case TOTAL_FIFO -> ", first in first out";
                    case PER_PRODUCER_FIFO -> ", first in first out per producer";
                    case UNORDERED -> ", unordered";
                    case PRIORITY -> ", the least first";
                    case LIFO -> ", last in first out";
                }
                + ", " + parties(spec.producers(), "producer") + ", " + parties(spec.consumers(), "consumer")
                + (spec.relaxations().isEmpty() ? "" : ", relaxed: " + spec.relaxations());
    }

    private static String parties(Parties parties, String noun) {
        return parties == Parties.SINGLE ? "a single " + noun : "many " + noun + "s";
    }

    private static ImmutableList<Lane> lanes(Program program) {
        ImmutableList.Builder<Lane> lanes = ImmutableList.builder();
        for (int i = 0; i < program.threads().size(); i++) {
            lanes.add(new Lane(
                    letter(i),
                    program.threads().get(i).stream().map(Storyteller::words).collect(ImmutableList.toImmutableList())));
        }
        if (!program.finale().isEmpty()) {
            lanes.add(new Lane(
                    letter(program.observer()) + ", afterwards",
                    program.finale().stream().map(Storyteller::words).collect(ImmutableList.toImmutableList())));
        }
        return lanes.build();
    }

    private static String letter(int thread) {
        return "thread " + (char) ('A' + thread);
    }

    private static String words(Step step) {
        return switch (step) {
            case Step.Perform(Operation operation) -> words(operation);
            case Step.Interrupt(int thread) -> "interrupt " + (char) ('A' + thread);
        };
    }

    private static String words(Operation operation) {
        return switch (operation) {
            case Operation.TimedSend send ->
                "timedSend " + send.message() + " (" + send.timeout().toMillis() + " ms)";
            case Operation.Sending sending -> sending.kind().label() + " " + sending.message();
            case Operation.TimedReceive receive -> "timedReceive (" + receive.timeout().toMillis() + " ms)";
            case Operation.Drain(int limit) -> "drain " + limit;
            case Operation.SendNull sendNull -> sendNull.kind().label() + " null";
            default -> ProgramText.format(operation);
        };
    }

    private static ImmutableList<Span> spans(History history, Judgement.Unexplained judgement, Axis axis) {
        return history.calls().stream()
                .map(call -> new Span(
                        call.thread(),
                        words(call.operation()),
                        call.outcome().toString(),
                        axis.position(call.called().order()),
                        call.returned().equals(Instant.NEVER)
                                ? Optional.empty()
                                : Optional.of(axis.position(call.returned().order())),
                        judgement.offending().contains(call.id())))
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
