package dev.parley.properties.record;

import dev.parley.model.channel.Channel;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Parties;
import dev.parley.model.history.ColumnarRecording;
import dev.parley.model.history.Recording;
import dev.parley.model.history.Recording.Kind;
import dev.parley.model.operation.OperationKind;
import dev.parley.model.operation.ThreadName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lets real producers and consumers use a fresh channel at full speed, within the number of parties that it is made
 * for, by all of its operations that send and receive, and records what they do. Afterwards one more thread receives
 * what is left, until it finds nothing.
 *
 * <p>A channel that stands still is given up: what was recorded so far is told, with those operations that never came
 * back as unanswered. How long that takes is a matter of patience; nothing is concluded from it.
 */
public final class Recorder {

    private static final int PARTIES = 2;
    /** Failures that are recorded, for each message. */
    private static final int FAILURES = 1;

    private static final Duration FAREWELL = Duration.ofMillis(50);

    private final ChannelSpec spec;
    private final Duration patience;

    private Recorder(ChannelSpec spec, Duration patience) {
        this.spec = spec;
        this.patience = patience;
    }

    /**
     * A recorder of channels that promise this.
     *
     * @param patience how long nothing may move before a channel is given up
     */
    public static Recorder of(ChannelSpec spec, Duration patience) {
        return new Recorder(spec, patience);
    }

    /**
     * One recording of about so many messages.
     *
     * @param channel fresh
     */
    public RecordingResult record(Channel<Integer> channel, int messages) throws InterruptedException {
        int senders = spec.producers() == Parties.SINGLE ? 1 : PARTIES;
        int receivers = spec.consumers() == Parties.SINGLE ? 1 : PARTIES;
        int each = Math.max(1, messages / (senders * receivers)) * receivers;
        RecordingSession session = new RecordingSession(senders + receivers);
        List<RecordingBuffer> buffers = new ArrayList<>();
        List<Thread> sending = new ArrayList<>();
        List<Thread> receiving = new ArrayList<>();
        for (int i = 0; i < senders; i++) {
            RecordingBuffer buffer = buffer(buffers, (1 + FAILURES) * each);
            sending.add(thread(new Party.Sender(session, channel, buffer, spec, numbered(i, senders, each))));
        }
        int quota = each * senders / receivers;
        for (int i = 0; i < receivers; i++) {
            RecordingBuffer buffer = buffer(buffers, (1 + FAILURES) * quota);
            receiving.add(thread(new Party.Receiver(session, channel, buffer, spec, quota)));
        }
        session.start(sending, receiving);
        List<Thread> all = new ArrayList<>(sending);
        all.addAll(receiving);
        Optional<String> obstacle = awaitEnd(all, buffers);
        if (obstacle.isEmpty() && spec.has(OperationKind.TRY_RECEIVE)) {
            obstacle = receiveTheRest(channel, buffers, each * senders);
        }
        return new RecordingResult(
                merge(buffers), senders + receivers, session.failure().isPresent() ? session.failure() : obstacle);
    }

    private static RecordingBuffer buffer(List<RecordingBuffer> buffers, int capacity) {
        RecordingBuffer buffer = new RecordingBuffer(buffers.size(), capacity + 2);
        buffers.add(buffer);
        return buffer;
    }

    private static Thread thread(Runnable parties) {
        return Thread.ofPlatform().daemon().name(ThreadName.inJvm("recorded")).unstarted(parties);
    }

    /** Boxed beforehand; dense, and about in the order in which they will be sent. */
    private static Integer[] numbered(int first, int step, int count) {
        Integer[] messages = new Integer[count];
        for (int i = 0; i < count; i++) {
            messages[i] = first + i * step;
        }
        return messages;
    }

    private Optional<String> awaitEnd(List<Thread> threads, List<RecordingBuffer> buffers) throws InterruptedException {
        long moved = moved(buffers);
        for (int i = 0; i < threads.size(); ) {
            if (threads.get(i).join(patience)) {
                i++;
                continue;
            }
            long now = moved(buffers);
            if (now == moved) {
                return Optional.of(giveUp(threads));
            }
            moved = now;
        }
        return Optional.empty();
    }

    private static long moved(List<RecordingBuffer> buffers) {
        return buffers.stream().mapToLong(RecordingBuffer::begun).sum();
    }

    private static String giveUp(List<Thread> threads) throws InterruptedException {
        List<String> stuck = new ArrayList<>();
        for (int i = 0; i < threads.size(); i++) {
            if (threads.get(i).isAlive()) {
                stuck.add(ThreadName.of(i) + " in " + top(threads.get(i)));
            }
        }
        for (Thread thread : threads) {
            thread.interrupt();
        }
        for (Thread thread : threads) {
            boolean _ = thread.join(FAREWELL);
        }
        return "nothing moved any more, with " + String.join(", ", stuck);
    }

    private static String top(Thread thread) {
        StackTraceElement[] stack = thread.getStackTrace();
        return stack.length == 0 ? "no code" : stack[0].toString();
    }

    private static Optional<String> receiveTheRest(Channel<Integer> channel, List<RecordingBuffer> buffers, int most) {
        RecordingBuffer buffer = buffer(buffers, most);
        buffer.start();
        while (buffer.room() > 0) {
            buffer.begin(Kind.RECEIVING, 0);
            Optional<Integer> received;
            try {
                received = channel.tryReceive();
            } catch (RuntimeException e) {
                return Optional.of("receiving what was left failed: " + e);
            }
            buffer.end(received.isPresent() ? Kind.RECEIVED : Kind.EMPTY, received.orElse(0));
            if (received.isEmpty()) {
                return Optional.empty();
            }
        }
        return Optional.of("it holds more than was sent, without end");
    }

    private static ColumnarRecording merge(List<RecordingBuffer> buffers) {
        RecordingBuffer.Reader[] readers =
                buffers.stream().map(RecordingBuffer::reader).toArray(RecordingBuffer.Reader[]::new);
        long origin = Recording.NEVER;
        for (RecordingBuffer.Reader reader : readers) {
            origin = Math.min(origin, reader.nextCall());
        }
        ColumnarRecording.Builder trace = new ColumnarRecording.Builder();
        while (true) {
            RecordingBuffer.Reader first = readers[0];
            for (RecordingBuffer.Reader reader : readers) {
                first = reader.nextCall() < first.nextCall() ? reader : first;
            }
            if (first.nextCall() == Recording.NEVER) {
                return trace.build();
            }
            first.tell(trace, origin);
        }
    }
}
