package dev.parley.properties.record;

import dev.parley.model.channel.Channel;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.history.Recording.Kind;
import dev.parley.model.operation.OperationKind;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** One thread at one end of a channel, and what it records. */
abstract class Party implements Runnable {

    /** How often it fails in a row, when nobody is left at the other end, before it gives up. */
    private static final int IN_VAIN = 1_000;
    /** It lets others run after each 64 failures: there may be more threads than processors. */
    private static final int PATIENT = 63;

    private static final Duration MOMENT = Duration.ofNanos(20_000);

    final Channel<Integer> channel;
    final RecordingBuffer buffer;
    final RecordingSession session;
    private final OperationKind[] kinds;
    private int drawn;
    private int inVain;
    private int failures;

    Party(
            RecordingSession session,
            Channel<Integer> channel,
            RecordingBuffer buffer,
            ChannelSpec spec,
            OperationKind... kinds) {
        this.session = session;
        this.channel = channel;
        this.buffer = buffer;
        this.kinds = Arrays.stream(kinds).filter(spec::has).toArray(OperationKind[]::new);
        this.drawn = buffer.thread() + 1;
    }

    @Override
    public final void run() {
        session.awaitStart();
        try {
            buffer.start();
            takePart();
        } catch (InterruptedException e) {
            // The session has given this thread up; its buffer tells where it was.
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            session.failed(buffer.thread(), e);
        }
    }

    abstract void takePart() throws InterruptedException;

    /** The kind of the next operation, drawn by a xorshift. */
    final OperationKind draw() {
        drawn ^= drawn << 13;
        drawn ^= drawn >>> 17;
        drawn ^= drawn << 5;
        return kinds[(drawn >>> 8) % kinds.length];
    }

    /** Whether a failure can be recorded: what remains to be done has precedence. */
    final boolean hasRoom(int remaining) {
        return buffer.room() > remaining + 1;
    }

    /** False when it makes no sense to go on: it failed again and again, and nobody is left who could help. */
    @SuppressWarnings("ThreadPriorityCheck") // for progress only; nothing is right or wrong by it
    final boolean goesOnAfterFailing(boolean nobodyIsLeft) {
        if ((++failures & PATIENT) == 0) {
            Thread.yield();
        } else {
            Thread.onSpinWait();
        }
        inVain = nobodyIsLeft ? inVain + 1 : 0;
        return inVain < IN_VAIN && !Thread.currentThread().isInterrupted();
    }

    /** Sends its messages, one after the other, each until it is accepted. */
    static final class Sender extends Party {
        private final Integer[] messages;

        Sender(
                RecordingSession session,
                Channel<Integer> channel,
                RecordingBuffer buffer,
                ChannelSpec spec,
                Integer[] messages) {
            super(session, channel, buffer, spec, OperationKind.SEND, OperationKind.TRY_SEND, OperationKind.TIMED_SEND);
            this.messages = messages;
        }

        @Override
        void takePart() throws InterruptedException {
            for (int i = 0; i < messages.length; ) {
                int message = messages[i];
                buffer.begin(Kind.SENDING, message);
                boolean accepted = switch (draw()) {
                    case SEND -> {
                        channel.send(messages[i]);
                        yield true;
                    }
                    case TIMED_SEND -> channel.trySend(messages[i], MOMENT);
                    case TRY_SEND -> channel.trySend(messages[i]);
                    case RECEIVE, TRY_RECEIVE, TIMED_RECEIVE, DRAIN, PEEK, SIZE, REMAINING_CAPACITY ->
                        throw new AssertionError("a sender does not receive");
                };
                if (accepted) {
                    buffer.end(Kind.ACCEPTED, message);
                    i++;
                } else {
                    if (hasRoom(messages.length - i)) {
                        buffer.end(Kind.REFUSED, message);
                    } else {
                        buffer.forget();
                    }
                    if (!goesOnAfterFailing(session.receiversAreDone())) {
                        return;
                    }
                }
            }
        }
    }

    /** Receives so many messages. */
    static final class Receiver extends Party {
        private final int quota;

        Receiver(
                RecordingSession session,
                Channel<Integer> channel,
                RecordingBuffer buffer,
                ChannelSpec spec,
                int quota) {
            super(
                    session,
                    channel,
                    buffer,
                    spec,
                    OperationKind.RECEIVE,
                    OperationKind.TRY_RECEIVE,
                    OperationKind.TIMED_RECEIVE);
            this.quota = quota;
        }

        @Override
        void takePart() throws InterruptedException {
            for (int got = 0; got < quota; ) {
                buffer.begin(Kind.RECEIVING, 0);
                Optional<Integer> received = switch (draw()) {
                    case RECEIVE -> Optional.of(channel.receive());
                    case TIMED_RECEIVE -> channel.tryReceive(MOMENT);
                    case TRY_RECEIVE -> channel.tryReceive();
                    case SEND, TRY_SEND, TIMED_SEND, DRAIN, PEEK, SIZE, REMAINING_CAPACITY ->
                        throw new AssertionError("a receiver neither sends nor looks");
                };
                if (received.isPresent()) {
                    buffer.end(Kind.RECEIVED, received.get());
                    got++;
                } else {
                    if (hasRoom(quota - got)) {
                        buffer.end(Kind.EMPTY, 0);
                    } else {
                        buffer.forget();
                    }
                    if (!goesOnAfterFailing(session.sendersAreDone())) {
                        return;
                    }
                }
            }
        }
    }
}
