package dev.parley.properties.interleave.scheduler;

import com.google.common.collect.ImmutableList;

/**
 * How the threads stood that the subject started itself, when the run was over.
 *
 * @param started how many, in all
 * @param alive how many had not ended
 * @param idle how many of those waited for something
 * @param deaths what ended them, if they threw something
 */
public record OwnThreadsAtEnd(int started, int alive, int idle, ImmutableList<String> deaths) {

    static final OwnThreadsAtEnd NONE = new OwnThreadsAtEnd(0, 0, 0, ImmutableList.of());
}
