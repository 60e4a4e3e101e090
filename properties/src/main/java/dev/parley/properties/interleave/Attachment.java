package dev.parley.properties.interleave;

import dev.parley.properties.interleave.scheduler.UncontrolledHooks;
import dev.parley.properties.interleave.weave.Agent;

/** Attaching to the JVM ahead of need. */
public final class Attachment {

    private Attachment() {}

    /**
     * Attaches the weaving agent, unless it is. The earlier, the better: classes that are loaded afterwards can be put
     * under control with their synchronized methods, those loaded before cannot.
     *
     * @throws IllegalStateException if it cannot be attached, with what to do
     */
    public static void ensure() {
        Agent _ = Agent.install();
        UncontrolledHooks.install();
    }
}
