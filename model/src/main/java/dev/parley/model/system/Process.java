package dev.parley.model.system;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;

/**
 * A process, as data.
 *
 * @param serves whether it is right that it waits for messages when all others have ended
 * @param crashes how often it may crash, at any point, to begin anew
 * @param kept variables that outlive a crash
 */
@SuppressWarnings("AvoidCommonTypeNames") // the field's term; nothing here starts a process of the operating system
public record Process(
        String name, ImmutableList<Statement> body, boolean serves, int crashes, ImmutableSet<String> kept) {

    /** A process that is expected to end. */
    public Process(String name, ImmutableList<Statement> body) {
        this(name, body, false, 0, ImmutableSet.of());
    }
}
