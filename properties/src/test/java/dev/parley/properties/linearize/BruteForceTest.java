package dev.parley.properties.linearize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Ordering;
import dev.parley.model.history.Call;
import dev.parley.model.history.History;
import dev.parley.model.history.Instant;
import dev.parley.model.operation.Operation;
import dev.parley.model.operation.Outcome;
import dev.parley.properties.linearize.LinearizationResult.Explained;
import dev.parley.properties.linearize.LinearizationResult.Unexplained;
import dev.parley.properties.linearize.explain.Diagnosis;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random histories of the model, and random falsifications of them, against every permutation. */
class BruteForceTest {

    /** Of each kind; 60,000 agreed as well, in 45 s. */
    private static final int HISTORIES = 4_000;

    static Stream<ChannelSpec> specs() {
        return Stream.of(
                ChannelSpec.bounded(1),
                ChannelSpec.bounded(2),
                ChannelSpec.bounded(2).ordered(Ordering.PER_PRODUCER_FIFO),
                ChannelSpec.unbounded(),
                ChannelSpec.unbounded().ordered(Ordering.PER_PRODUCER_FIFO),
                ChannelSpec.unbounded().ordered(Ordering.UNORDERED),
                ChannelSpec.rendezvous());
    }

    @ParameterizedTest
    @MethodSource("specs")
    void whatTheModelDoesIsExplained(ChannelSpec spec) {
        Random random = new Random(1);
        for (int i = 0; i < HISTORIES; i++) {
            History history = Simulation.run(spec, random, 2 + random.nextInt(3), 2 + random.nextInt(9));
            LinearizationResult judgement = Judge.of(spec).judge(history);
            assertEquals(Explained.class, judgement.getClass(), () -> judgement + " of " + history);
        }
    }

    @ParameterizedTest
    @MethodSource("specs")
    void whatIsFalsifiedIsExplainedExactlyIfSomePermutationExplainsIt(ChannelSpec spec) {
        Random random = new Random(2);
        int unexplained = 0;
        for (int i = 0; i < HISTORIES; i++) {
            History history = Simulation.run(spec, random, 2 + random.nextInt(2), 2 + random.nextInt(5));
            History falsified = falsify(history, random);
            LinearizationResult judgement = Judge.of(spec).judge(falsified);
            boolean explained = Permutations.explain(spec, falsified);
            assertEquals(explained, judgement instanceof Explained, () -> judgement + " of " + falsified);
            if (judgement instanceof Unexplained(Diagnosis diagnosis)) {
                unexplained++;
                assertTrue(
                        diagnosis.because().size() >= 2 && diagnosis.because().size() <= 6, judgement::toString);
                assertTrue(
                        !diagnosis.sentence().isEmpty()
                                && !diagnosis.offending().isEmpty(),
                        judgement::toString);
            }
        }
        assertTrue(unexplained > HISTORIES / 5, "too few were really false: " + unexplained);
    }

    /** The same history with another answer, or other instants, for one of its calls, or for two. */
    private static History falsify(History history, Random random) {
        if (history.calls().isEmpty()) {
            return history;
        }
        List<Call> calls = new ArrayList<>(history.calls());
        for (int i = 0; i <= random.nextInt(2); i++) {
            Call call = calls.get(random.nextInt(calls.size()));
            if (!(call.outcome() instanceof Outcome.Interrupted)) {
                boolean moves = history.quiescences().isEmpty() && random.nextInt(4) == 0;
                calls.set(call.id(), moves ? moved(call, random) : answered(call, random));
            }
        }
        return new History(
                ImmutableList.copyOf(calls),
                history.interruptions(),
                history.quiescences(),
                history.swallowedInterrupts());
    }

    private static Call moved(Call call, Random random) {
        if (call.outcome().isUnanswered()) {
            return call;
        }
        long at = call.called().order() + random.nextInt(6);
        Instant returned = new Instant(at, at);
        return new Call(call.id(), call.thread(), call.operation(), call.outcome(), call.called(), returned);
    }

    private static Call answered(Call call, Random random) {
        if (call.outcome().isUnanswered()) {
            return call;
        }
        Outcome message = new Outcome.Received(1 + random.nextInt(3));
        Outcome outcome = switch (call.operation()) {
            case Operation.TrySend s -> random.nextBoolean() ? new Outcome.Accepted() : new Outcome.Refused();
            case Operation.TimedSend s -> random.nextBoolean() ? new Outcome.Accepted() : new Outcome.TimedOut();
            case Operation.Receive r -> message;
            case Operation.TryReceive r -> random.nextBoolean() ? message : new Outcome.Empty();
            case Operation.TimedReceive r -> random.nextBoolean() ? message : new Outcome.TimedOut();
            case Operation.Peek p -> random.nextBoolean() ? message : new Outcome.Empty();
            case Operation.Drain d ->
                new Outcome.Drained(Stream.of(1, 2, 3)
                        .filter(each -> random.nextBoolean())
                        .limit(d.limit())
                        .collect(ImmutableList.toImmutableList()));
            case Operation.Size s -> new Outcome.Counted(random.nextInt(3));
            case Operation.RemainingCapacity r -> new Outcome.Counted(random.nextInt(3));
            default -> call.outcome();
        };
        return new Call(call.id(), call.thread(), call.operation(), outcome, call.called(), call.returned());
    }
}
