package dev.parley.properties.interleave;

import static dev.parley.properties.interleave.Trial.BLOCKED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import example.subjects.Rooms.Flag;
import example.subjects.Rooms.Trespasser;
import example.subjects.Rooms.TwoRooms;
import org.junit.jupiter.api.Test;

/** Monitors that the scheduler keeps mean what those of the JVM mean. */
final class MonitorTest {

    private static final ImmutableSet<ImmutableList<String>> BOTH_DONE =
            ImmutableSet.of(ImmutableList.of("done", "done"));

    private static Trial<Flag> flag() {
        return Trial.of(Flag::new);
    }

    @Test
    void whoeverWaitsIsWokenByANotification() {
        assertEquals(BOTH_DONE, flag().doing(Flag::await).doing(Flag::raise).endings());
    }

    @Test
    void whoeverWaitsInABlockIsWokenToo() {
        assertEquals(
                BOTH_DONE, flag().doing(Flag::awaitInBlock).doing(Flag::raise).endings());
    }

    @Test
    void withoutANotificationWhoeverCameFirstWaitsForEver() {
        assertEquals(
                ImmutableSet.of(ImmutableList.of("done", "done"), ImmutableList.of(BLOCKED, "done")),
                flag().doing(Flag::await).doing(Flag::raiseSilently).endings());
    }

    @Test
    void aWaitInABlockThatNobodyEndsIsUnwound() {
        assertEquals(
                ImmutableSet.of(ImmutableList.of(BLOCKED)),
                flag().doing(Flag::awaitInBlock).endings());
    }

    @Test
    void oneNotificationWakesOneOfTwo() {
        assertEquals(
                ImmutableSet.of(
                        ImmutableList.of("done", "done", "done"),
                        ImmutableList.of("done", BLOCKED, "done"),
                        ImmutableList.of(BLOCKED, "done", "done")),
                flag().doing(Flag::await).doing(Flag::await).doing(Flag::raise).endings());
    }

    @Test
    void aNotificationToAllWakesBoth() {
        assertEquals(
                ImmutableSet.of(ImmutableList.of("done", "done", "done")),
                flag().doing(Flag::await)
                        .doing(Flag::await)
                        .doing(Flag::raiseForAll)
                        .endings());
    }

    @Test
    void aNotificationIsNotKeptForThoseWhoComeLater() {
        assertEquals(
                ImmutableSet.of(ImmutableList.of("false", "done"), ImmutableList.of(BLOCKED, "done")),
                flag().thread(Flag::awaitOnce).doing(Flag::nudge).endings());
    }

    @Test
    void whoeverIsNotifiedGoesOnOnlyWhenTheMonitorIsFree() {
        assertEquals(
                ImmutableSet.of(ImmutableList.of("true", "done")),
                flag().thread(Flag::awaitOnce).doing(Flag::tellThenRaise).endings());
    }

    @Test
    void aNotificationCanBeOvertakenByAThirdThread() {
        // Whoever waited once is notified, and finds what somebody else has done meanwhile.
        assertEquals(
                ImmutableSet.of(
                        ImmutableList.of("false", "done", "done"),
                        ImmutableList.of("true", "done", "done"),
                        ImmutableList.of(BLOCKED, "done", "done")),
                flag().thread(Flag::awaitOnce)
                        .doing(Flag::nudge)
                        .doing(Flag::raiseSilently)
                        .endings());
    }

    @Test
    void aTimedWaitEndsByItsTimeOrByANotification() {
        assertEquals(
                ImmutableSet.of(ImmutableList.of("false", "done"), ImmutableList.of("true", "done")),
                flag().thread(flag -> flag.await(10)).doing(Flag::raise).endings());
    }

    @Test
    void aWaitGivesBackEveryEntryAndTakesThemAgain() {
        assertEquals(
                BOTH_DONE, flag().doing(Flag::awaitNested).doing(Flag::raise).endings());
    }

    @Test
    void nobodyElseIsInside() {
        assertEquals(
                ImmutableSet.of(ImmutableList.of("true", "true")),
                flag().thread(Flag::alone).thread(Flag::alone).endings());
    }

    @Test
    void anExceptionLeavesTheMonitor() {
        assertEquals(
                ImmutableSet.of(ImmutableList.of("IllegalStateException", "true")),
                flag().doing(Flag::fail).thread(Flag::alone).endings());
        assertEquals(
                ImmutableSet.of(ImmutableList.of("IllegalStateException", "true")),
                flag().doing(Flag::failInBlock).thread(Flag::alone).endings());
    }

    @Test
    void whoeverDoesNotOwnAMonitorMayNeitherWaitNorNotify() {
        assertEquals(
                ImmutableList.of(
                        "IllegalMonitorStateException", "IllegalMonitorStateException", "IllegalMonitorStateException"),
                Trial.of(Trespasser::new)
                        .doing(Trespasser::await)
                        .doing(Trespasser::tell)
                        .doing(Trespasser::tellAll)
                        .obviousEnding());
    }

    @Test
    void monitorsEnteredInOppositeOrdersCanDeadlock() {
        assertEquals(
                ImmutableSet.of(ImmutableList.of("done", "done"), ImmutableList.of(BLOCKED, BLOCKED)),
                Trial.of(TwoRooms::new)
                        .doing(TwoRooms::leftThenRight)
                        .doing(TwoRooms::rightThenLeft)
                        .endings());
    }

    @Test
    void monitorsEnteredInOneOrderCannot() {
        assertEquals(
                BOTH_DONE,
                Trial.of(TwoRooms::new)
                        .doing(TwoRooms::leftThenRight)
                        .doing(TwoRooms::leftThenRight)
                        .endings());
    }
}
