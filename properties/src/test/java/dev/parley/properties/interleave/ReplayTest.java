package dev.parley.properties.interleave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.model.channel.Channel;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Channels;
import dev.parley.model.operation.Program;
import dev.parley.model.operation.ProgramText;
import dev.parley.properties.interleave.scheduler.dispatch.Incident;
import dev.parley.properties.interleave.strategy.RandomWalk;
import dev.parley.properties.interleave.strategy.Replay;
import dev.parley.properties.interleave.strategy.Schedule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Following a schedule gives the same run again, and a schedule that does not fit is noticed. */
final class ReplayTest {

    private static final int SCHEDULES = 1_000;

    private record Subject(ChannelSpec spec, Supplier<Channel<Integer>> factory, String program, int fewestHistories) {}

    private static Stream<Subject> subjects() {
        return Stream.of(
                new Subject(
                        ChannelSpec.bounded(1),
                        () -> Channels.of(new ArrayBlockingQueue<>(1)),
                        "send1,timedSend2.10ms/receive,interrupt0/timedReceive.10ms,size",
                        50),
                new Subject(
                        ChannelSpec.bounded(1),
                        () -> Channels.of(new LinkedBlockingQueue<>(1)),
                        "send1,send2/receive,tryReceive,remainingCapacity/drain2,interrupt0",
                        50),
                new Subject(
                        ChannelSpec.rendezvous(),
                        () -> Channels.of(new SynchronousQueue<>()),
                        "timedSend1.10ms,trySend2/receive,interrupt0/timedReceive.20ms",
                        50),
                new Subject(
                        ChannelSpec.unbounded().nonBlocking(),
                        () -> Channels.of(new ConcurrentLinkedQueue<>()),
                        "trySend1,trySend2/tryReceive,peek/trySend3,tryReceive,size//tryReceive,tryReceive",
                        50));
    }

    @TestFactory
    Stream<DynamicTest> everyHistoryIsSeenAgainWhenItsScheduleIsFollowedOn() {
        return subjects()
                .map(subject -> DynamicTest.dynamicTest(
                        subject.factory().get().subject().getClass().getSimpleName(), () -> replayAll(subject)));
    }

    private static void replayAll(Subject subject) {
        Interleaver interleaver = Interleaver.of(subject.spec(), subject.factory());
        Program program = ProgramText.parse(subject.program());
        Map<Object, Execution> distinct = new LinkedHashMap<>();
        for (int seed = 0; seed < SCHEDULES; seed++) {
            Execution execution = interleaver.run(program, new RandomWalk(seed));
            assertEquals(Optional.empty(), execution.problem());
            distinct.putIfAbsent(execution.key(), execution);
        }
        assertTrue(distinct.size() >= subject.fewestHistories(), () -> "only " + distinct.size() + " histories");
        for (Execution execution : distinct.values()) {
            Schedule schedule = Schedule.parse(execution.schedule().toString());
            Execution again = interleaver.run(program, new Replay(schedule));
            assertEquals(Optional.empty(), again.misfit());
            assertEquals(execution.key(), again.key());
            assertEquals(execution.schedule(), again.schedule());
            assertEquals(execution.history(), again.history());
        }
    }

    private static Execution replay(String program, String schedule) {
        return Interleaver.of(ChannelSpec.bounded(1), () -> Channels.of(new ArrayBlockingQueue<>(1)))
                .run(ProgramText.parse(program), new Replay(Schedule.parse(schedule)));
    }

    @Test
    void theObviousScheduleFitsEveryRun() {
        assertEquals(Optional.empty(), replay("send1/receive", "1::*").misfit());
    }

    @Test
    void aScheduleOfMoreOrFewerDecisionsDoesNotFit() {
        int decisions = replay("send1/receive", "1::*").schedule().decisions();
        assertEquals(
                Optional.empty(), replay("send1/receive", "1::" + decisions).misfit());
        assertEquals(
                Optional.of("the run took " + decisions + " decisions, the schedule " + (decisions + 1)),
                replay("send1/receive", "1::" + (decisions + 1)).misfit());
    }

    @Test
    void aScheduleThatGoesOnAfterTheEndDoesNotFit() {
        String misfit = replay("send1/receive", "1:900-1:901").misfit().orElse("");
        assertTrue(misfit.contains("before decision 900"), misfit);
    }

    @Test
    void aScheduleThatChoosesWhoCannotGoOnDoesNotFit() {
        String misfit = replay("send1/receive", "1:0-7:9").misfit().orElse("");
        assertTrue(misfit.contains("at decision 0 thread"), misfit);
    }

    @Test
    void aScheduleThatLetsTimePassWhenNobodyWaitsForItDoesNotFit() {
        String misfit = replay("send1/receive", "1:0-t:9").misfit().orElse("");
        assertTrue(misfit.contains("at decision 0"), misfit);
    }

    @Test
    void onlyWhoFollowsAScheduleIsToldWhatItDid() {
        Execution plain = replay("send1/receive", "1::*");
        assertTrue(plain.incidents().isEmpty());
        Execution preempted = replay("send1/receive", "1:2-1:*");
        assertEquals(Incident.Kind.PREEMPTION, preempted.incidents().get(0).kind());
    }
}
