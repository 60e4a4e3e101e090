package dev.parley.model.explore;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.parley.model.system.WaitForGraph;
import java.util.Optional;

/**
 * A run from the beginning to the state that matters.
 *
 * @param steps first the start, which no process makes
 * @param sentence what the run comes to, in a sentence without a full stop
 * @param circle the index of the step after which the run goes on for ever by repeating what comes then; empty if it
 *     ends
 * @param waits who waits for whom in the last state
 * @param stuck who will never go on from there
 * @param sending who is at a statement that sends in the last state, or in one of whose alternatives it would
 * @param places where each process is in the last state: {@link Ending#ENDED}, or the statement that it is at
 */
public record Trace(
        ImmutableList<TraceStep> steps,
        String sentence,
        Optional<Integer> circle,
        WaitForGraph waits,
        ImmutableSet<String> stuck,
        ImmutableSet<String> sending,
        ImmutableMap<String, String> places) {

    /** How many steps the processes made. */
    public int length() {
        return steps.size() - 1;
    }
}
