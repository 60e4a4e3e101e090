package dev.parley.model.counterexample;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;

/**
 * The way of a message.
 *
 * @param channel the name of the channel
 * @param sent the span that sends it; empty if nobody did, or before the window
 * @param received the span that receives it; empty if nobody did, or after the window
 */
public record Transmission(
        String channel, String message, Optional<Integer> sent, Optional<Integer> received, Fate fate) {

    /** What has become of a message. */
    public enum Fate {
        /** It was received, once. */
        DELIVERED,
        /** It was accepted, and is nowhere. */
        LOST,
        /** It was received once more; another transmission is the first. */
        DUPLICATED,
        /** It was received, and nobody had sent it. */
        INVENTED,
        /** It is still in the channel. */
        HELD
    }

    /** The spans that send what these transmissions tell of. */
    public static ImmutableSet<Integer> senders(Iterable<Transmission> transmissions) {
        ImmutableSet.Builder<Integer> senders = ImmutableSet.builder();
        transmissions.forEach(transmission -> transmission.sent().ifPresent(senders::add));
        return senders.build();
    }
}
