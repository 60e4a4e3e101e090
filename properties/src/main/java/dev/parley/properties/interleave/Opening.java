package dev.parley.properties.interleave;

import dev.parley.model.channel.Channel;
import dev.parley.properties.interleave.hook.Hooks;
import dev.parley.properties.interleave.strategy.Replay;
import dev.parley.properties.interleave.strategy.Schedule;
import dev.parley.properties.interleave.thread.Drivers;
import dev.parley.properties.interleave.thread.RandomSeeds;
import dev.parley.properties.interleave.thread.VirtualThreads;
import java.util.ArrayList;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Opens a channel, before the threads of a run use it. The subject finds the clock as the run will begin with it. Threads that
 * it starts belong to the run; they move when the opening waits for one of them, and otherwise once the run goes on.
 */
public final class Opening extends Outside {

    private final Run run;
    private final Thread opener = Thread.currentThread();
    private int looks;
    private boolean permit;

    private Opening(Run run) {
        this.run = run;
    }

    /** There is no channel; the message says why. */
    public static final class Failure extends IllegalStateException {
        private static final long serialVersionUID = 1;

        Failure(String reason) {
            super(reason);
        }
    }

    /**
     * A fresh channel that no run is going to use.
     *
     * @throws Failure if the factory answers null, throws, or does what cannot be controlled
     */
    public static Channel<Integer> of(Supplier<? extends Channel<Integer>> factory) {
        Run run = new Run(
                Drivers.serving(), new Replay(Schedule.OBVIOUS), new EventLog(new ArrayList<>()), new Disturbance());
        try {
            return of(factory, run);
        } finally {
            run.end();
        }
    }

    /** A fresh channel for a run. */
    static Channel<Integer> of(Supplier<? extends Channel<Integer>> factory, Run run) {
        Opening opening = new Opening(run);
        RandomSeeds before = RandomSeeds.of(opening.opener);
        RandomSeeds.seed(opening.opener, Schedule.CLOCK);
        run.opening(opening);
        Hooks.bind(opening);
        try {
            Channel<Integer> channel = factory.get();
            if (run.problem().isPresent()) {
                throw new Failure(opening.reason());
            }
            if (channel == null) {
                throw new Failure("the factory answered null instead of a channel");
            }
            return channel;
        } catch (Failure e) {
            throw e;
        } catch (Throwable e) {
            // A subject may throw anything; what unwinds it has been told already.
            throw new Failure(
                    run.problem().isPresent()
                            ? opening.reason()
                            : "opening the channel failed: " + Thrown.describe(e));
        } finally {
            Hooks.release();
            before.restore();
        }
    }

    private String reason() {
        return run.problem().map(what -> "when it is opened, " + what).orElseThrow();
    }

    @Override
    public long nanoTime() {
        return run.nanoTime() + sinceStart();
    }

    @Override
    public long currentTimeMillis() {
        return run.currentTimeMillis() + sinceStart() / 1_000_000;
    }

    /** The clock stands still, unless somebody waits for it to go on. */
    private long sinceStart() {
        return Run.NANOS_A_TURN * Math.max(0, ++looks - Run.MOST_LOOKS);
    }

    /** One of the threads that were started wakes the one that opens the channel; false if it is another one that it wakes. */
    boolean unparked(Thread thread) {
        boolean ours = thread.equals(opener);
        permit |= ours;
        return ours;
    }

    /** Lets the threads that were started go on until this is so; false if it never is. */
    private boolean awaits(BooleanSupplier condition) {
        run.driveUntil(condition);
        return condition.getAsBoolean();
    }

    @Override
    public boolean park(@Nullable Object blocker, long nanos) {
        if (run.own().isEmpty()) {
            return false;
        }
        if (!awaits(() -> permit) && nanos < 0) {
            run.refuse("it waits for something that none of the threads which it has started ever brings about");
            throw new Abort();
        }
        permit = false;
        return true;
    }

    @Override
    public boolean unpark(Thread thread) {
        Task task = run.taskOf(thread);
        if (task == null) {
            run.disturbance().note(Disturbance.wakes(thread));
            return false;
        }
        task.unparked();
        return true;
    }

    @Override
    public @Nullable Boolean alive(Thread thread) {
        Task task = run.taskOf(thread);
        return task == null ? null : task.state != Task.State.FINISHED;
    }

    @Override
    public Thread.@Nullable State state(Thread thread) {
        Task task = run.taskOf(thread);
        return task == null ? null : OwnThread.state(task);
    }

    @Override
    public @Nullable Boolean join(Thread thread, long nanos) {
        Task task = run.taskOf(thread);
        if (task == null) {
            return null;
        }
        if (!awaits(() -> task.state == Task.State.FINISHED) && nanos < 0) {
            run.refuse("it waits for the end of " + task + ", which does not come");
            throw new Abort();
        }
        return task.state == Task.State.FINISHED;
    }

    @Override
    public void interrupt(Thread thread) {
        Task task = run.taskOf(thread);
        if (task != null) {
            task.wokenByInterruption();
        }
    }

    @Override
    public boolean start(Thread thread) {
        if (Task.on(thread).isPresent() || VirtualThreads.isOfTheJdk(thread)) {
            return false;
        }
        if (!run.own().adopt(thread)) {
            throw new Abort();
        }
        return !thread.isVirtual();
    }

    @Override
    public boolean handOver(ForkJoinPool pool, ForkJoinTask<?> task) {
        if (!run.own().handOver(pool, task)) {
            throw new Abort();
        }
        return true;
    }

    @Override
    public void handsTo(Object pool) {
        if (!run.own().areThoseOf(pool)) {
            throw new Abort();
        }
    }

    @Override
    public void handOverLater(ForkJoinPool pool) {
        run.refuse(Disturbance.handsOver());
        throw new Abort();
    }

    @Override
    public int identity(Object object) {
        return run.own().identities().of(object);
    }

    @Override
    public long threadId(Thread thread) {
        return thread.equals(opener) ? Schedule.CLOCK : run.own().threadId(thread);
    }

    @Override
    public String name(Thread thread) {
        return run.own().name(thread);
    }

    @Override
    public void refuse(String what) {
        run.refuse(Disturbance.beyond(what));
        throw new Abort();
    }
}
