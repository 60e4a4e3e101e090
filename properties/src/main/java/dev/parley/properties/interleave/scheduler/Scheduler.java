package dev.parley.properties.interleave.scheduler;

import com.google.common.collect.ImmutableList;
import dev.parley.model.operation.ThreadName;
import dev.parley.properties.interleave.hook.Target;
import dev.parley.properties.interleave.log.EventLog;
import dev.parley.properties.interleave.scheduler.dispatch.Incident;
import dev.parley.properties.interleave.scheduler.dispatch.Interference;
import dev.parley.properties.interleave.scheduler.dispatch.SchedulerCore;
import dev.parley.properties.interleave.scheduler.primitive.CollectionChanges;
import dev.parley.properties.interleave.scheduler.primitive.Monitors;
import dev.parley.properties.interleave.scheduler.primitive.Parking;
import dev.parley.properties.interleave.scheduler.task.Task;
import dev.parley.properties.interleave.strategy.Schedule;
import dev.parley.properties.interleave.strategy.Strategy;
import dev.parley.properties.interleave.thread.Driver;
import dev.parley.properties.interleave.thread.RandomSeeds;
import java.util.Optional;

/**
 * One run of some threads under one strategy. Either the carrier runs, which is the thread that calls this, or one of
 * those threads does, and each waits for the other, so that nothing needs to be thread-safe.
 */
public final class Scheduler {

    private final Driver driver;
    private final SchedulerCore core;
    private final OwnThreads own;
    private final RunMechanisms mechanisms;
    private final OperationRecorder recorder;

    /**
     * A run that has not begun.
     *
     * @param driver gives the threads
     * @param log what is seen of the run from outside is written to it
     * @param interference of all runs of the same subject
     */
    public Scheduler(Driver driver, Strategy strategy, EventLog log, Interference interference) {
        this.driver = driver;
        this.core = new SchedulerCore(strategy, log, interference);
        this.own = new OwnThreads(core, driver, this::carry);
        this.mechanisms = new RunMechanisms(
                core,
                own,
                new Monitors(core),
                new Parking(core),
                new CollectionChanges(core),
                new ReadAnswers(strategy, core.status()),
                new Allocation(Thread.currentThread()),
                new TrustedCode(),
                new Opener());
        this.recorder = new OperationRecorder(core, own, log);
    }

    /** From now on, what the JDK does between two of its calls is one step. */
    public void trustTheJdk() {
        mechanisms.trusted().trustTheJdk();
    }

    RunMechanisms mechanisms() {
        return mechanisms;
    }

    /**
     * Adds a thread of the program, which can run from now on.
     *
     * @return its number, from 0
     */
    public int add(Runnable body) {
        int id = core.roster().nextId();
        Task task = new Task(
                id,
                it -> driver.create(new TaskCode(it, body, new TaskHooks(it, mechanisms), core), ThreadName.inJvm(id)));
        RandomSeeds.seed(task.thread(), id);
        core.begin(task);
        task.control().start();
        return id;
    }

    /** A task for a thread that the subject starts. */
    private Task carry(int id, Thread thread, int number) {
        Task task = new Task(id, thread, it -> {
            Target hooks = new TaskHooks(it, mechanisms);
            OwnThreadLife life = new OwnThreadLife(it, hooks, own, core);
            return driver.carry(new TaskCode(it, life::run, hooks, core), ThreadName.ofSubjectInJvm(id), thread);
        });
        RandomSeeds.seed(thread, number);
        return task;
    }

    /** Runs until nothing can move any more. */
    public void drive() {
        mechanisms.opener().isDone();
        core.loop().driveUntil(() -> false);
    }

    /** Ends the run: whoever is still blocked is unwound. */
    public void end() {
        own.end();
        core.loop().end();
    }

    public boolean isOver() {
        return core.status().isOver();
    }

    /** Why the run is no evidence, if it is none. */
    public Optional<String> problem() {
        return core.status().problem();
    }

    /** Whether the strategy gave the run up before its end. */
    public boolean isAbandoned() {
        return core.status().isAbandoned();
    }

    /** What has been decided so far. */
    public Schedule schedule() {
        return core.schedule();
    }

    /** How many decisions there were so far. */
    public int decisions() {
        return core.decisionCount();
    }

    /** What the schedule did to threads, in order; only known where a given one is followed. */
    public ImmutableList<Incident> incidents() {
        return core.incidents();
    }

    /** How the subject's own threads stood when the run ended. */
    public OwnThreadsAtEnd ownThreads() {
        return own.atEnd();
    }

    /** Records the operations of the run. */
    public OperationRecorder operations() {
        return recorder;
    }

    /** Whether a thread of the program has ended. */
    public boolean hasEnded(int thread) {
        return core.roster().byId(thread).isFinished();
    }

    /** The thread that is running right now, for another one that watches. */
    public Optional<Thread> running() {
        return Optional.ofNullable(core.contextSwitch().current()).map(Task::vehicle);
    }
}
