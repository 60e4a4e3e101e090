package dev.parley.properties.interleave.scheduler.dispatch;

import dev.parley.properties.interleave.scheduler.task.Task;
import dev.parley.properties.interleave.scheduler.task.TaskState;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Hands control over between the carrier and the tasks, one of which runs at a time: a task that leaves says who goes
 * on, and the carrier lets that one.
 */
public final class ContextSwitch {

    private final RunStatus status;
    private final ReadySet ready;
    private final Termination termination;
    private final Unwinding unwinding;
    private @Nullable Task current;
    private int next = Dispatcher.NOBODY;

    ContextSwitch(RunStatus status, ReadySet ready, Termination termination, Unwinding unwinding) {
        this.status = status;
        this.ready = ready;
        this.termination = termination;
        this.unwinding = unwinding;
    }

    /** The task that is running; null if the carrier is. */
    public @Nullable Task current() {
        return current;
    }

    boolean isRunning(Task task) {
        return current == task;
    }

    /** Who goes on, if the task that left last has said so; negative if it has not. */
    int takeNext() {
        int chosen = next;
        next = Dispatcher.NOBODY;
        return chosen;
    }

    /** Lets the task go on until it leaves, ends, or is lost; called on the carrier. */
    void resume(Task task) {
        current = task;
        Optional<String> lost = task.control().resume();
        if (lost.isPresent()) {
            ready.set(task, TaskState.LOST);
            status.fail(lost.get());
        }
        if (task.isOwn() && !task.isFinished() && !task.vehicle().isAlive()) {
            termination.finished(task);
        }
        current = null;
    }

    /** Lets that one go on, if it is another one. */
    void leaveTo(Task task, int chosen) {
        if (chosen != task.id()) {
            next = chosen;
            leave(task);
        }
    }

    /** Gives control back to the carrier; returns when the task is resumed. */
    void leave(Task task) {
        current = null;
        task.control().suspend();
        if (current != task) {
            // The thread could not be switched: it is in a class initialiser or below a native frame.
            current = task;
            next = Dispatcher.NOBODY;
            if (task.state() != TaskState.RUNNABLE) {
                status.fail(task + " blocks where the JVM cannot switch to another thread, in a class"
                        + " initialiser or below a native frame, " + task.position());
                throw unwinding.unwound(task);
            }
        }
        if (status.isOver() && !unwinding.isReacquiring(task)) {
            throw unwinding.unwound(task);
        }
    }
}
