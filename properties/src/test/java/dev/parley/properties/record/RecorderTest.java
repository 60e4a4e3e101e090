package dev.parley.properties.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.model.channel.Channel;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Channels;
import dev.parley.model.history.Recording;
import dev.parley.model.history.Recording.Kind;
import dev.parley.model.operation.OperationKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecorderTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final ChannelSpec TRYING =
            ChannelSpec.unbounded().only(List.of(OperationKind.TRY_SEND, OperationKind.TRY_RECEIVE));

    @Test
    void everyMessageIsRecordedOnceAtBothEnds() throws InterruptedException {
        RecordingResult recorded = Recorder.of(ChannelSpec.unbounded().nonBlocking(), PATIENCE)
                .record(Channels.of(new ConcurrentLinkedQueue<>()), 1_000);
        List<Long> sent = new ArrayList<>();
        List<Long> received = new ArrayList<>();
        recorded.recording().forEach((thread, kind, value, called, returned) -> {
            if (kind == Kind.ACCEPTED) {
                sent.add(value);
            } else if (kind == Kind.RECEIVED) {
                received.add(value);
            }
        });
        assertEquals(1_000, sent.size());
        assertEquals(sent.stream().sorted().toList(), received.stream().sorted().toList());
        assertEquals(Optional.empty(), recorded.obstacle());
    }

    @Test
    void operationsOfAThreadDoNotOverlap() throws InterruptedException {
        RecordingResult recorded =
                Recorder.of(ChannelSpec.unbounded(), PATIENCE).record(Channels.of(new LinkedBlockingQueue<>()), 1_000);
        long[] last = new long[recorded.threads() + 1];
        Arrays.fill(last, Long.MIN_VALUE);
        long[] tied = {0};
        recorded.recording().forEach((thread, kind, value, called, returned) -> {
            assertTrue(called >= last[thread], "called before the one before it returned");
            tied[0] += called == last[thread] ? 1 : 0;
            last[thread] = returned;
        });
        assertTrue(tied[0] * 10 < recorded.recording().size(), () -> tied[0] + " readings of the clock were equal");
    }

    @Test
    void partiesAreKept() throws InterruptedException {
        RecordingResult recorded = Recorder.of(TRYING.singleProducer().singleConsumer(), PATIENCE)
                .record(Channels.of(new ConcurrentLinkedQueue<>()), 100);
        assertEquals(2, recorded.threads());
    }

    @Test
    void whoeverNeverComesBackIsGivenUpAndUnanswered() throws InterruptedException {
        Channel<Integer> deaf = new Channel<>() {
            @Override
            public boolean trySend(@Nullable Integer message) {
                return true;
            }

            @Override
            public Integer receive() throws InterruptedException {
                Thread.currentThread().join();
                throw new AssertionError();
            }
        };
        RecordingResult recorded = Recorder.of(
                        ChannelSpec.unbounded().only(List.of(OperationKind.TRY_SEND, OperationKind.RECEIVE)),
                        Duration.ofMillis(50))
                .record(deaf, 10);
        assertTrue(recorded.obstacle().orElseThrow().startsWith("nothing moved any more, with thread C in "));
        long[] unanswered = {0};
        recorded.recording()
                .forEach((thread, kind, value, called, returned) ->
                        unanswered[0] += kind == Kind.RECEIVING && returned == Recording.NEVER ? 1 : 0);
        assertEquals(2, unanswered[0]);
    }

    @Test
    void whatAChannelThrowsIsTold() throws InterruptedException {
        Channel<Integer> broken = new Channel<>() {
            @Override
            public boolean trySend(@Nullable Integer message) {
                throw new IllegalStateException("broken");
            }

            @Override
            public Optional<Integer> tryReceive() {
                return Optional.empty();
            }
        };
        RecordingResult recorded = Recorder.of(TRYING, PATIENCE).record(broken, 10);
        assertTrue(
                recorded.obstacle().orElseThrow().contains("broken"),
                () -> recorded.obstacle().toString());
    }
}
