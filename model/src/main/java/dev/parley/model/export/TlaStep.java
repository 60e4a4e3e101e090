package dev.parley.model.export;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * Something that a process can do where it has stopped.
 *
 * @param guards what must be true for it
 * @param effects equations of what it does to the channels
 * @param meeting the end of a rendezvous that it is; empty if it needs nobody else
 * @param paths how it can go on
 */
record TlaStep(
        String process,
        String from,
        ImmutableList<String> guards,
        ImmutableList<String> effects,
        Optional<Meeting> meeting,
        ImmutableList<TlaPath> paths) {

    /**
     * One end of a rendezvous.
     *
     * @param text what is sent; or what a message must be like, written as {@code m}, which is the name of what is received
     */
    record Meeting(boolean sends, String channel, String text) {}
}
