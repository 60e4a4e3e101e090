package dev.parley.properties.linearize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.history.Call;
import dev.parley.model.history.History;
import dev.parley.model.history.Instant;
import dev.parley.model.operation.Operation;
import dev.parley.model.operation.Outcome;
import dev.parley.properties.linearize.ClosestRun.Fit;
import dev.parley.properties.linearize.ClosestRun.Move;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The closest run leaves the model where, and only where, the model does not explain the history. */
final class ClosestRunTest {

    @ParameterizedTest
    @ValueSource(strings = {"bounded", "complete", "ties"})
    void itLeavesTheModelJustWhenOtherCheckersSaySo(String name) throws IOException {
        int looked = 0;
        for (String text : OracleTest.histories(name)) {
            List<String> lines = Splitter.on('\n').omitEmptyStrings().splitToList(text);
            boolean bounded = lines.get(1).startsWith("#");
            ChannelSpec spec = bounded
                    ? ChannelSpec.bounded(Integer.parseInt(lines.get(1).substring(1)))
                    : ChannelSpec.unbounded();
            History history = OracleTest.history(lines.subList(bounded ? 2 : 1, lines.size()));
            if (history.calls().stream().anyMatch(call -> call.outcome() instanceof Outcome.Pending)) {
                continue;
            }
            boolean explained = ClosestRun.of(spec, history).stream().allMatch(move -> move.fit() == Fit.TAKEN);
            assertEquals(lines.get(0).equals("#linearizable"), explained, text);
            looked++;
        }
        assertTrue(looked > 1_000, "only " + looked + " histories are complete");
    }

    @Test
    void itStaysWithinTheModelWhereARunOfTheModelWasRecorded() {
        Random random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            ChannelSpec spec = i % 2 == 0 ? ChannelSpec.bounded(1 + i % 3) : ChannelSpec.unbounded();
            History history = Simulation.run(spec, random, 3, 7);
            if (history.calls().stream().noneMatch(call -> call.outcome() instanceof Outcome.Pending)) {
                assertEquals(
                        ImmutableList.of(),
                        ClosestRun.of(spec, history).stream()
                                .filter(move -> move.fit() == Fit.REFUSED || move.fit() == Fit.WAITS_IN_VAIN)
                                .toList(),
                        history::toString);
            }
        }
    }

    @Test
    void whatIsReceivedTooEarlyIsRefusedAndTheModelSaysWhatWasNext() {
        ImmutableList<Move> run = ClosestRun.of(
                ChannelSpec.bounded(2),
                History.of(List.of(
                        call(0, 0, new Operation.Send(1), new Outcome.Accepted(), 1, 2),
                        call(1, 0, new Operation.Send(2), new Outcome.Accepted(), 3, 4),
                        call(2, 1, new Operation.Receive(), new Outcome.Received(2), 5, 6),
                        call(3, 1, new Operation.Receive(), new Outcome.Received(1), 7, 8))));
        assertEquals(List.of(0, 1, 2, 3), run.stream().map(Move::call).toList());
        assertEquals(
                List.of(Fit.TAKEN, Fit.TAKEN, Fit.REFUSED, Fit.TAKEN),
                run.stream().map(Move::fit).toList());
        assertEquals(ImmutableList.of(new Outcome.Received(1)), run.get(2).allowed());
        assertEquals("[1, 2]", run.get(2).before().toString());
        assertEquals("[1]", run.get(2).after().toString());
    }

    @Test
    void whoeverWaitsBesideAMessageWaitsInVain() {
        ImmutableList<Move> run = ClosestRun.of(
                ChannelSpec.bounded(1),
                History.of(List.of(
                        new Call(
                                0, 1, new Operation.Receive(), new Outcome.Blocked(), new Instant(1, 1), Instant.NEVER),
                        call(1, 0, new Operation.Send(1), new Outcome.Accepted(), 2, 3))));
        assertEquals(List.of(1, 0), run.stream().map(Move::call).toList());
        assertEquals(
                List.of(Fit.TAKEN, Fit.WAITS_IN_VAIN),
                run.stream().map(Move::fit).toList());
        assertEquals(ImmutableList.of(new Outcome.Received(1)), run.get(1).allowed());
    }

    private static Call call(int id, int thread, Operation operation, Outcome outcome, long from, long to) {
        return new Call(id, thread, operation, outcome, new Instant(from, from), new Instant(to, to));
    }
}
