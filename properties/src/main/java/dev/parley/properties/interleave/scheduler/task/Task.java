package dev.parley.properties.interleave.scheduler.task;

import dev.parley.model.operation.ThreadName;
import dev.parley.properties.interleave.thread.ControlledThread;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A thread that takes part in a run: who it is, where it is, and what keeps it from going on. */
public final class Task {

    public static final long NO_DEADLINE = Long.MAX_VALUE;

    private final int id;
    private final boolean own;
    private final ControlledThread control;
    private final Thread thread;
    private final Position position = new Position();
    private final LoopCounters loops = new LoopCounters();
    private final TurnCounter turns = new TurnCounter();

    private TaskState state = TaskState.RUNNABLE;
    private @Nullable BlockingReason reason;
    private long deadline = NO_DEADLINE;
    /** Whether it will not park the next time. */
    private boolean permit;

    /**
     * A thread of the program.
     *
     * @param maker makes the thread of the JVM that carries it
     */
    public Task(int id, Function<Task, ControlledThread> maker) {
        this.id = id;
        this.own = false;
        this.control = maker.apply(this);
        this.thread = control.thread();
    }

    /**
     * A thread that the subject starts.
     *
     * @param maker makes the thread of the JVM that carries it: the same one if it is virtual
     */
    public Task(int id, Thread thread, Function<Task, ControlledThread> maker) {
        this.id = id;
        this.own = true;
        this.thread = thread;
        this.control = maker.apply(this);
    }

    /** Those of the program count from 0 upwards, those that the subject starts from the highest downwards. */
    public int id() {
        return id;
    }

    /** Whether the subject has started it, and not the program. */
    public boolean isOwn() {
        return own;
    }

    /** The thread that the code which runs on it knows. */
    public Thread thread() {
        return thread;
    }

    /** The thread that carries it: another one if it runs under an assumed identity. */
    public Thread vehicle() {
        return control.thread();
    }

    public ControlledThread control() {
        return control;
    }

    public Position position() {
        return position;
    }

    public LoopCounters loops() {
        return loops;
    }

    public TurnCounter turns() {
        return turns;
    }

    public TaskState state() {
        return state;
    }

    public boolean isFinished() {
        return state == TaskState.FINISHED;
    }

    /**
     * For {@link dev.parley.properties.interleave.scheduler.dispatch.ReadySet} alone, which keeps count of who can go
     * on.
     */
    public void becomes(TaskState next) {
        state = next;
    }

    /** What it waits for, until it goes on; null if it does not wait for anything that has an object. */
    public @Nullable BlockingReason reason() {
        return reason;
    }

    /** For {@link dev.parley.properties.interleave.scheduler.dispatch.Blocker} alone, which makes tasks wait. */
    public void waitsFor(@Nullable BlockingReason next) {
        reason = next;
    }

    /** Whether it will go on by itself when time has passed. */
    public boolean hasDeadline() {
        return deadline != NO_DEADLINE;
    }

    /** When it goes on by itself; {@link #NO_DEADLINE} if it does not. */
    public long deadline() {
        return deadline;
    }

    /** For the timers alone, which count the deadlines. */
    public void goesOnAt(long nanos) {
        deadline = nanos;
    }

    /** Uses up the permit that others have given it; whether there was one. */
    public boolean takePermit() {
        boolean given = permit;
        permit = false;
        return given;
    }

    public void givePermit() {
        permit = true;
    }

    /** Where it waits: whoever runs in a circle, where it jumps back. */
    public int waitingSite() {
        return state == TaskState.SPINNING || state == TaskState.AWAITING_WRITE
                ? loops.jumpOr(position.site())
                : position.site();
    }

    /** Such as {@code thread A}; or, if it is the subject's own, {@code its own thread worker}. */
    @Override
    public String toString() {
        return own ? ThreadName.ofSubject(thread.getName()) : ThreadName.of(id);
    }
}
