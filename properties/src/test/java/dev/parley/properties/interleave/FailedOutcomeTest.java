package dev.parley.properties.interleave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.model.channel.Channel;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.operation.Outcome;
import dev.parley.model.operation.ProgramText;
import dev.parley.properties.interleave.log.EventLog;
import dev.parley.properties.interleave.log.Thrown;
import dev.parley.properties.interleave.strategy.Replay;
import dev.parley.properties.interleave.strategy.Schedule;
import example.subjects.BadChannels;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What a subject throws is an answer, and the same one in every run. */
final class FailedOutcomeTest {

    private static Execution run(Supplier<Channel<Integer>> factory) {
        return Interleaver.of(ChannelSpec.unbounded(), factory)
                .run(ProgramText.parse("trySend1/trySend2"), new Replay(Schedule.OBVIOUS));
    }

    private static String failure(Execution execution) {
        return assertInstanceOf(
                        Outcome.Failed.class, execution.history().calls().get(0).outcome())
                .what();
    }

    @Test
    void anExceptionIsQuotedWithThePlaceItCameFrom() {
        assertTrue(failure(run(() -> new BadChannels.Throws(new IllegalStateException("on purpose"))))
                .startsWith("java.lang.IllegalStateException: on purpose at"
                        + " dev.parley.properties.interleave.FailedOutcomeTest"));
    }

    @Test
    void theIdentityOfAnObjectIsLeftOut() {
        assertTrue(failure(run(BadChannels.ThrowsSomethingElse::new))
                .startsWith("java.lang.IllegalStateException: bad: java.lang.Object@... at "));
        assertEquals(
                run(BadChannels.ThrowsSomethingElse::new).key(),
                run(BadChannels.ThrowsSomethingElse::new).key());
    }

    @Test
    void aStackThatOverflowsIsAnswered() {
        assertTrue(failure(run(BadChannels.Recurses::new)).startsWith("java.lang.StackOverflowError at "));
    }

    @Test
    void anExceptionThatCannotEvenBeDescribedIsNamed() {
        assertEquals(
                "dev.parley.properties.interleave.FailedOutcomeTest$Unspeakable", Thrown.describe(new Unspeakable()));
    }

    private static final class Unspeakable extends RuntimeException {
        private static final long serialVersionUID = 1;

        @Override
        public String getMessage() {
            throw new IllegalStateException("on purpose");
        }
    }

    @Test
    void whatTheJvmThrowsWithoutMessageAndPlaceIsTheSameAsBefore() {
        List<Outcome.Failed> unusual = new ArrayList<>();
        EventLog.Key full = key(unusual, "java.lang.NullPointerException: what is null at A.b(A.java:1)");
        assertEquals(full, key(unusual, "java.lang.NullPointerException"));
        assertNotEquals(full, key(unusual, "java.lang.NullPointerException: another at A.b(A.java:2)"));
        assertNotEquals(full, key(unusual, "java.lang.Null"));
    }

    private static EventLog.Key key(List<Outcome.Failed> unusual, String what) {
        EventLog log = new EventLog(unusual);
        log.call(0, 0);
        log.returned(0, new Outcome.Failed(what));
        return log.key();
    }
}
