package dev.parley.properties.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.model.channel.Channel;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Channels;
import dev.parley.model.operation.OperationKind;
import dev.parley.reports.text.TextReport;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StressTest {

    private static final ChannelSpec TRYING =
            ChannelSpec.unbounded().only(List.of(OperationKind.TRY_SEND, OperationKind.TRY_RECEIVE));

    /** Loses every tenth message, whatever the threads do. */
    private static final class Leaky implements Channel<Integer> {
        private final ConcurrentLinkedQueue<Integer> queue = new ConcurrentLinkedQueue<>();

        @Override
        public boolean trySend(@Nullable Integer message) {
            return message == null || message % 10 == 0 || queue.add(message);
        }

        @Override
        public Optional<Integer> tryReceive() {
            return Optional.ofNullable(queue.poll());
        }
    }

    @Test
    void aSoundQueueConforms() throws InterruptedException {
        StressResult outcome = Stress.of(
                        "queue", ChannelSpec.bounded(2), () -> Channels.of(new ArrayBlockingQueue<>(2)))
                .run(200, Duration.ZERO);
        assertEquals(
                "CONFORMS", outcome.ruling().label(), () -> outcome.ruling().toString());
        assertEquals(1, outcome.rounds());
    }

    @Test
    void aLeakyQueueIsFoundOutAndShown() throws InterruptedException {
        StressResult outcome = Stress.of("leaky", TRYING, Leaky::new).run(200, Duration.ZERO);
        assertEquals("VIOLATES", outcome.ruling().label());
        String report = TextReport.render(outcome.counterexample().orElseThrow());
        assertTrue(report.contains("LOSS-1"), report);
    }

    @Test
    void aQueueThatStandsStillIsInconclusive() throws InterruptedException {
        Channel<Integer> deaf = new Channel<>() {
            @Override
            public void send(@Nullable Integer message) throws InterruptedException {
                Thread.currentThread().join();
            }

            @Override
            public Optional<Integer> tryReceive() {
                return Optional.empty();
            }
        };
        StressResult outcome = Stress.of(
                        "deaf",
                        ChannelSpec.unbounded().only(List.of(OperationKind.SEND, OperationKind.TRY_RECEIVE)),
                        () -> deaf)
                .patient(Duration.ofMillis(50))
                .run(20, Duration.ZERO);
        assertEquals(
                "INCONCLUSIVE", outcome.ruling().label(), () -> outcome.ruling().toString());
        assertTrue(outcome.ruling().toString().contains("nothing moved any more"));
    }
}
