package dev.parley.properties.interleave.strategy;

import dev.parley.properties.interleave.memory.Intent;
import dev.parley.properties.interleave.memory.Variable;
import java.util.ArrayList;
import java.util.List;

/**
 * An observer that detects await loops, so that nobody turns in one for nothing: a thread that has looked around in a
 * loop without finding a change waits until something that it looked at is written.
 */
abstract class AwaitDetection extends Observer {

    private final List<Next> nexts = new ArrayList<>();
    private Event taken = new Event();
    private boolean complete = true;

    /** What a thread is about to do, and has done since it last jumped backwards. */
    private static final class Next {
        final Variable variable = new Variable();
        final LoopIteration iteration = new LoopIteration();
        boolean mayFail;
        /** Signs that its next step bears from the start. */
        int signs;

        void reset() {
            variable.clear();
            iteration.reset();
            mayFail = false;
            signs = 0;
        }
    }

    private Next of(int thread) {
        while (nexts.size() <= thread) {
            nexts.add(new Next());
        }
        return nexts.get(thread);
    }

    /** A new run begins. */
    void begin() {
        complete = true;
        nexts.forEach(Next::reset);
    }

    /** What the thread is about to touch. */
    Variable intended(int thread) {
        return of(thread).variable;
    }

    @Override
    public void added(int thread, boolean inStep) {
        of(thread).reset();
    }

    @Override
    public void arrived(int thread, Intent intent) {
        Next its = of(thread);
        its.variable.intendedBy(intent);
        its.mayFail = Variable.mayBeLeftUnchanged(intent);
        its.signs = 0;
    }

    @Override
    public int ended(int threads) {
        if (complete) {
            return 0;
        }
        complete = true;
        int ended = 0;
        for (int thread = 0; thread < threads; thread++) {
            if (thread != taken.thread && of(thread).iteration.isEndedBy(taken)) {
                of(thread).variable.clear();
                ended |= 1 << thread;
            }
        }
        return ended;
    }

    @Override
    public void settle() {}

    @Override
    public boolean step(int thread, int possible) {
        return take(thread, taken);
    }

    /** The thread takes a step, which is recorded here. */
    final boolean take(int thread, Event event) {
        taken = event;
        complete = false;
        event.begin(thread);
        if (thread == Schedule.CLOCK) {
            event.signs = EVERYTHING;
        } else {
            Next its = of(thread);
            event.variable.copy(its.variable);
            event.signs = its.signs;
            its.iteration.takes(its.variable, its.mayFail);
        }
        return true;
    }

    @Override
    public void sign(int sign) {
        // What is parked and unparked within a call on a lock belongs to that lock.
        taken.signs |= taken.variable.isKnownLock() ? sign & ~LOCK : sign;
    }

    @Override
    public void enabled(int thread) {
        Next its = of(thread);
        its.iteration.goesOn();
        its.signs = its.variable.isKnownLock() ? 0 : LOCK;
    }

    @Override
    public void unchanged(int thread) {
        taken.variable.isLeftUnchanged();
        of(thread).iteration.unchanged();
    }

    @Override
    public void letGo(int thread) {
        of(thread).iteration.neverEnds();
        unfair("a thread goes on in a loop that nobody ends");
    }

    @Override
    public boolean waits(int thread, int site) {
        return of(thread).iteration.ends(site);
    }
}
