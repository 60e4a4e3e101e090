package dev.parley.model.channel;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.parley.model.operation.OperationKind;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The port through which a channel is driven. An implementation provides the operations that its specification lists;
 * the others are never called. {@link Channels} adapts any queue of {@code java.util}.
 *
 * <p>A message is null only in the calls that check that null is rejected; where the specification refuses null, these
 * must throw {@link NullPointerException}.
 *
 * @param <M> the type of the messages
 */
public interface Channel<M> {

    /** Waits until the message is accepted. */
    default void send(@Nullable M message) throws InterruptedException {
        throw missing(OperationKind.SEND);
    }

    /** True if the message was accepted. */
    default boolean trySend(@Nullable M message) {
        throw missing(OperationKind.TRY_SEND);
    }

    /** True if the message was accepted within the time. */
    default boolean trySend(@Nullable M message, Duration timeout) throws InterruptedException {
        throw missing(OperationKind.TIMED_SEND);
    }

    /** Waits for a message. */
    default M receive() throws InterruptedException {
        throw missing(OperationKind.RECEIVE);
    }

    default Optional<M> tryReceive() {
        throw missing(OperationKind.TRY_RECEIVE);
    }

    /** A message that came within the time. */
    default Optional<M> tryReceive(Duration timeout) throws InterruptedException {
        throw missing(OperationKind.TIMED_RECEIVE);
    }

    /** Hands at most {@code limit} messages to the sink, in the order in which they would have been received. */
    default void drain(int limit, Consumer<? super M> sink) {
        throw missing(OperationKind.DRAIN);
    }

    default Optional<M> peek() {
        throw missing(OperationKind.PEEK);
    }

    default int size() {
        throw missing(OperationKind.SIZE);
    }

    /** {@link Integer#MAX_VALUE} when there is no bound. */
    default int remainingCapacity() {
        throw missing(OperationKind.REMAINING_CAPACITY);
    }

    /** The operations that can be called; a specification that asks for more does not fit this channel. */
    default ImmutableSet<OperationKind> operations() {
        return Sets.immutableEnumSet(EnumSet.allOf(OperationKind.class));
    }

    /** The object under test, whose class and library are put under control; for an adapter, what it adapts. */
    default Object subject() {
        return this;
    }

    private UnsupportedOperationException missing(OperationKind kind) {
        return new UnsupportedOperationException(getClass().getName() + " does not implement " + kind.label()
                + "; implement it, or take it out of the specification with without(" + kind + ")");
    }
}
