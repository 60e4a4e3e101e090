package dev.parley.properties.interleave.scheduler.dispatch;

import dev.parley.properties.interleave.scheduler.task.LoopCounters;
import dev.parley.properties.interleave.scheduler.task.Task;

/** Turns in loops that say that they wait: by {@link Thread#onSpinWait}, by yielding, or by looking at the clock. */
public final class SpinWaits {

    /**
     * How much time passes in a turn of a loop when nobody else can run, and after how many points twice as much does.
     */
    public static final long NANOS_A_TURN = 1_000_000;

    private static final int POINTS_TO_DOUBLE = 400;
    /** After so many looks at the clock, a look counts as a turn. */
    public static final int MOST_LOOKS = LoopCounters.MOST_LOOKS;

    private final RunStatus status;
    private final Observation observation;
    private final ReadySet ready;
    private final Timers timers;
    private final VirtualClock clock;
    private final IdleTurns idleTurns;
    private final LoopDetection loops;
    private final Dispatcher dispatcher;
    private final ContextSwitch contextSwitch;
    private final Unwinding unwinding;

    SpinWaits(
            RunStatus status,
            Observation observation,
            ReadySet ready,
            Timers timers,
            VirtualClock clock,
            IdleTurns idleTurns,
            LoopDetection loops,
            Dispatcher dispatcher,
            ContextSwitch contextSwitch,
            Unwinding unwinding) {
        this.status = status;
        this.observation = observation;
        this.ready = ready;
        this.timers = timers;
        this.clock = clock;
        this.idleTurns = idleTurns;
        this.loops = loops;
        this.dispatcher = dispatcher;
        this.contextSwitch = contextSwitch;
        this.unwinding = unwinding;
    }

    /** The task looks at the clock: whoever does so again and again without getting anywhere waits for time to pass. */
    public void looks(Task task) {
        if (task.loops().looksTooOften()) {
            spins(task, task.position().site());
        }
    }

    /** The task takes a turn. */
    public void spins(Task task, int site) {
        task.position().at(site);
        if (status.isOver()) {
            throw unwinding.unwound(task);
        }
        if (loops.passes(task, IdleTurns.WEIGHT)) {
            return;
        }
        if (observation.isOn() && !ready.isAlone(task)) {
            // Whether it waits in a loop is seen from the loop.
            observation.decides();
            return;
        }
        if (ready.isAlone(task)) {
            // Only time can help, if it looks at the clock.
            if (timers.arePending()) {
                contextSwitch.leaveTo(task, dispatcher.next(task, true));
            } else if (task.loops().hasLooked()) {
                // Ever faster, so that long times are got through, and short ones in small steps.
                clock.advanceTo(clock.elapsed() + (NANOS_A_TURN << (task.loops().points() / POINTS_TO_DOUBLE)));
            }
            return;
        }
        if (!idleTurns.again(task)) {
            contextSwitch.leaveTo(task, dispatcher.next(task, true));
            idleTurns.over(task);
        }
    }
}
