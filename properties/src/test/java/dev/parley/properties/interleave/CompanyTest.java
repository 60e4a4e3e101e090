package dev.parley.properties.interleave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.model.channel.Channel;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Channels;
import dev.parley.model.operation.Program;
import dev.parley.model.operation.ProgramText;
import dev.parley.properties.interleave.strategy.RandomWalk;
import dev.parley.properties.interleave.strategy.Schedule;
import example.subjects.Courier;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A schedule means the same whatever else is under control in this JVM. */
final class CompanyTest {

    private static final Program PROGRAM = ProgramText.parse("trySend1,tryReceive/trySend2,tryReceive");
    private static final int SCHEDULES = 200;

    @Test
    void aSubjectGoesOnTrustingAClassOfTheJdkThatIsPutUnderControlForAnother() {
        Interleaver courier = interleaver(Courier::new);
        List<Schedule> alone = schedules(courier);

        List<Schedule> ofTheDeque = schedules(interleaver(() -> Channels.of(new ConcurrentLinkedDeque<>())));

        assertEquals(alone, schedules(courier));
        assertEquals(alone, schedules(interleaver(Courier::new)));
        assertNotEquals(alone, ofTheDeque, "the deque's own points are no part of its schedules");
    }

    @Test
    void theDequeItselfHasMoreDecisionsThanWhoTrustsIt() {
        List<Schedule> ofTheDeque = schedules(interleaver(() -> Channels.of(new ConcurrentLinkedDeque<>())));

        int trusting = schedules(interleaver(Courier::new)).get(0).decisions();

        assertTrue(ofTheDeque.get(0).decisions() > 2 * trusting, ofTheDeque.get(0) + " against " + trusting);
    }

    private static Interleaver interleaver(Supplier<Channel<Integer>> factory) {
        return Interleaver.of(ChannelSpec.unbounded().nonBlocking(), factory);
    }

    private static List<Schedule> schedules(Interleaver interleaver) {
        List<Schedule> schedules = new ArrayList<>();
        for (int i = 0; i < SCHEDULES; i++) {
            schedules.add(interleaver.run(PROGRAM, new RandomWalk(i)).schedule());
        }
        return schedules;
    }
}
