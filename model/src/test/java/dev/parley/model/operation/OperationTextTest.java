package dev.parley.model.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Operations as people read them. */
final class OperationTextTest {

    private static final Operation TIMED = new Operation.TimedSend(2, Duration.ofMillis(10));

    @Test
    void aTimeStandsInBracketsOrInASentence() {
        assertEquals("timedSend 2 (10 ms)", OperationText.of(TIMED));
        assertEquals("timedSend 2 for 10 ms", OperationText.inSentence(TIMED));
        assertEquals("timedReceive (15 us)", OperationText.of(new Operation.TimedReceive(Duration.ofNanos(15_000))));
        assertEquals("1 ns", OperationText.time(Duration.ofNanos(1)));
    }

    @Test
    void argumentsFollowTheName() {
        assertEquals("trySend 3", OperationText.of(new Operation.TrySend(3)));
        assertEquals("drain 0", OperationText.of(new Operation.Drain(0)));
        assertEquals("send null", OperationText.of(new Operation.SendNull(OperationKind.SEND)));
        assertEquals("peek", OperationText.inSentence(new Operation.Peek()));
        assertEquals("interrupt B", OperationText.of(new Step.Interrupt(1)));
    }
}
