package dev.parley.properties.interleave;

import static dev.parley.properties.interleave.Trial.BLOCKED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import example.subjects.Parking;
import org.junit.jupiter.api.Test;

/** Parking is logical, and a permit is one permit. */
final class ParkingTest {

    private static Trial<Parking> parking() {
        return Trial.of(Parking::new);
    }

    @Test
    void whoeverParksStaysParked() {
        assertEquals(ImmutableList.of(BLOCKED), parking().doing(Parking::park).obviousEnding());
    }

    @Test
    void whoeverParksIsWokenBeforeOrAfter() {
        assertEquals(
                ImmutableSet.of(ImmutableList.of("done", "done")),
                parking().doing(Parking::park).doing(Parking::unpark).endings());
    }

    @Test
    void aPermitKeepsFromParkingOnce() {
        assertEquals(
                ImmutableList.of("done"),
                parking().doing(Parking::parkWithPermit).obviousEnding());
    }

    @Test
    void twoPermitsAreOne() {
        assertEquals(
                ImmutableList.of(BLOCKED),
                parking().doing(Parking::parkTwiceWithPermits).obviousEnding());
    }

    @Test
    void wakingTwiceMayWakeOnce() {
        assertEquals(
                ImmutableSet.of(ImmutableList.of("done", "done"), ImmutableList.of(BLOCKED, "done")),
                parking().doing(Parking::parkTwice).doing(Parking::unparkTwice).endings());
    }

    @Test
    void aTimedParkEndsByItsTimeOrBefore() {
        assertEquals(
                ImmutableSet.of(ImmutableList.of("10", "done"), ImmutableList.of("0", "done")),
                parking().thread(p -> p.parkNanos(10)).doing(Parking::unpark).endings());
    }
}
