package dev.parley.properties.interleave.scheduler.primitive;

import dev.parley.properties.interleave.scheduler.dispatch.RunStatus;
import dev.parley.properties.interleave.scheduler.dispatch.SchedulerCore;
import dev.parley.properties.interleave.scheduler.task.Roster;
import dev.parley.properties.interleave.scheduler.task.Task;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which collections that are not made for threads are about to be changed, and by whom: see {@link
 * ConfinedCollections}.
 */
public final class CollectionChanges {

    private static final @Nullable Object[] NONE = new Object[0];

    private final RunStatus status;
    private final Roster roster;
    /** By the id of the task that is about to change it. */
    private @Nullable Object[] changing = NONE;

    public CollectionChanges(SchedulerCore core) {
        this.status = core.status();
        this.roster = core.roster();
    }

    /** The task is about to change the collection. */
    public void begins(Task task, Object collection) {
        if (changing.length <= task.id()) {
            changing = Arrays.copyOf(changing, task.id() + 1);
        }
        changing[task.id()] = collection;
    }

    /** The task changes the collection now: whoever is about to, too, could have been in the middle of it. */
    @SuppressWarnings("ReferenceEquality") // two collections are not the same one, however equal
    public void happens(Task task, Object collection) {
        changing[task.id()] = null;
        for (int i = 0; i < roster.size() && !status.isOver(); i++) {
            Task other = roster.at(i);
            if (other != task && other.id() < changing.length && changing[other.id()] == collection) {
                throw ConfinedCollections.broken(collection, other.position().site());
            }
        }
    }
}
