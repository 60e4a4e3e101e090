package dev.parley.properties.interleave;

import com.google.common.collect.ImmutableList;
import dev.parley.properties.interleave.hook.Hooks;
import dev.parley.properties.interleave.hook.Target;
import dev.parley.properties.interleave.memory.Intent;
import dev.parley.properties.interleave.strategy.Observer;
import dev.parley.properties.interleave.thread.AssumedIdentity;
import dev.parley.properties.interleave.thread.ControlledCode;
import dev.parley.properties.interleave.thread.ControlledThread;
import dev.parley.properties.interleave.thread.Drivers;
import dev.parley.properties.interleave.thread.RandomSeeds;
import dev.parley.properties.interleave.thread.VirtualThreads;
import dev.parley.properties.interleave.weave.Sites;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.AbstractOwnableSynchronizer;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A controlled thread: answers the hooks of the woven code that runs on it. */
final class Task extends Target implements Intent, ControlledCode {

    /** What keeps a task from going on. */
    enum State {
        RUNNABLE,
        /** Parked, or asleep. */
        PARKED,
        /** Waits to enter a monitor. */
        ENTERING,
        /** Waits to be notified. */
        WAITING,
        /** Has found nothing changed in a loop, and waits until something that it looked at is written. */
        LOOKING,
        /** Has run for so long without getting anywhere that it is taken to wait for another thread, in a loop. */
        SPINNING,
        /** Will never go on: it could not be unwound, or the JVM holds it back. */
        LOST,
        FINISHED
    }

    static final long NO_DEADLINE = Long.MAX_VALUE;
    /** What is allocated is asked for at one point in 64. */
    private static final int UNWEIGHED = 63;

    final Run run;
    final int id;
    /** The thread that the code which runs on it knows. */
    final Thread thread;
    /** The thread that carries it: the same one, unless it runs under the {@linkplain AssumedIdentity identity} of another. */
    final Thread vehicle;
    /** Whether the subject has started it, and not the program. */
    final boolean isOwn;
    private final ControlledThread control;
    private final Body body;

    State state = State.RUNNABLE;
    long deadline = NO_DEADLINE;
    @Nullable Object blocker;
    @Nullable Monitor monitor;
    /** Where the task was last seen. */
    int site = Sites.BOUNDARY;
    /** What it is about to access there, beside what the site tells: see {@link Target#access}. */
    @Nullable Object intentHandle;
    @Nullable Object intentObject;
    long intentIndex;
    /** Points passed since the task last got somewhere. */
    int points;
    /** For {@link IdleTurns}: points passed at the last turn; turns since it did more; what had been done by its last turn. */
    int pointsAtTurn = IdleTurns.LONG_AGO;
    int idleTurns;
    int turned = IdleTurns.ELSEWHERE;
    /** How often it has looked at the clock since then. */
    int looks;
    /** What it is about to change, if nobody else may at the same time. */
    @Nullable Object changing;
    /** Whether an operation is in progress. */
    boolean inOperation;
    /** Whether the thread's interrupted status must still be set. */
    boolean interrupted;

    /** The task for whose end it waits. */
    @Nullable Task joining;
    /** On what it waits to be notified. */
    private @Nullable Object awaited;
    private boolean permit;
    private boolean asleep;
    private boolean notified;
    private boolean reacquiring;
    private long loops;
    /** The jump backwards that the task took last, since it got somewhere. */
    private int jump = Sites.BOUNDARY;
    private int passed;
    private int aborts;

    Task(Run run, int id, Body body) {
        this.run = run;
        this.id = id;
        this.body = body;
        this.isOwn = false;
        this.control = run.driver().create(this, "parley-" + id);
        this.vehicle = control.thread();
        this.thread = vehicle;
        RandomSeeds.seed(thread, id);
    }

    /**
     * A task for a thread that the subject starts.
     *
     * @param number which of all the threads of its run it is
     */
    Task(Run run, int id, Thread thread, int number) {
        this.run = run;
        this.id = id;
        this.isOwn = true;
        this.thread = thread;
        this.body = OwnThread::run;
        this.control = run.driver().carry(this, "parley-own-" + id, thread);
        this.vehicle = control.thread();
        RandomSeeds.seed(thread, number);
    }

    /** Starts the thread, which waits to be resumed. */
    void start() {
        control.start();
    }

    /** Goes on until the task leaves, ends, or is lost; called on the carrier. */
    void resume() {
        control.resume().ifPresent(reason -> {
            run.setState(this, State.LOST);
            run.problem(reason);
        });
        if (isOwn && state != State.FINISHED && !vehicle.isAlive()) {
            run.finished(this);
        }
    }

    /** Gives the carrier back; returns when resumed, or at once if the thread cannot be switched here. */
    void leave() {
        control.suspend();
    }

    @Override
    public Target hooks() {
        return this;
    }

    @Override
    public Iterable<ControlledThread> together() {
        return run.everybody().stream().map(task -> task.control).collect(ImmutableList.toImmutableList());
    }

    /** The task that runs on this thread, whichever run it takes part in. */
    static Optional<Task> on(Thread thread) {
        return Drivers.codeOn(thread).map(Task.class::cast);
    }

    @Override
    public void run() {
        Hooks.bind(this);
        try {
            body.run(this);
        } catch (Abort end) {
            // The run is over, and so is this thread.
        } catch (Throwable e) {
            run.problem("the scheduler itself failed on " + this + ": " + Thrown.describe(e));
        } finally {
            run.finished(this);
        }
    }

    /** The task got somewhere: what counted as running in circles is forgotten, and the subject's own threads go on with it. */
    void progress() {
        if (!isOwn) {
            run.own().progress();
        }
        points = 0;
        pointsAtTurn = IdleTurns.LONG_AGO;
        turned = IdleTurns.ELSEWHERE;
        loops = 0;
        looks = 0;
        jump = Sites.BOUNDARY;
    }

    /** Where the task waits: whoever runs in a circle, where it jumps back. */
    int waitingSite() {
        return (state == State.SPINNING || state == State.LOOKING) && jump != Sites.BOUNDARY ? jump : site;
    }

    @Override
    public void at(int here) {
        site = here;
    }

    @Override
    public int site() {
        return site;
    }

    @Override
    public @Nullable Object handle() {
        return intentHandle;
    }

    @Override
    public @Nullable Object object() {
        return intentObject;
    }

    @Override
    public long index() {
        return intentIndex;
    }

    /** A point between two operations. */
    void boundary() {
        intentHandle = null;
        intentObject = null;
        run.point(this, Sites.BOUNDARY);
    }

    @Override
    public void access(@Nullable Object handle, @Nullable Object object, long index, int here) {
        if (run.trusts(here)) {
            return;
        }
        loops = 0;
        intentHandle = handle;
        intentObject = object;
        intentIndex = index;
        weigh();
        if (object != null && Confined.isChanged(object, here)) {
            changing = object;
            run.point(this, here);
            changing = null;
            run.changes(this, object);
        } else {
            run.point(this, here);
        }
    }

    @Override
    public @Nullable Object answer(@Nullable Object found) {
        return run.answer(this, found);
    }

    @Override
    public void unchanged() {
        run.unchanged(this);
    }

    @Override
    public void loop(int here) {
        if (run.trusts(here)) {
            return;
        }
        site = here;
        jump = here;
        if (run.isOver()) {
            throw unwound();
        }
        run.loop(this);
        weigh();
        if (++loops > Run.MOST_LOOPS) {
            run.spinning(this);
        }
    }

    private void weigh() {
        if ((++passed & UNWEIGHED) == 0 && !run.isOver()) {
            run.weigh(this);
        }
    }

    /** Whether the task runs in a circle without looking at anything that others could change. */
    boolean isClosedLoop() {
        return loops > Run.MOST_LOOPS;
    }

    /** What ends a thread whose run is over. One that catches it and goes on, again and again, is left behind. */
    Abort unwound() {
        if (++aborts > Run.MOST_ABORTS) {
            run.problem(this + " catches whatever ends it and goes on, " + Sites.describe(site)
                    + "; an Error must be let through");
            run.setState(this, State.LOST);
            leave();
        }
        return new Abort();
    }

    @Override
    public void spin(int here) {
        if (!run.trusts(here)) {
            run.spin(this, here);
        }
    }

    @Override
    public long nanoTime() {
        look();
        return run.nanoTime();
    }

    @Override
    public long currentTimeMillis() {
        look();
        return run.currentTimeMillis();
    }

    /** Whoever looks at the clock again and again without getting anywhere waits for time to pass. */
    private void look() {
        if (++looks > Run.MOST_LOOKS) {
            run.spin(this, site);
        }
    }

    @Override
    public boolean park(@Nullable Object what, long nanos) {
        run.sign(Observer.LOCK);
        if (permit) {
            permit = false;
        } else if (nanos != 0 && !thread.isInterrupted()) {
            blocker = what == null ? LockSupport.getBlocker(thread) : what;
            block(State.PARKED, nanos);
            blocker = null;
            // As in the JVM, waking up uses up all permits that were given until then.
            permit = false;
        }
        return true;
    }

    @Override
    public boolean parkUntil(@Nullable Object what, long until) {
        long millis = until - run.currentTimeMillis();
        return park(what, millis <= 0 ? 0 : Run.millisToNanos(millis));
    }

    @Override
    public boolean unpark(Thread other) {
        run.sign(Observer.LOCK);
        Task task = run.taskOf(other);
        if (task != null) {
            task.unparked();
            return true;
        }
        if (run.isOpenedBy(other)) {
            return true;
        }
        on(other)
                .ifPresentOrElse(
                        elsewhere -> elsewhere.wokenBy(thread), () -> run.disturbance().note(Disturbance.wakes(other)));
        return false;
    }

    /** Somebody unparks this task. */
    void unparked() {
        if (state == State.PARKED && !asleep) {
            run.enable(this);
        } else {
            permit = true;
        }
    }

    @Override
    public boolean sleep(long nanos) throws InterruptedException {
        if (!thread.isInterrupted() && nanos > 0) {
            asleep = true;
            block(State.PARKED, nanos);
            asleep = false;
        }
        throwIfInterrupted();
        return true;
    }

    /** Waits for another task to end. */
    private boolean joined(Task other, long nanos) throws InterruptedException {
        throwIfInterrupted();
        if (other.state != State.FINISHED && nanos != 0) {
            joining = other;
            asleep = true;
            block(State.PARKED, nanos);
            asleep = false;
            joining = null;
            throwIfInterrupted();
        }
        return other.state == State.FINISHED;
    }

    private void throwIfInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    @Override
    public void enter(Object object, int here) {
        run.point(this, here);
        if (JdkMonitor.is(object)) {
            run.problem("it enters the monitor of a " + object.getClass().getName() + ", which the JDK enters, too,"
                    + " where it is not controlled; synchronize on an object of your own instead");
            throw unwound();
        }
        acquire(run.monitor(object), 1);
    }

    private void acquire(Monitor wanted, int entries) {
        run.sign(Observer.LOCK);
        while (wanted.owner != null && wanted.owner != this) {
            monitor = wanted;
            block(State.ENTERING, -1);
            monitor = null;
        }
        wanted.owner = this;
        wanted.entries += entries;
    }

    @Override
    public void exit(Object object) {
        run.sign(Observer.LOCK);
        Monitor held = run.monitor(object);
        if (held.owner != this) {
            if (run.isOver()) {
                // A wait that was unwound did not take its monitor back. The handler that javac puts around a
                // synchronized block covers itself: it would catch what is thrown here, again and again.
                return;
            }
            throw new IllegalMonitorStateException("current thread is not owner");
        }
        if (--held.entries == 0) {
            held.owner = null;
            run.enableEntering(held);
        }
    }

    @Override
    public boolean holds(Object object) {
        run.sign(Observer.LOCK);
        return run.monitor(object).owner == this;
    }

    private Monitor owned(Object object) {
        run.sign(Observer.LOCK);
        Monitor held = run.monitor(object);
        if (held.owner != this) {
            if (run.isOver()) {
                throw unwound();
            }
            throw new IllegalMonitorStateException("current thread is not owner");
        }
        return held;
    }

    @Override
    public void await(Object object, long millis) throws InterruptedException {
        Monitor held = owned(object);
        throwIfInterrupted();
        int entries = held.entries;
        held.entries = 0;
        held.owner = null;
        run.enableEntering(held);
        notified = false;
        held.waiting.add(this);
        awaited = object;
        block(State.WAITING, millis == 0 ? -1 : Run.millisToNanos(millis));
        awaited = null;
        held.waiting.remove(this);
        boolean answered = notified;
        acquire(held, entries);
        if (!answered) {
            throwIfInterrupted();
        }
    }

    @Override
    public void signal(Object object, boolean all) {
        Monitor held = owned(object);
        if (!run.isOver() && Deserted.is(object)) {
            refuse("notifies a thread that was there before the run");
        }
        do {
            Task next = held.waiting.poll();
            if (next == null) {
                return;
            }
            next.notified = true;
            run.enable(next);
        } while (all);
    }

    @Override
    public boolean start(Thread other) {
        if (on(other).isPresent() || VirtualThreads.isOfTheJdk(other)) {
            return false;
        }
        if (run.isOver()) {
            // Whoever is unwound may want to be replaced.
            return true;
        }
        if (!run.own().adopt(other)) {
            throw unwound();
        }
        return !other.isVirtual();
    }

    @Override
    public @Nullable Boolean alive(Thread other) {
        Task task = run.taskOf(other);
        return task == null ? null : task.state != State.FINISHED;
    }

    @Override
    public Thread.@Nullable State state(Thread other) {
        Task task = run.taskOf(other);
        return task == null ? null : OwnThread.state(task);
    }

    @Override
    public @Nullable Boolean join(Thread other, long nanos) throws InterruptedException {
        Task task = run.taskOf(other);
        if (task != null) {
            return joined(task, nanos);
        }
        if (other.isAlive()) {
            run.refuse(Disturbance.joins(other));
            throw unwound();
        }
        return null;
    }

    @Override
    public boolean uncaught(Thread other, Throwable thrown) {
        return other.equals(thread) && isOwn && run.own().died(this, thrown);
    }

    @Override
    public boolean handOver(ForkJoinPool pool, ForkJoinTask<?> task) {
        if (!run.isOver() && !run.own().handOver(pool, task)) {
            throw unwound();
        }
        return true;
    }

    @Override
    public void handsTo(Object pool) {
        if (!run.isOver() && !run.own().areThoseOf(pool)) {
            throw unwound();
        }
    }

    @Override
    public void handOverLater(ForkJoinPool pool) {
        run.refuse(Disturbance.handsOver());
        throw unwound();
    }

    @Override
    public void refuse(String what) {
        if (!run.isOver()) {
            run.refuse(Disturbance.beyond(what));
        }
        throw unwound();
    }

    /** The thread's own generator, which is seeded, answers for every other one. */
    @Override
    public long random() {
        return ThreadLocalRandom.current().nextLong();
    }

    @Override
    public int identity(Object object) {
        run.sign(Observer.EVERYTHING);
        return run.own().identities().of(object);
    }

    @Override
    public long threadId(Thread other) {
        return run.own().threadId(other);
    }

    @Override
    public String name(Thread other) {
        return run.own().name(other);
    }

    /** Another thread, which is not of this run, wakes this one. */
    void wokenBy(Thread other) {
        run.disturbance().note(Disturbance.wokenBy(other));
    }

    /** Interrupts this task, from another one. */
    void interrupt() {
        run.sign(Observer.EVERYTHING);
        if (state == State.FINISHED) {
            return;
        }
        interrupted = true;
        thread.interrupt();
    }

    /** This thread is about to interrupt another one, be it for the program or for the subject. */
    @Override
    public void interrupt(Thread other) {
        run.sign(Observer.EVERYTHING);
        Task task = run.taskOf(other);
        if (task != null) {
            task.wokenByInterruption();
        }
    }

    /** Somebody interrupts this task: whatever it waits for, it goes on. */
    void wokenByInterruption() {
        if (state == State.PARKED || state == State.WAITING) {
            run.enable(this);
        }
    }

    private void block(State how, long nanos) {
        if (run.isOver() && !reacquiring) {
            throw unwound();
        }
        run.block(this, how, nanos);
    }

    /** Looks where the task is blocked, before any task is unwound. */
    void prepareToUnwind() {
        reacquiring = state == State.PARKED
                && blocker instanceof AbstractOwnableSynchronizer
                && Stream.of(vehicle.getStackTrace()).anyMatch(frame -> frame.getMethodName().equals("reacquire"));
    }

    /** The object on which it waits to be notified, if it does. */
    Optional<Object> awaited() {
        return Optional.ofNullable(awaited);
    }

    /** Whether resuming the task now, after the run, gets it nearer to its end. */
    boolean canBeUnwound() {
        return state != State.FINISHED && state != State.LOST && (!reacquiring || state == State.RUNNABLE);
    }

    /**
     * Whether the task, on its way out of a condition, waits to get its lock back. The JDK's locks let nothing but the
     * lock end that: they answer what unwinds a thread by trying again, in real time.
     */
    boolean isReacquiring() {
        return reacquiring && state == State.RUNNABLE && blocker != null;
    }

    /** Such as {@code thread A}; or, if it is the subject's own, {@code its own thread worker}. */
    @Override
    public String toString() {
        return isOwn ? "its own thread " + thread.getName() : "thread " + (char) ('A' + id);
    }
}
