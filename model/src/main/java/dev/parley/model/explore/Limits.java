package dev.parley.model.explore;

/**
 * How far an exploration goes. What lies beyond makes its result inconclusive.
 *
 * @param states how many states
 * @param bytes how much memory for them
 * @param unboundedChannels how many messages in a channel without a bound
 */
public record Limits(int states, long bytes, int unboundedChannels) {

    private static final int STATES = 50_000_000;
    private static final int MESSAGES = 16;

    public Limits {
        if (states < 1 || bytes < 1 || unboundedChannels < 1) {
            throw new IllegalArgumentException(
                    "limits are positive: " + states + ", " + bytes + ", " + unboundedChannels);
        }
    }

    /** Fifty million states, half of the memory that this JVM may have, and 16 messages in a channel without a bound. */
    public static Limits usual() {
        return new Limits(STATES, Runtime.getRuntime().maxMemory() / 2, MESSAGES);
    }

    public Limits states(int most) {
        return new Limits(most, bytes, unboundedChannels);
    }

    public Limits bytes(long most) {
        return new Limits(states, most, unboundedChannels);
    }

    public Limits unboundedChannels(int most) {
        return new Limits(states, bytes, most);
    }
}
