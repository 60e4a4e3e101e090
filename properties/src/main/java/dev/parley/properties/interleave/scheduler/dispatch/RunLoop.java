package dev.parley.properties.interleave.scheduler.dispatch;

import dev.parley.properties.interleave.scheduler.task.Roster;
import dev.parley.properties.interleave.scheduler.task.Task;
import java.util.function.BooleanSupplier;

/**
 * What the carrier does in a run: it lets tasks go on, one at a time, as long as anybody can; and in the end it unwinds
 * them.
 */
public final class RunLoop {

    /** Unwinding one task may let another one go on. */
    private static final int MOST_ROUNDS_OF_UNWINDING = 100;

    private final RunStatus status;
    private final Roster roster;
    private final LoopDetection loops;
    private final Dispatcher dispatcher;
    private final ContextSwitch contextSwitch;
    private final Unwinding unwinding;

    RunLoop(
            RunStatus status,
            Roster roster,
            LoopDetection loops,
            Dispatcher dispatcher,
            ContextSwitch contextSwitch,
            Unwinding unwinding) {
        this.status = status;
        this.roster = roster;
        this.loops = loops;
        this.dispatcher = dispatcher;
        this.contextSwitch = contextSwitch;
        this.unwinding = unwinding;
    }

    /** Runs until nothing can move any more, or until this is so. */
    public void driveUntil(BooleanSupplier condition) {
        loops.reviving(true);
        while (status.problem().isEmpty() && !status.isAbandoned() && !condition.getAsBoolean() && goOn()) {
            // One task after the other.
        }
        loops.reviving(false);
    }

    /** Lets somebody go on; false if nobody can. */
    private boolean goOn() {
        int next = contextSwitch.takeNext();
        int chosen = next >= 0 ? next : dispatcher.first();
        if (chosen < 0) {
            return !status.isAbandoned() && (loops.release() || loops.revive());
        }
        if (dispatcher.begins(chosen)) {
            Task task = roster.byId(chosen);
            dispatcher.goesOn(task);
            loops.ran();
            contextSwitch.resume(task);
        }
        return true;
    }

    /**
     * Ends the run: whoever is still blocked is unwound, so that it holds no lock and can be forgotten. A subject that
     * catches what unwinds it again and again is left behind, blocked for ever, and the run is no evidence.
     */
    public void end() {
        status.end();
        unwinding.prepare();
        for (int round = 0; round < MOST_ROUNDS_OF_UNWINDING && unwind(); round++) {
            // Until there is nobody left.
        }
    }

    private boolean unwind() {
        boolean any = false;
        for (int i = 0; i < roster.size(); i++) {
            Task task = roster.at(i);
            if (unwinding.isPossible(task)) {
                any = true;
                contextSwitch.resume(task);
            }
        }
        return any;
    }
}
