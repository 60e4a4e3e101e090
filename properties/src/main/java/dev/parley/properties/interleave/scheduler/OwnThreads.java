package dev.parley.properties.interleave.scheduler;

import com.google.common.collect.ImmutableList;
import dev.parley.properties.interleave.log.Thrown;
import dev.parley.properties.interleave.scheduler.dispatch.Abort;
import dev.parley.properties.interleave.scheduler.dispatch.Interference;
import dev.parley.properties.interleave.scheduler.dispatch.RunStatus;
import dev.parley.properties.interleave.scheduler.dispatch.SchedulerCore;
import dev.parley.properties.interleave.scheduler.primitive.AbandonedObjects;
import dev.parley.properties.interleave.scheduler.primitive.Notification;
import dev.parley.properties.interleave.scheduler.task.Task;
import dev.parley.properties.interleave.scheduler.task.TaskState;
import dev.parley.properties.interleave.strategy.Observer;
import dev.parley.properties.interleave.thread.AssumedIdentity;
import dev.parley.properties.interleave.thread.Driver;
import dev.parley.properties.interleave.thread.PoolThreads;
import dev.parley.properties.interleave.thread.PoolWork;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The threads that a subject has started in a run, or while its channel was opened. They are tasks like those of the
 * program, with ids from the highest downwards; they appear in no history, and a run does not wait for those that only
 * idle.
 */
final class OwnThreads {

    /** So many are drawn apart from the program's threads for what they draw at random. */
    private static final int FIRST_NUMBER = 1_000;
    /** Names that the JDK makes up, with a number that counts on from run to run. */
    private static final Pattern MADE_UP = Pattern.compile("(Thread|Timer|pool|common-pool)-\\d+(.*)");

    private final SchedulerCore core;
    private final RunStatus status;
    private final Driver driver;
    private final Maker maker;
    private final List<Task> tasks = new ArrayList<>();
    private final List<String> deaths = new ArrayList<>();
    private @Nullable IdentityHashCodes identities;
    private OwnThreadsAtEnd atEnd = OwnThreadsAtEnd.NONE;

    /** Makes a task of a thread that is being started. */
    @FunctionalInterface
    interface Maker {

        /**
         * The task of this id for this thread.
         *
         * @param number which of all the threads of its run it is, as far as chance is concerned
         */
        Task task(int id, Thread thread, int number);
    }

    OwnThreads(SchedulerCore core, Driver driver, Maker maker) {
        this.core = core;
        this.status = core.status();
        this.driver = driver;
        this.maker = maker;
    }

    /** Makes a task of a thread that is being started; false, and the run is worthless, if that cannot be done. */
    boolean adopt(Thread thread) {
        if (thread instanceof ForkJoinWorkerThread) {
            status.refuse(Interference.handsOver());
            return false;
        }
        if (isInitialiser()) {
            status.refuse(Interference.startsForGood(thread));
            return false;
        }
        int id = core.roster().freeId();
        if (id < 0) {
            status.refuse(Interference.tooMany(tasks.size()));
            return false;
        }
        if (!driver.canCarry(thread)) {
            status.refuse(Interference.starts(thread));
            return false;
        }
        Task task = maker.task(id, thread, FIRST_NUMBER + tasks.size());
        tasks.add(task);
        core.observation().sign(Observer.EVERYTHING);
        if (thread.isVirtual()) {
            // The JDK starts it, on the scheduler that it has been given.
            core.begin(task);
        } else {
            AssumedIdentity.note(thread, AssumedIdentity.Status.STARTED);
            core.begin(task);
            task.control().start();
        }
        return true;
    }

    /** Whether a class is being initialised, which happens in one run, for all that come later. */
    private static boolean isInitialiser() {
        return StackWalker.getInstance()
                .walk(frames -> frames.anyMatch(frame -> frame.getMethodName().equals("<clinit>")
                        && !frame.getClassName().startsWith("java.")
                        && !frame.getClassName().startsWith("dev.parley.properties.")));
    }

    boolean isEmpty() {
        return tasks.isEmpty();
    }

    /** Runs what is handed over to the common pool on a thread of its own; false if that cannot be done. */
    boolean handOver(ForkJoinPool pool, ForkJoinTask<?> work) {
        if (!pool.equals(ForkJoinPool.commonPool())) {
            status.refuse(Interference.handsOver());
            return false;
        }
        Thread thread = new Thread(() -> PoolWork.execute(work), "common-pool-" + tasks.size());
        thread.setDaemon(true);
        return adopt(thread);
    }

    /**
     * Whether the threads of this pool are some of these. Others were there before the run: they ended with the run
     * that they belonged to, or are not controlled at all, and would never do what they are given. Then this run is
     * worthless.
     */
    boolean areThoseOf(Object pool) {
        for (Thread thread : PoolThreads.threads(pool)) {
            if (core.roster().of(thread) == null) {
                status.refuse(Interference.thereBefore(thread));
                return false;
            }
        }
        return true;
    }

    /** Notes that a thread ends with something thrown; whether nobody else is to be told. */
    boolean died(Task task, Throwable thrown) {
        if (thrown instanceof Abort || status.isOver()) {
            return true;
        }
        deaths.add(task.thread().getName() + ": " + Thrown.describe(thrown));
        return task.thread().getUncaughtExceptionHandler() instanceof ThreadGroup
                && Thread.getDefaultUncaughtExceptionHandler() == null;
    }

    /** A hash code that stands for identity, the same in every run. */
    int identity(Object object) {
        if (identities == null) {
            identities = new IdentityHashCodes();
        }
        return identities.of(object);
    }

    /** The id of a thread; of one that takes part, the same in every run. */
    long threadId(Thread thread) {
        Task task = core.roster().of(thread);
        return task == null ? thread.threadId() : FIRST_NUMBER + task.id();
    }

    /** The name of a thread; of one that takes part, the same in every run. */
    String name(Thread thread) {
        Task task = core.roster().of(thread);
        return task == null
                ? thread.getName()
                : MADE_UP.matcher(thread.getName()).replaceFirst("$1-" + task.id() + "$2");
    }

    /** Whether one of them has something to do, now or at a time to come. */
    boolean move() {
        for (Task task : tasks) {
            if (task.state() == TaskState.RUNNABLE || task.hasDeadline()) {
                return true;
            }
        }
        return false;
    }

    /** The run is over: from now on they are only unwound. */
    void end() {
        if (tasks.isEmpty()) {
            return;
        }
        int alive = 0;
        int idle = 0;
        for (Task task : tasks) {
            if (!task.isFinished()) {
                if (task.reason() instanceof Notification notification) {
                    AbandonedObjects.add(notification.object());
                }
                alive++;
                if (task.state() == TaskState.PARKED || task.state() == TaskState.WAITING) {
                    idle++;
                }
            }
        }
        atEnd = new OwnThreadsAtEnd(tasks.size(), alive, idle, ImmutableList.copyOf(deaths));
    }

    /** How they stood when the run ended. */
    OwnThreadsAtEnd atEnd() {
        return atEnd;
    }
}
