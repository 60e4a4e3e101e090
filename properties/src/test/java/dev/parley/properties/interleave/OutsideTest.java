package dev.parley.properties.interleave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import example.subjects.Counters;
import example.subjects.HandOver;
import example.subjects.Parking;
import example.subjects.Rooms.Flag;
import example.subjects.Rooms.Trespasser;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A class that was put under control is still right when ordinary threads use it. */
final class OutsideTest {

    private static final int MESSAGES = 2_000;

    @BeforeAll
    static void weave() {
        assertEquals(
                ImmutableSet.of(ImmutableList.of("done", "1")),
                Trial.of(() -> new HandOver(1))
                        .doing(h -> h.put(1))
                        .thread(HandOver::take)
                        .endings());
    }

    private static <T> FutureTask<T> start(FutureTask<T> task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
        return task;
    }

    @Test
    void realThreadsHandOverEveryMessageInOrder() throws Exception {
        HandOver buffer = new HandOver(2);
        FutureTask<String> sender = start(
                new FutureTask<>(() -> {
                    for (int i = 0; i < MESSAGES; i++) {
                        buffer.put(i);
                    }
                    return "sent";
                }),
                "sender");
        for (int i = 0; i < MESSAGES; i++) {
            assertEquals(i, buffer.take());
        }
        assertEquals("sent", sender.get());
    }

    @Test
    void realThreadsAreKeptOut() throws Exception {
        Counters.Counter counter = new Counters.SynchronizedMethod();
        ImmutableList<FutureTask<Integer>> threads = IntStream.range(0, 3)
                .mapToObj(i -> start(
                        new FutureTask<>(() -> {
                            int last = 0;
                            for (int n = 0; n < MESSAGES; n++) {
                                last = counter.count();
                            }
                            return last;
                        }),
                        "counting " + i))
                .collect(ImmutableList.toImmutableList());
        int most = 0;
        for (FutureTask<Integer> thread : threads) {
            most = Math.max(most, thread.get());
        }
        assertEquals(3 * MESSAGES, most);
    }

    @Test
    void aRealThreadCanBeInterruptedWhileItWaits() throws Exception {
        Flag flag = new Flag();
        FutureTask<String> waiting = new FutureTask<>(() -> {
            assertThrows(InterruptedException.class, flag::await);
            return "interrupted";
        });
        Thread thread = new Thread(waiting, "waiting");
        thread.start();
        thread.interrupt();
        assertEquals("interrupted", waiting.get());
    }

    @Test
    void aPermitGivenByARealThreadIsARealPermit() {
        Parking parking = new Parking();
        parking.announce();
        parking.unpark();
        parking.park();
    }

    @Test
    void aRealThreadMustOwnTheMonitorToo() {
        Trespasser trespasser = new Trespasser();
        assertThrows(IllegalMonitorStateException.class, trespasser::await);
        assertThrows(IllegalMonitorStateException.class, trespasser::tell);
        assertThrows(IllegalMonitorStateException.class, trespasser::tellAll);
    }
}
