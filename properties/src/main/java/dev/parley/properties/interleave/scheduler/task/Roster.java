package dev.parley.properties.interleave.scheduler.task;

import com.google.common.collect.ImmutableList;
import dev.parley.properties.interleave.strategy.Schedule;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The roster of a run: its tasks, in the order in which they were added, and by their ids. Those of the program count
 * from 0 upwards, those of the subject's own threads from the highest id downwards.
 */
public final class Roster {

    private static final int NOBODY = -1;

    private Task[] tasks = new Task[4];
    private int size;
    private final @Nullable Task[] byId = new Task[Schedule.CLOCK];
    private int programs;

    /**
     * The id of the next task of the program, which is taken from now on.
     *
     * @throws IllegalArgumentException if there are as many tasks as a run can have
     */
    public int nextId() {
        if (programs == Schedule.CLOCK || byId[programs] != null) {
            throw new IllegalArgumentException("a run has at most " + Schedule.CLOCK + " threads");
        }
        return programs++;
    }

    /**
     * The highest id that no task needs, below all of which there is one for the program; negative if there is none.
     */
    public int freeId() {
        for (int id = byId.length - 1; id > programs; id--) {
            Task former = byId[id];
            if (former == null || former.isFinished()) {
                return id;
            }
        }
        return NOBODY;
    }

    /** Adds a task, in the place of the one that had its id before. */
    public void add(Task task) {
        int place = indexOf(byId[task.id()]);
        if (place == size) {
            if (size == tasks.length) {
                tasks = Arrays.copyOf(tasks, 2 * size);
            }
            size++;
        }
        tasks[place] = task;
        byId[task.id()] = task;
    }

    private int indexOf(@Nullable Task former) {
        for (int i = 0; i < size && former != null; i++) {
            if (tasks[i] == former) {
                return i;
            }
        }
        return size;
    }

    public int size() {
        return size;
    }

    /** The task that was added at this place, counted from 0. */
    public Task at(int place) {
        return tasks[place];
    }

    public Task byId(int id) {
        return Objects.requireNonNull(byId[id]);
    }

    /** The task of a thread; null if it takes no part. */
    public @Nullable Task of(Thread thread) {
        for (int i = 0; i < size; i++) {
            if (tasks[i].thread().equals(thread)) {
                return tasks[i];
            }
        }
        return null;
    }

    /** How many tasks the program has so far; their ids begin at 0. */
    public int programs() {
        return programs;
    }

    /** Whether nobody but the subject's own threads is left. */
    public boolean isProgramDone() {
        for (int id = 0; id < programs; id++) {
            if (!byId(id).isFinished()) {
                return false;
            }
        }
        return programs > 0;
    }

    /** All tasks, those of the subject's own threads among them. */
    public ImmutableList<Task> everybody() {
        return Stream.of(tasks).limit(size).collect(ImmutableList.toImmutableList());
    }
}
