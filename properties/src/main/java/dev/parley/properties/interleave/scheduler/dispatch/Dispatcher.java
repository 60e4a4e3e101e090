package dev.parley.properties.interleave.scheduler.dispatch;

import dev.parley.properties.interleave.scheduler.task.Roster;
import dev.parley.properties.interleave.scheduler.task.Task;
import dev.parley.properties.interleave.strategy.Observer;
import dev.parley.properties.interleave.strategy.Schedule;

/** Whose turn it is: asks for a decision wherever there is a choice, and lets time pass. */
final class Dispatcher {

    static final int NOBODY = -1;

    /** After so many points in a row another task goes on, so that a loop without a hint does not starve the others. */
    private static final int MOST_IN_A_ROW = 200;

    private final Decisions decisions;
    private final Roster roster;
    private final ReadySet ready;
    private final Timers timers;
    private final VirtualClock clock;
    private final Observation observation;
    private final boolean observed;
    private final RunStatus status;
    private final Incidents incidents;
    private int last = NOBODY;
    private int inARow;

    Dispatcher(
            Decisions decisions,
            Roster roster,
            ReadySet ready,
            Timers timers,
            VirtualClock clock,
            Observation observation,
            RunStatus status,
            Incidents incidents) {
        this.decisions = decisions;
        this.roster = roster;
        this.ready = ready;
        this.timers = timers;
        this.clock = clock;
        this.observation = observation;
        this.observed = observation.isOn();
        this.status = status;
        this.incidents = incidents;
    }

    /** The task goes on, after having left. */
    void goesOn(Task task) {
        if (task.id() != last) {
            inARow = 0;
            last = task.id();
        }
    }

    /** The task that runs passes a point: whether it has passed so many that another one must go on. */
    boolean passesTooManyInARow() {
        return ++inARow > MOST_IN_A_ROW;
    }

    void startOver() {
        inARow = 0;
    }

    /** A step of this task begins; false, and the run is over, if the strategy gives it up. */
    boolean begins(int task) {
        return observation.begins(task, timers.arePending() ? ready.mask() | 1 << Schedule.CLOCK : ready.mask());
    }

    /** Who begins, when nobody runs; negative if nobody can. */
    int first() {
        return next(NOBODY, false);
    }

    /** Who goes on where this task is; negative if nobody can. */
    int next(Task self, boolean mustLeave) {
        return next(self.id(), mustLeave);
    }

    private int next(int self, boolean mustLeave) {
        boolean another = mustLeave;
        while (true) {
            if (observed) {
                settle();
            }
            boolean pending = timers.arePending();
            int choices = ready.mask();
            if (another && self >= 0 && (choices & ~(1 << self)) != 0) {
                choices &= ~(1 << self);
            }
            if (choices == 0) {
                if (!pending || roster.isProgramDone() || !begins(Schedule.CLOCK)) {
                    return NOBODY;
                }
                tick();
                continue;
            }
            int obvious = self >= 0 && (choices & (1 << self)) != 0 ? self : after(last, choices);
            if (!pending && Integer.bitCount(choices) == 1) {
                return obvious;
            }
            int chosen = decisions.choose(choices, pending, obvious);
            if (chosen == Observer.ABANDON) {
                status.abandon();
                return NOBODY;
            }
            if (chosen != obvious && self >= 0 && chosen != Schedule.CLOCK) {
                incidents.preempted(roster.byId(self));
            }
            if (chosen != Schedule.CLOCK) {
                return chosen;
            }
            if (!begins(Schedule.CLOCK)) {
                return NOBODY;
            }
            tick();
            another = false;
        }
    }

    private void settle() {
        for (int ended = observation.ended(roster.programs()); ended != 0; ended &= ended - 1) {
            ready.enable(roster.byId(Integer.numberOfTrailingZeros(ended)));
        }
        observation.settle();
    }

    /** The first of the choices after this task, in a circle. */
    private static int after(int task, int choices) {
        int later = task == NOBODY ? choices : choices & -(2 << task);
        return Integer.numberOfTrailingZeros(later != 0 ? later : choices);
    }

    private void tick() {
        timers.advance();
        for (int i = 0; i < roster.size(); i++) {
            Task task = roster.at(i);
            if (timers.isDue(task)) {
                incidents.timedOut(task, clock);
                ready.enable(task);
            }
        }
    }
}
