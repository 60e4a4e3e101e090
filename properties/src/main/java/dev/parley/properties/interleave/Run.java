package dev.parley.properties.interleave;

import com.google.common.collect.ImmutableList;
import dev.parley.properties.interleave.Task.State;
import dev.parley.properties.interleave.memory.Memory;
import dev.parley.properties.interleave.memory.Variable;
import dev.parley.properties.interleave.strategy.Observer;
import dev.parley.properties.interleave.strategy.Replay;
import dev.parley.properties.interleave.strategy.Schedule;
import dev.parley.properties.interleave.strategy.Strategy;
import dev.parley.properties.interleave.thread.Driver;
import dev.parley.properties.interleave.thread.LockOwner;
import dev.parley.properties.interleave.weave.Sites;
import java.time.Duration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One run of some bodies under one strategy: the scheduler. Either the carrier runs or one task does, and each waits for the
 * other, so that nothing needs to be thread-safe.
 */
final class Run {

    /** A task that passed so many points without getting anywhere is taken to wait in a loop. */
    static final int MOST_POINTS = 4_000;

    /** A turn in a loop that says it waits weighs more than a point, and one that sleeps still more. */
    static final int SPIN_WEIGHT = 10;
    private static final int SLEEP_WEIGHT = 40;
    /** How much time passes in a turn of a loop when nobody else can run, and after how many points twice as much does. */
    static final long NANOS_A_TURN = 1_000_000;
    private static final int POINTS_TO_DOUBLE = 400;
    /** After so many looks at the clock, a look counts as a turn in a loop that says it waits. */
    static final int MOST_LOOKS = 16;
    /** The same for jumps backwards without any point between them. */
    static final long MOST_LOOPS = 100_000;
    /** So often a thread is unwound in one run: a subject may have as many frames that catch what unwinds it. */
    static final int MOST_ABORTS = 10_000;
    /** After so many points in a row another task goes on, so that a loop without a hint does not starve the others. */
    private static final int MOST_IN_A_ROW = 200;
    private static final int MOST_REVIVALS = 3;
    private static final int MOST_ATTEMPTS = 100;
    /** Whoever waits for more than a century does not mean to give up. */
    private static final long FOR_EVER = Duration.ofDays(36_525).toNanos();
    static final long START_NANOS = 1_000_000_000_000L;
    static final long START_MILLIS = 1_700_000_000_000L;
    private static final int NOBODY = -1;

    private final Driver driver;
    private final Decisions decisions;
    private final @Nullable Observer observer;
    private final EventLog log;
    private final Disturbance disturbance;
    private final Roster roster = new Roster();
    private final IdleTurns idleTurns = new IdleTurns(roster);
    private final OwnThreads own = new OwnThreads(this);
    private final Thread carrier = Thread.currentThread();
    private @Nullable Allocation allocation;
    private int runnable;
    private int timed;
    private @Nullable Opening opening;
    private @Nullable Task current;
    private int next = NOBODY;
    private int last = NOBODY;
    private int inARow;
    private int revivals;
    private boolean ranSinceSpinning;
    private long clock;
    private boolean driving;
    private boolean over;
    private @Nullable IdentityHashMap<Object, Monitor> monitors;
    private Optional<String> problem = Optional.empty();
    private final boolean traced;
    private boolean trusting;
    private Optional<Memory> memory;
    private boolean abandoned;
    /** Whether an observer kept a thread from turning in a loop, so that the schedule says nothing without one. */
    private boolean patient;
    private final List<Incident> incidents = new ArrayList<>();

    Run(Driver driver, Strategy strategy, EventLog log, Disturbance disturbance) {
        this.driver = driver;
        this.decisions = new Decisions(this, strategy);
        this.observer = strategy instanceof Observer o && o.isNeeded() ? o : null;
        this.log = log;
        this.disturbance = disturbance;
        this.traced = strategy instanceof Replay;
        this.memory = strategy instanceof Memory answering ? Optional.of(answering) : Optional.empty();
    }

    /** From now on, what the JDK does between two of its calls is one step. */
    void trustTheJdk() {
        trusting = true;
    }

    /** Whether what happens at this site is a part of a larger step. */
    boolean trusts(int site) {
        return trusting && Sites.isInJdk(site);
    }

    /** Has reads answered, where they are shown at all: see {@link dev.parley.properties.interleave.weave.Agent#answerReads}. */
    void remembering(Memory model) {
        memory = Optional.of(model);
    }

    /** Adds a task that can run from now on. */
    Task add(Body body) {
        Task task = new Task(this, roster.nextId(), body);
        begin(task);
        task.start();
        return task;
    }

    /** Lets a task take part from now on. */
    void begin(Task task) {
        roster.add(task);
        runnable |= 1 << task.id;
        if (observer != null) {
            observer.added(task.id, current != null);
            if (task.isOwn) {
                observer.unfair("it starts threads of its own");
            }
        }
    }

    /** See {@link Roster#freeId}. */
    int freeId() {
        return roster.freeId();
    }

    /** Stops a task, and the run, if too much has been allocated. */
    void weigh(Task task) {
        if (allocation == null) {
            allocation = new Allocation(carrier);
        }
        if (allocation.isTooMuch()) {
            problem(task + " allocates more than " + (Allocation.MOST >> 20) + " MB, " + Sites.describe(task.site));
            throw task.unwound();
        }
    }

    /** The threads that the subject has started. */
    OwnThreads own() {
        return own;
    }

    /** Who opens the channel of this run. */
    void opening(Opening by) {
        opening = by;
    }

    /** Whether this is the thread that opens the channel; it is woken, if it is. */
    boolean isOpenedBy(Thread thread) {
        return opening != null && opening.unparked(thread);
    }

    /** Runs until nothing can move any more. */
    void drive() {
        opening = null;
        driveUntil(() -> false);
    }

    /** The same, or until this is so. */
    void driveUntil(BooleanSupplier condition) {
        driving = true;
        driveOn(condition);
        driving = false;
    }

    private void driveOn(BooleanSupplier condition) {
        while (problem.isEmpty() && !abandoned && !condition.getAsBoolean()) {
            int chosen = next >= 0 ? next : decide(NOBODY, false);
            next = NOBODY;
            if (chosen == NOBODY) {
                if (abandoned || !(release() || revive())) {
                    return;
                }
                continue;
            }
            resume(task(chosen));
        }
    }

    /** Whether a task goes on without anybody's help: if it seems to run in a circle, it will be given another chance. */
    boolean mayGoOn(Task task) {
        return switch (task.state) {
            case RUNNABLE, LOOKING -> true;
            case SPINNING -> driving && !task.isClosedLoop();
            case PARKED, ENTERING, WAITING, LOST, FINISHED -> false;
        };
    }

    private void resume(Task task) {
        if (!begin(task.id)) {
            return;
        }
        if (task.id != last) {
            inARow = 0;
            last = task.id;
        }
        ranSinceSpinning = true;
        current = task;
        task.resume();
        current = null;
    }

    /** Lets everybody go on in a loop who waited for something to be written there, since nobody is left to write. */
    private boolean release() {
        boolean any = false;
        for (int i = 0; i < roster.size(); i++) {
            if (observer != null && roster.at(i).state == State.LOOKING) {
                observer.letGo(roster.at(i).id);
                enable(roster.at(i));
                any = true;
            }
        }
        return any;
    }

    /** Gives tasks that seemed to run in circles another chance, if others have moved meanwhile. */
    private boolean revive() {
        if (!ranSinceSpinning || revivals == MOST_REVIVALS || isProgramDone()) {
            return false;
        }
        boolean any = false;
        for (int i = 0; i < roster.size(); i++) {
            if (roster.at(i).state == State.SPINNING && !roster.at(i).isClosedLoop()) {
                roster.at(i).progress();
                enable(roster.at(i));
                any = true;
            }
        }
        revivals++;
        ranSinceSpinning = false;
        return any;
    }

    /**
     * Ends the run: whoever is still blocked is unwound, so that it holds no lock and can be forgotten. A subject that
     * catches what unwinds it again and again is left behind, blocked for ever, and the run is no evidence.
     */
    void end() {
        own.ends();
        over = true;
        for (int i = 0; i < roster.size(); i++) {
            roster.at(i).prepareToUnwind();
        }
        for (int attempt = 0; attempt < MOST_ATTEMPTS && unwind(); attempt++) {
            // Unwinding one may let another one go on.
        }
        current = null;
    }

    private boolean unwind() {
        boolean any = false;
        for (int i = 0; i < roster.size(); i++) {
            Task task = roster.at(i);
            if (task.canBeUnwound()) {
                any = true;
                current = task;
                task.resume();
            }
        }
        return any;
    }

    boolean isOver() {
        return over;
    }

    /** Something that makes the run worthless as evidence. */
    void problem(String what) {
        if (problem.isEmpty()) {
            problem = Optional.of(what);
        }
        over = true;
    }

    Optional<String> problem() {
        return problem;
    }

    /** The subject does what cannot be controlled: neither this run nor any other one of it is evidence. */
    void refuse(String what) {
        disturbance.note(what);
        problem(what);
    }

    Driver driver() {
        return driver;
    }

    Disturbance disturbance() {
        return disturbance;
    }

    Schedule schedule() {
        return decisions.schedule(patient);
    }

    /** Whether the strategy gave the run up before its end. */
    boolean isAbandoned() {
        return abandoned;
    }

    ImmutableList<Incident> incidents() {
        return ImmutableList.copyOf(incidents);
    }

    /** The task that is running, for another thread that watches. */
    Optional<Task> running() {
        return Optional.ofNullable(current);
    }

    int decisions() {
        return decisions.count();
    }

    // What tasks call.

    void point(Task task, int site) {
        task.site = site;
        if (over) {
            throw task.unwound();
        }
        if (current != task) {
            return;
        }
        if (++task.points > MOST_POINTS) {
            spinning(task);
            return;
        }
        if (observer != null) {
            observer.arrived(task.id, task);
            patient |= ++inARow > MOST_IN_A_ROW;
            stayOrLeave(task, decide(task.id, false));
            return;
        }
        if (idleTurns.looksAgain(task) || (runnable == 1 << task.id && timed == 0)) {
            return;
        }
        boolean enough = ++inARow > MOST_IN_A_ROW;
        if (enough) {
            inARow = 0;
        }
        leaveTo(task, decide(task.id, enough));
    }

    private void stayOrLeave(Task task, int chosen) {
        if (chosen == NOBODY || (chosen == task.id && !begin(chosen))) {
            throw task.unwound();
        }
        leaveTo(task, chosen);
    }

    /** Tells an observer that somebody goes on; false if it gives the run up. */
    private boolean begin(int chosen) {
        if (observer != null && !observer.step(chosen, choices())) {
            abandoned = true;
            over = true;
            return false;
        }
        return true;
    }

    /** Who can go on, one bit each, the clock among them. */
    private int choices() {
        return timed > 0 ? runnable | 1 << Schedule.CLOCK : runnable;
    }

    /** What a read answers, in which the task has found this. */
    @Nullable Object answer(Task task, @Nullable Object found) {
        if (memory.isEmpty() || over) {
            return found;
        }
        Variable variable = new Variable();
        variable.intendedBy(task);
        return memory.get().read(task.id, variable, Sites.access(task.site).mode(), found);
    }

    /** The task changes a collection now: whoever is about to, too, could have been in the middle of it. */
    @SuppressWarnings("ReferenceEquality") // two collections are not the same one, however equal
    void changes(Task task, Object collection) {
        for (int i = 0; i < roster.size() && !over; i++) {
            Task other = roster.at(i);
            if (other != task && other.changing == collection) {
                throw Confined.broken(collection, other.site);
            }
        }
    }

    void unchanged(Task task) {
        if (observer != null && !over) {
            observer.unchanged(task.id);
        }
    }

    /** Something about the step that is being taken, for whoever watches: see {@link Observer}. */
    void sign(int sign) {
        if (observer != null && !over) {
            observer.sign(sign);
        }
    }

    /** The task jumps backwards. */
    void loop(Task task) {
        if (observer != null && current == task && observer.waits(task.id, task.site)) {
            patient = true;
            setState(task, State.LOOKING);
            leave(task);
        }
    }

    void spin(Task task, int site) {
        task.site = site;
        if (over) {
            throw task.unwound();
        }
        task.points += SPIN_WEIGHT;
        if (task.points > MOST_POINTS) {
            spinning(task);
            return;
        }
        if (observer != null && runnable != 1 << task.id) {
            // Whether it waits in a loop is seen from the loop.
            patient = true;
            return;
        }
        if (runnable == 1 << task.id) {
            // Alone: only time can help, if it looks at the clock.
            if (timed > 0) {
                leaveTo(task, decide(task.id, true));
            } else if (task.looks > 0) {
                // Ever faster, so that long times are got through, and short ones in small steps.
                clock += NANOS_A_TURN << (task.points / POINTS_TO_DOUBLE);
                log.tick(clock);
            }
            return;
        }
        if (!idleTurns.again(task)) {
            leaveTo(task, decide(task.id, true));
            idleTurns.over(task);
        }
    }

    private void leaveTo(Task task, int chosen) {
        if (chosen != task.id) {
            next = chosen;
            leave(task);
        }
    }

    private void leave(Task task) {
        current = null;
        task.leave();
        if (current != task) {
            // The thread could not be switched: it is in a class initialiser or below a native frame.
            current = task;
            next = NOBODY;
            if (task.state != State.RUNNABLE) {
                problem(task + " blocks where the JVM cannot switch to another thread, in a class"
                        + " initialiser or below a native frame, " + Sites.describe(task.site));
                throw task.unwound();
            }
        }
        if (over && !task.isReacquiring()) {
            throw task.unwound();
        }
    }

    void block(Task task, State how, long nanos) {
        if (nanos > 0 && nanos < FOR_EVER) {
            // Sleeping again and again for a condition is waiting in a loop, too.
            task.points += SLEEP_WEIGHT;
            if (task.points > MOST_POINTS) {
                spinning(task);
                return;
            }
            task.deadline = clock + nanos;
            timed++;
        }
        setState(task, how);
        leave(task);
    }

    void spinning(Task task) {
        if (observer != null) {
            observer.unfair("a thread runs in a circle, " + Sites.describe(task.site));
        }
        ranSinceSpinning = false;
        setState(task, State.SPINNING);
        leave(task);
    }

    void enable(Task task) {
        idleTurns.moved();
        if (task.deadline != Task.NO_DEADLINE) {
            task.deadline = Task.NO_DEADLINE;
            timed--;
        }
        setState(task, State.RUNNABLE);
    }

    void enableEntering(Monitor monitor) {
        for (int i = 0; i < roster.size(); i++) {
            if (roster.at(i).state == State.ENTERING && roster.at(i).monitor == monitor) {
                enable(roster.at(i));
            }
        }
    }

    void setState(Task task, State state) {
        task.state = state;
        if (observer != null && !over) {
            observer.sign(Observer.BLOCK);
            if (state == State.RUNNABLE) {
                observer.enabled(task.id);
            }
        }
        if (state == State.RUNNABLE) {
            runnable |= 1 << task.id;
        } else {
            runnable &= ~(1 << task.id);
        }
    }

    /** The task has ended; whoever waited for that goes on. */
    void finished(Task task) {
        setState(task, State.FINISHED);
        for (int i = 0; i < roster.size(); i++) {
            if (roster.at(i).joining == task && roster.at(i).state == State.PARKED) {
                enable(roster.at(i));
            }
        }
    }

    @Nullable Task taskOf(Thread thread) {
        return roster.of(thread);
    }

    Task task(int id) {
        return roster.byId(id);
    }

    /** How many tasks the program has so far; their ids begin at 0. */
    int taskCount() {
        return roster.programs();
    }

    /** All tasks, those of the subject's own threads among them. */
    ImmutableList<Task> everybody() {
        return roster.everybody();
    }

    /** Whether nobody but the subject's own threads is left. */
    boolean isProgramDone() {
        return roster.isProgramDone();
    }

    Monitor monitor(Object object) {
        if (monitors == null) {
            monitors = new IdentityHashMap<>();
        }
        return monitors.computeIfAbsent(object, Monitor::new);
    }

    long nanoTime() {
        return START_NANOS + clock;
    }

    long currentTimeMillis() {
        return START_MILLIS + clock / 1_000_000;
    }

    static long millisToNanos(long millis) {
        return millis > FOR_EVER / 1_000_000 ? FOR_EVER : millis * 1_000_000;
    }

    // Who waits for whom.

    /** The tasks that must let go before this one can go on, one bit each; none where that is not known. */
    int owners(Task task) {
        Monitor monitor = task.monitor;
        if (task.state == State.ENTERING && monitor != null && monitor.owner != null) {
            return 1 << monitor.owner.id;
        }
        return LockOwner.of(task.blocker)
                .map(this::taskOf)
                .map(owner -> 1 << owner.id)
                .orElse(0);
    }

    // Decisions.

    private int decide(int self, boolean mustLeave) {
        boolean another = mustLeave;
        while (true) {
            if (observer != null) {
                settle(observer);
            }
            int choices = runnable;
            if (another && self >= 0 && (choices & ~(1 << self)) != 0) {
                choices &= ~(1 << self);
            }
            if (choices == 0) {
                if (timed == 0 || isProgramDone()) {
                    return NOBODY;
                }
                if (!begin(Schedule.CLOCK)) {
                    return NOBODY;
                }
                tick();
                continue;
            }
            int obvious = self >= 0 && (choices & (1 << self)) != 0 ? self : after(last, choices);
            if (timed == 0 && Integer.bitCount(choices) == 1) {
                return obvious;
            }
            int chosen = decisions.choose(choices, timed > 0, obvious);
            if (chosen == Observer.ABANDON) {
                abandoned = true;
                over = true;
                return NOBODY;
            }
            if (traced && chosen != obvious && self >= 0 && chosen != Schedule.CLOCK && task(self).inOperation) {
                incident(self, Incident.Kind.PREEMPTION, Sites.describe(task(self).site));
            }
            if (chosen != Schedule.CLOCK) {
                return chosen;
            }
            if (!begin(Schedule.CLOCK)) {
                return NOBODY;
            }
            tick();
            another = false;
        }
    }

    private void settle(Observer watching) {
        for (int ended = watching.ended(roster.programs()); ended != 0; ended &= ended - 1) {
            enable(task(Integer.numberOfTrailingZeros(ended)));
        }
        watching.settle();
    }

    /** The first of the choices after this task, in a circle. */
    private static int after(int task, int choices) {
        int later = task == NOBODY ? choices : choices & -(2 << task);
        return Integer.numberOfTrailingZeros(later != 0 ? later : choices);
    }

    private void incident(int task, Incident.Kind kind, String what) {
        incidents.add(new Incident(log.size(), task, kind, what));
    }

    private void tick() {
        long earliest = Task.NO_DEADLINE;
        for (int i = 0; i < roster.size(); i++) {
            earliest = Math.min(earliest, roster.at(i).deadline);
        }
        clock = Math.max(clock, earliest);
        log.tick(clock);
        for (int i = 0; i < roster.size(); i++) {
            if (roster.at(i).deadline <= clock) {
                if (traced) {
                    incident(roster.at(i).id, Incident.Kind.DEADLINE, "+" + clock / 1_000_000 + " ms");
                }
                enable(roster.at(i));
            }
        }
    }
}
