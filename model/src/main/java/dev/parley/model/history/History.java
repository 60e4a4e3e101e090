package dev.parley.model.history;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;

/**
 * What was observed of one channel: who called what and when, and how it was answered.
 *
 * @param calls in the order in which they were made
 * @param interruptions in order
 * @param quiescences in order; the last one is the end of the history, if somebody is still waiting there
 * @param swallowedInterrupts ids of calls that answered something else than Interrupted, although their thread was
 *     interrupted, and left the thread without its interrupted status
 */
public record History(
        ImmutableList<Call> calls,
        ImmutableList<Interruption> interruptions,
        ImmutableList<Quiescence> quiescences,
        ImmutableSet<Integer> swallowedInterrupts) {

    public History {
        for (int i = 0; i < calls.size(); i++) {
            if (calls.get(i).id() != i) {
                throw new IllegalArgumentException(
                        "call " + i + " has id " + calls.get(i).id());
            }
        }
    }

    /** A history of calls alone. */
    public static History of(Iterable<Call> calls) {
        return new History(ImmutableList.copyOf(calls), ImmutableList.of(), ImmutableList.of(), ImmutableSet.of());
    }
}
