package dev.parley.model.explore;

/**
 * How far an exploration goes. What lies beyond makes its result inconclusive.
 *
 * @param states how many states
 * @param bytes how much memory for them
 * @param unboundedChannels how many messages in a channel without a bound
 */
public record ExplorationLimits(int states, long bytes, int unboundedChannels) {

    private static final int STATES = 50_000_000;
    private static final int MESSAGES = 16;

    public ExplorationLimits {
        if (states < 1 || bytes < 1 || unboundedChannels < 1) {
            throw new IllegalArgumentException(
                    "limits are positive: " + states + ", " + bytes + ", " + unboundedChannels);
        }
    }

    /**
     * Fifty million states, half of the memory that this JVM may have, and 16 messages in a channel without a bound.
     */
    public static ExplorationLimits usual() {
        return new ExplorationLimits(STATES, Runtime.getRuntime().maxMemory() / 2, MESSAGES);
    }

    public ExplorationLimits states(int most) {
        return new ExplorationLimits(most, bytes, unboundedChannels);
    }

    public ExplorationLimits bytes(long most) {
        return new ExplorationLimits(states, most, unboundedChannels);
    }

    public ExplorationLimits unboundedChannels(int most) {
        return new ExplorationLimits(states, bytes, most);
    }
}
