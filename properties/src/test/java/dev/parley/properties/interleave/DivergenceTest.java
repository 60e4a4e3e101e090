package dev.parley.properties.interleave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Channels;
import dev.parley.model.operation.Program;
import dev.parley.model.operation.ProgramText;
import dev.parley.properties.interleave.strategy.Replay;
import dev.parley.properties.interleave.strategy.Schedule;
import dev.parley.properties.interleave.strategy.Strategy;
import java.util.concurrent.ArrayBlockingQueue;
import org.junit.jupiter.api.Test;

/** Where two runs parted is told by the first event that differed. */
final class DivergenceTest {

    private static Execution run(int capacity, String program, Strategy strategy) {
        Program parsed = ProgramText.parse(program);
        return Interleaver.of(ChannelSpec.bounded(1), () -> Channels.of(new ArrayBlockingQueue<>(capacity)))
                .run(parsed, strategy);
    }

    private static Execution obvious(int capacity, String program) {
        return run(capacity, program, new Replay(Schedule.OBVIOUS));
    }

    @Test
    void anotherAnswerIsQuoted() {
        String program = "trySend1,trySend2,tryReceive";
        assertEquals(
                "in the first run thread A's trySend answered refused, in the second thread A's trySend answered"
                        + " accepted, after thread A called trySend",
                Divergence.between(obvious(1, program), obvious(2, program)));
    }

    @Test
    void whoeverIsLeftWaitingIsNamed() {
        String program = "send1,send2";
        String said = Divergence.between(obvious(2, program), obvious(1, program));
        assertTrue(
                said.startsWith("in the first run thread A's send answered accepted, in the second nothing moved while"
                        + " thread A waited"),
                said);
    }

    @Test
    void aScheduleThatNoLongerFitsIsNamedIfNothingElseDiffers() {
        String program = "trySend1/trySend2";
        Execution first = obvious(2, program);
        Execution second = run(2, program, new Replay(Schedule.parse("1::999")));
        String said = Divergence.between(first, second);
        assertTrue(
                said.startsWith("the events were the same, but in the second run the schedule did not fit: the run"),
                said);
    }
}
