package dev.parley.model.explore;

import com.google.common.collect.ImmutableMap;
import dev.parley.model.system.Value;

/**
 * How a run can end, as far as it can be seen from outside.
 *
 * @param places for each process, {@code ended}, or the statement in which it waits
 * @param observed the values of the variables that are observed, each under the name of its process, a dot and its own
 */
public record Ending(ImmutableMap<String, String> places, ImmutableMap<String, Value> observed) {

    /** The place of a process that has ended. */
    public static final String ENDED = "ended";
}
