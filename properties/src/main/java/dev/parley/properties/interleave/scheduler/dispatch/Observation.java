package dev.parley.properties.interleave.scheduler.dispatch;

import dev.parley.properties.interleave.memory.Intent;
import dev.parley.properties.interleave.scheduler.task.Task;
import dev.parley.properties.interleave.scheduler.task.TaskState;
import dev.parley.properties.interleave.strategy.Observer;
import dev.parley.properties.interleave.strategy.Strategy;
import org.jspecify.annotations.Nullable;

/** What a strategy is told of a run, if it is an {@link Observer} that needs it; until the run is over. */
public final class Observation {

    private final @Nullable Observer observer;
    private final RunStatus status;
    private boolean decisive;

    Observation(Strategy strategy, RunStatus status) {
        this.observer = strategy instanceof Observer o && o.isNeeded() ? o : null;
        this.status = status;
    }

    /** Whether anybody observes. */
    boolean isOn() {
        return observer != null;
    }

    /**
     * That somebody observes has kept a thread from turning in a loop, so that the schedule says nothing without that.
     */
    void decides() {
        decisive = true;
    }

    boolean isDecisive() {
        return decisive;
    }

    /** Something about the step that is being taken: one of the signs of {@link Observer}. */
    public void sign(int sign) {
        if (observer != null && !status.isOver()) {
            observer.sign(sign);
        }
    }

    /** The compare-and-set that the task took did not set anything. */
    public void unchanged(Task task) {
        if (observer != null && !status.isOver()) {
            observer.unchanged(task.id());
        }
    }

    void added(Task task, boolean inStep) {
        if (observer != null) {
            observer.added(task.id(), inStep);
            if (task.isOwn()) {
                observer.unfair("it starts threads of its own");
            }
        }
    }

    void arrived(int task, Intent intent) {
        if (observer != null) {
            observer.arrived(task, intent);
        }
    }

    void becomes(Task task, TaskState state) {
        if (observer != null && !status.isOver()) {
            observer.sign(Observer.BLOCK);
            if (state == TaskState.RUNNABLE) {
                observer.enabled(task.id());
            }
        }
    }

    /** Whether the task, which jumps backwards, must wait. */
    boolean makesWait(Task task) {
        return observer != null && observer.waits(task.id(), task.position().site());
    }

    void letGo(Task task) {
        if (observer != null) {
            observer.letGo(task.id());
        }
    }

    void circles(Task task) {
        if (observer != null) {
            observer.unfair("a thread runs in a circle, " + task.position());
        }
    }

    /** The last step is complete: who goes on on its account. */
    int ended(int threads) {
        return observer == null ? 0 : observer.ended(threads);
    }

    void settle() {
        if (observer != null) {
            observer.settle();
        }
    }

    /** Somebody goes on; false, and the run is over, if the strategy gives it up. */
    boolean begins(int chosen, int possible) {
        if (observer != null && !observer.step(chosen, possible)) {
            status.abandon();
            return false;
        }
        return true;
    }
}
