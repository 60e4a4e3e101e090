package dev.parley.properties.interleave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSet;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.history.Call;
import dev.parley.model.operation.Outcome;
import dev.parley.model.operation.ProgramText;
import dev.parley.properties.interleave.strategy.RandomWalk;
import dev.parley.properties.interleave.strategy.Replay;
import dev.parley.properties.interleave.strategy.Schedule;
import example.subjects.BadChannels.AnswersEverything;
import example.subjects.BadChannels.CatchesEverything;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whoever is blocked when the run is over is unwound, and what that does to it is not held against it. */
final class UnwindingTest {

    @Test
    void whatASubjectMakesOfItsUnwindingIsNoAnswer() {
        Interleaver interleaver = Interleaver.of(ChannelSpec.bounded(1), AnswersEverything::new);
        ImmutableSet<Outcome> seconds = IntStream.range(0, 100)
                .mapToObj(seed ->
                        interleaver.run(ProgramText.parse("send1,send2/receive,receive,receive"), new RandomWalk(seed)))
                .flatMap(execution -> execution.history().calls().stream())
                .filter(call -> call.thread() == 1)
                .map(Call::outcome)
                .collect(ImmutableSet.toImmutableSet());
        assertEquals(ImmutableSet.of(new Outcome.Received(1), new Outcome.Received(2), new Outcome.Blocked()), seconds);
    }

    private static Execution catching(Consumer<Runnable> again) {
        return Interleaver.of(ChannelSpec.bounded(1), () -> new CatchesEverything(again))
                .run(ProgramText.parse("receive"), new Replay(Schedule.OBVIOUS));
    }

    @Test
    void aLoopThatCatchesEverythingIsUnwoundAllTheSame() {
        Execution execution = catching(Runnable::run);
        assertEquals(Optional.empty(), execution.problem());
        assertEquals(new Outcome.Blocked(), execution.history().calls().get(0).outcome());
    }

    @Test
    void aLoopThatCatchesEverythingWhereNothingIsWovenIsLeftBehindAndToldSo() {
        Execution execution = catching(UnwindingTest::insist);
        String problem = execution.problem().orElse("");
        assertTrue(problem.startsWith("thread A catches whatever ends it and goes on, "), problem);
        assertTrue(problem.contains("BadChannels.java:"), problem);
    }

    private static void insist(Runnable act) {
        while (true) {
            try {
                act.run();
                return;
            } catch (Throwable e) {
                // Once more.
            }
        }
    }
}
