package dev.parley.properties.interleave;

import com.google.common.collect.ImmutableList;
import dev.parley.properties.interleave.Task.State;
import dev.parley.properties.interleave.strategy.Observer;
import dev.parley.properties.interleave.thread.AssumedIdentity;
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
 * The threads that a subject has started in a run, or while its channel was opened. They are tasks like those of the program,
 * with ids from the highest downwards; they appear in no history, and a run does not wait for those that only idle.
 */
final class OwnThreads {

    /** So many are drawn apart from the program's threads for what they draw at random. */
    private static final int FIRST_NUMBER = 1_000;

    private static final Execution.Own NONE = new Execution.Own(0, 0, 0, ImmutableList.of());
    /** Names that the JDK makes up, with a number that counts on from run to run. */
    private static final Pattern MADE_UP = Pattern.compile("(Thread|Timer|pool|common-pool)-\\d+(.*)");

    private final Run run;
    private final List<Task> tasks = new ArrayList<>();
    private final List<String> deaths = new ArrayList<>();
    private @Nullable Identities identities;
    private Execution.Own atEnd = NONE;

    OwnThreads(Run run) {
        this.run = run;
    }

    /** Makes a task of a thread that is being started; false, and the run is worthless, if that cannot be done. */
    boolean adopt(Thread thread) {
        if (thread instanceof ForkJoinWorkerThread) {
            run.refuse(Disturbance.handsOver());
            return false;
        }
        if (isInitialiser()) {
            run.refuse(Disturbance.startsForGood(thread));
            return false;
        }
        int id = run.freeId();
        if (id < 0) {
            run.refuse(Disturbance.tooMany(tasks.size()));
            return false;
        }
        if (!run.driver().canCarry(thread)) {
            run.refuse(Disturbance.starts(thread));
            return false;
        }
        Task task = new Task(run, id, thread, FIRST_NUMBER + tasks.size());
        tasks.add(task);
        run.sign(Observer.EVERYTHING);
        if (thread.isVirtual()) {
            // The JDK starts it, on the scheduler that it has been given.
            run.begin(task);
        } else {
            AssumedIdentity.note(thread, AssumedIdentity.Status.STARTED);
            run.begin(task);
            task.start();
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
            run.refuse(Disturbance.handsOver());
            return false;
        }
        Thread thread = new Thread(() -> PoolWork.execute(work), "common-pool-" + tasks.size());
        thread.setDaemon(true);
        return adopt(thread);
    }

    /**
     * Whether the threads of this pool are some of these. Others were there before the run: they ended with the run that
     * they belonged to, or are not controlled at all, and would never do what they are given. Then this run is worthless.
     */
    boolean areThoseOf(Object pool) {
        for (Thread thread : PoolThreads.threads(pool)) {
            if (run.taskOf(thread) == null) {
                run.refuse(Disturbance.thereBefore(thread));
                return false;
            }
        }
        return true;
    }

    /** Notes that a thread ends with something thrown; whether nobody else is to be told. */
    boolean died(Task task, Throwable thrown) {
        if (thrown instanceof Abort || run.isOver()) {
            return true;
        }
        deaths.add(task.thread.getName() + ": " + Thrown.describe(thrown));
        return task.thread.getUncaughtExceptionHandler() instanceof ThreadGroup
                && Thread.getDefaultUncaughtExceptionHandler() == null;
    }

    Identities identities() {
        if (identities == null) {
            identities = new Identities();
        }
        return identities;
    }

    /** The id of a thread; of one that takes part, the same in every run. */
    long threadId(Thread thread) {
        Task task = run.taskOf(thread);
        return task == null ? thread.threadId() : FIRST_NUMBER + task.id;
    }

    /** The name of a thread; of one that takes part, the same in every run. */
    String name(Thread thread) {
        Task task = run.taskOf(thread);
        return task == null
                ? thread.getName()
                : MADE_UP.matcher(thread.getName()).replaceFirst("$1-" + task.id + "$2");
    }

    /** What counted as running in circles is forgotten. */
    void progress() {
        for (Task task : tasks) {
            task.progress();
        }
    }

    /** Whether one of them has something to do, now or at a time to come. */
    boolean moves() {
        for (Task task : tasks) {
            if (task.state == State.RUNNABLE || task.deadline != Task.NO_DEADLINE) {
                return true;
            }
        }
        return false;
    }

    /** The run is over: from now on they are only unwound. */
    void ends() {
        if (tasks.isEmpty()) {
            return;
        }
        int alive = 0;
        int idle = 0;
        for (Task task : tasks) {
            if (task.state != State.FINISHED) {
                task.awaited().ifPresent(Deserted::add);
                alive++;
                if (task.state == State.PARKED || task.state == State.WAITING) {
                    idle++;
                }
            }
        }
        atEnd = new Execution.Own(tasks.size(), alive, idle, ImmutableList.copyOf(deaths));
    }

    /** How they stood when the run ended. */
    Execution.Own atEnd() {
        return atEnd;
    }
}
