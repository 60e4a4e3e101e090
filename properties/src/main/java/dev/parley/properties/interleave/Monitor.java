package dev.parley.properties.interleave;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** A monitor as the scheduler keeps it: who owns it how often, and who waits to be notified, longest first. */
final class Monitor {
    final Object object;
    @Nullable Task owner;
    int entries;
    final Deque<Task> waiting = new ArrayDeque<>();

    Monitor(Object object) {
        this.object = object;
    }
}
