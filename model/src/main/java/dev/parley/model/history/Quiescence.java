package dev.parley.model.history;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;

/**
 * An instant at which every call in progress was parked without a deadline, so that none could move by itself. Whoever
 * waits then must have nothing to wait for: in the model its operation is not enabled, and has had no effect.
 *
 * <p>The idea of judging stuck operations is from Line-Up (Burckhardt et al., PLDI 2010).
 */
public record Quiescence(Instant at, ImmutableList<Waiting> waiting) {

    /**
     * A call that was parked, and the calls whose threads own the lock it was parked on: none when it waits for a
     * condition or a permit, whose giver is not known.
     */
    public record Waiting(int call, ImmutableSet<Integer> owners, Posture posture) {

        /** One of which it is not known how and where it waits. */
        public Waiting(int call, ImmutableSet<Integer> owners) {
            this(call, owners, Posture.UNKNOWN);
        }
    }
}
