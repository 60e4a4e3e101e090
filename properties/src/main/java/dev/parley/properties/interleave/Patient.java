package dev.parley.properties.interleave;

import java.util.ArrayList;
import java.util.List;

/**
 * An observer under which nobody turns in a loop for nothing: a thread that has looked around in a loop without finding a
 * change waits until something that it looked at is written.
 */
abstract class Patient extends Observer {

    private final List<Intent> intents = new ArrayList<>();
    private Event taken = new Event();
    private boolean complete = true;

    /** What a task is about to do, and has done since it last jumped backwards. */
    private static final class Intent {
        final Variable variable = new Variable();
        final Turn turn = new Turn();
        boolean mayFail;
        /** Signs that its next step bears from the start. */
        int signs;

        void reset() {
            variable.clear();
            turn.reset();
            mayFail = false;
            signs = 0;
        }
    }

    private Intent of(int task) {
        while (intents.size() <= task) {
            intents.add(new Intent());
        }
        return intents.get(task);
    }

    /** A new run begins. */
    void begin() {
        complete = true;
        intents.forEach(Intent::reset);
    }

    /** What the task is about to touch. */
    Variable intended(int task) {
        return of(task).variable;
    }

    @Override
    void added(Task task) {
        of(task.id).reset();
    }

    @Override
    void arrived(Task task) {
        Intent its = of(task.id);
        its.variable.intendedBy(task);
        its.mayFail = Variable.mayBeLeftUnchanged(task);
        its.signs = 0;
    }

    @Override
    void settle(Run run) {
        if (complete) {
            return;
        }
        complete = true;
        for (int task = 0; task < run.taskCount(); task++) {
            if (task != taken.task && of(task).turn.isEndedBy(taken)) {
                of(task).variable.clear();
                run.enable(run.task(task));
            }
        }
    }

    @Override
    boolean step(int task, int possible) {
        return take(task, taken);
    }

    /** The task takes a step, which is recorded here. */
    final boolean take(int task, Event event) {
        taken = event;
        complete = false;
        event.begin(task);
        if (task == Schedule.CLOCK) {
            event.signs = EVERYTHING;
        } else {
            Intent its = of(task);
            event.variable.copy(its.variable);
            event.signs = its.signs;
            its.turn.takes(its.variable, its.mayFail);
        }
        return true;
    }

    @Override
    void sign(int sign) {
        // What is parked and unparked within a call on a lock belongs to that lock.
        taken.signs |= taken.variable.isKnownLock() ? sign & ~LOCK : sign;
    }

    @Override
    void enabled(Task task) {
        Intent its = of(task.id);
        its.turn.goesOn();
        its.signs = its.variable.isKnownLock() ? 0 : LOCK;
    }

    @Override
    void unchanged(Task task) {
        taken.variable.writes = false;
        of(task.id).turn.unchanged();
    }

    @Override
    void letGo(Task task) {
        of(task.id).turn.neverEnds();
        unfair("a thread goes on in a loop that nobody ends");
    }

    @Override
    boolean waits(Task task, int site) {
        return of(task.id).turn.ends(site);
    }
}
