package dev.parley.properties.interleave.scheduler;

import dev.parley.properties.interleave.scheduler.dispatch.Abort;
import dev.parley.properties.interleave.scheduler.dispatch.Interference;
import dev.parley.properties.interleave.scheduler.dispatch.LoopDetection;
import dev.parley.properties.interleave.scheduler.dispatch.Observation;
import dev.parley.properties.interleave.scheduler.dispatch.PreemptionPoints;
import dev.parley.properties.interleave.scheduler.dispatch.RunStatus;
import dev.parley.properties.interleave.scheduler.primitive.CollectionChanges;
import dev.parley.properties.interleave.scheduler.primitive.ConfinedCollections;
import dev.parley.properties.interleave.scheduler.task.Position;
import dev.parley.properties.interleave.scheduler.task.Task;
import dev.parley.properties.interleave.strategy.Observer;
import org.jspecify.annotations.Nullable;

/** Answers the hooks of the woven code that runs on one task: hands them on to whatever decides about them. */
final class TaskHooks extends RunHooks {

    /** What is allocated is asked for at one point in 64. */
    private static final int UNWEIGHED = 63;

    private final Task task;
    private final Position position;
    private final RunStatus status;
    private final Observation observation;
    private final PreemptionPoints points;
    private final LoopDetection loops;
    private final TrustedCode trusted;
    private int passed;

    TaskHooks(Task task, RunMechanisms run) {
        super(run);
        this.task = task;
        this.position = task.position();
        this.status = run.core().status();
        this.observation = run.core().observation();
        this.points = run.core().points();
        this.loops = run.core().loops();
        this.trusted = run.trusted();
    }

    @Override
    boolean isUnwinding() {
        return status.isOver();
    }

    @Override
    Abort unwound() {
        return run().core().unwinding().unwound(task);
    }

    // Memory, and what is done to it again and again.

    @Override
    public void at(int site) {
        position.at(site);
    }

    @Override
    public void access(@Nullable Object handle, @Nullable Object object, long index, int site) {
        if (trusted.contains(site)) {
            return;
        }
        task.loops().accesses();
        position.intends(handle, object, index);
        weigh();
        if (object != null && ConfinedCollections.isChanged(object, site)) {
            CollectionChanges changes = run().changes();
            changes.begins(task, object);
            points.reach(task, site);
            changes.happens(task, object);
        } else {
            points.reach(task, site);
        }
    }

    @Override
    public @Nullable Object answer(@Nullable Object found) {
        return run().reads().answer(task, found);
    }

    @Override
    public void unchanged() {
        observation.unchanged(task);
    }

    @Override
    public void loop(int site) {
        if (trusted.contains(site)) {
            return;
        }
        loops.jumps(task, site);
        weigh();
        loops.jumped(task);
    }

    /** Stops the task, and the run, if too much has been allocated. */
    private void weigh() {
        if ((++passed & UNWEIGHED) == 0
                && !status.isOver()
                && run().allocation().isTooMuch()) {
            status.fail(task + " allocates more than " + (Allocation.MOST >> 20) + " MB, " + position);
            throw unwound();
        }
    }

    @Override
    public void spin(int site) {
        if (!trusted.contains(site)) {
            run().core().spinWaits().spins(task, site);
        }
    }

    @Override
    public long nanoTime() {
        run().core().spinWaits().looks(task);
        return super.nanoTime();
    }

    @Override
    public long currentTimeMillis() {
        run().core().spinWaits().looks(task);
        return super.currentTimeMillis();
    }

    // Monitors.

    @Override
    public void enter(Object object, int site) {
        points.reach(task, site);
        run().monitors().enter(task, object);
    }

    @Override
    public void exit(Object object) {
        run().monitors().exit(task, object);
    }

    @Override
    public boolean holds(Object object) {
        return run().monitors().holds(task, object);
    }

    @Override
    public void await(Object object, long millis) throws InterruptedException {
        run().monitors().await(task, object, millis);
    }

    @Override
    public void signal(Object object, boolean all) {
        run().monitors().signal(task, object, all);
    }

    // Parking, and whatever else ends when somebody says so, or time has passed.

    @Override
    public boolean park(@Nullable Object blocker, long nanos) {
        run().parking().park(task, blocker, nanos);
        return true;
    }

    @Override
    public boolean parkUntil(@Nullable Object blocker, long deadline) {
        run().parking().parkUntil(task, blocker, deadline);
        return true;
    }

    @Override
    public boolean unpark(Thread thread) {
        observation.sign(Observer.LOCK);
        return super.unpark(thread);
    }

    @Override
    boolean unparkElsewhere(Thread thread) {
        if (run().opener().unparked(thread)) {
            return true;
        }
        TaskCode.on(thread)
                .ifPresentOrElse(
                        elsewhere -> elsewhere.wokenBy(task.thread()),
                        () -> status.suspect(Interference.wakes(thread)));
        return false;
    }

    @Override
    public boolean sleep(long nanos) throws InterruptedException {
        run().parking().sleep(task, nanos);
        return true;
    }

    @Override
    boolean join(Task other, long nanos) throws InterruptedException {
        return run().parking().join(task, other, nanos);
    }

    @Override
    @Nullable
    Boolean joinElsewhere(Thread thread) {
        if (thread.isAlive()) {
            status.refuse(Interference.joins(thread));
            throw unwound();
        }
        return null;
    }

    /** This thread is about to interrupt another one, be it for the program or for the subject. */
    @Override
    public void interrupt(Thread thread) {
        observation.sign(Observer.EVERYTHING);
        super.interrupt(thread);
    }

    // What would be another one in every run.

    @Override
    public boolean uncaught(Thread thread, Throwable thrown) {
        return thread.equals(task.thread()) && task.isOwn() && run().own().died(task, thrown);
    }

    @Override
    public int identity(Object object) {
        observation.sign(Observer.EVERYTHING);
        return super.identity(object);
    }
}
