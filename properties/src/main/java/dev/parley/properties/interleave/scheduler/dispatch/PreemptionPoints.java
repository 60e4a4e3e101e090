package dev.parley.properties.interleave.scheduler.dispatch;

import dev.parley.properties.interleave.scheduler.task.Task;
import dev.parley.properties.interleave.weave.Sites;

/** The points at which a task can be preempted: before whatever it does to memory that others share. */
public final class PreemptionPoints {

    private static final int WEIGHT = 1;

    private final RunStatus status;
    private final Observation observation;
    private final boolean observed;
    private final ReadySet ready;
    private final Timers timers;
    private final IdleTurns idleTurns;
    private final LoopDetection loops;
    private final Dispatcher dispatcher;
    private final ContextSwitch contextSwitch;
    private final Unwinding unwinding;

    PreemptionPoints(
            RunStatus status,
            Observation observation,
            ReadySet ready,
            Timers timers,
            IdleTurns idleTurns,
            LoopDetection loops,
            Dispatcher dispatcher,
            ContextSwitch contextSwitch,
            Unwinding unwinding) {
        this.status = status;
        this.observation = observation;
        this.observed = observation.isOn();
        this.ready = ready;
        this.timers = timers;
        this.idleTurns = idleTurns;
        this.loops = loops;
        this.dispatcher = dispatcher;
        this.contextSwitch = contextSwitch;
        this.unwinding = unwinding;
    }

    /** The task is between two operations. */
    public void boundary(Task task) {
        task.position().intendsNothing();
        reach(task, Sites.BOUNDARY);
    }

    /** The task is about to do what its position says; returns when it goes on. */
    public void reach(Task task, int site) {
        task.position().at(site);
        if (status.isOver()) {
            throw unwinding.unwound(task);
        }
        if (!contextSwitch.isRunning(task) || loops.passes(task, WEIGHT)) {
            return;
        }
        if (observed) {
            reachObserved(task);
            return;
        }
        if (idleTurns.looksAgain(task) || (ready.isAlone(task) && !timers.arePending())) {
            return;
        }
        boolean enough = dispatcher.passesTooManyInARow();
        if (enough) {
            dispatcher.startOver();
        }
        contextSwitch.leaveTo(task, dispatcher.next(task, enough));
    }

    private void reachObserved(Task task) {
        observation.arrived(task.id(), task.position());
        if (dispatcher.passesTooManyInARow()) {
            observation.decides();
        }
        int chosen = dispatcher.next(task, false);
        if (chosen == Dispatcher.NOBODY || (chosen == task.id() && !dispatcher.begins(chosen))) {
            throw unwinding.unwound(task);
        }
        contextSwitch.leaveTo(task, chosen);
    }
}
