package dev.parley.properties.interleave.scheduler.dispatch;

import com.google.common.collect.ImmutableList;
import dev.parley.properties.interleave.log.EventLog;
import dev.parley.properties.interleave.scheduler.task.CallsInProgress;
import dev.parley.properties.interleave.scheduler.task.Roster;
import dev.parley.properties.interleave.scheduler.task.Task;
import dev.parley.properties.interleave.strategy.Replay;
import dev.parley.properties.interleave.strategy.Schedule;
import dev.parley.properties.interleave.strategy.Strategy;

/** The parts of one run's scheduler, put together. Each is for one run, and used by one thread at a time. */
public final class SchedulerCore {

    private final Roster roster = new Roster();
    private final CallsInProgress calls = new CallsInProgress();
    private final RunStatus status;
    private final Observation observation;
    private final VirtualClock clock;
    private final ReadySet ready;
    private final Decisions decisions;
    private final Incidents incidents;
    private final Termination termination;
    private final Unwinding unwinding;
    private final ContextSwitch contextSwitch;
    private final LoopDetection loops;
    private final PreemptionPoints points;
    private final SpinWaits spinWaits;
    private final Blocker blocker;
    private final RunLoop loop;

    public SchedulerCore(Strategy strategy, EventLog log, Interference interference) {
        IdleTurns idleTurns = new IdleTurns(roster);
        status = new RunStatus(interference);
        observation = new Observation(strategy, status);
        clock = new VirtualClock(log);
        Timers timers = new Timers(clock, roster);
        ready = new ReadySet(observation, timers, idleTurns);
        decisions = new Decisions(strategy, roster);
        incidents = new Incidents(strategy instanceof Replay, log, calls);
        termination = new Termination(roster, ready);
        unwinding = new Unwinding(status, roster, ready);
        contextSwitch = new ContextSwitch(status, ready, termination, unwinding);
        Dispatcher dispatcher = new Dispatcher(decisions, roster, ready, timers, clock, observation, status, incidents);
        loops = new LoopDetection(status, roster, observation, ready, contextSwitch, unwinding);
        points = new PreemptionPoints(
                status, observation, ready, timers, idleTurns, loops, dispatcher, contextSwitch, unwinding);
        spinWaits = new SpinWaits(
                status, observation, ready, timers, clock, idleTurns, loops, dispatcher, contextSwitch, unwinding);
        blocker = new Blocker(status, ready, timers, loops, contextSwitch, unwinding);
        loop = new RunLoop(status, roster, loops, dispatcher, contextSwitch, unwinding);
    }

    /** Lets a task take part from now on. */
    public void begin(Task task) {
        roster.add(task);
        ready.add(task);
        observation.added(task, contextSwitch.current() != null);
    }

    public Roster roster() {
        return roster;
    }

    public CallsInProgress calls() {
        return calls;
    }

    public RunStatus status() {
        return status;
    }

    public Observation observation() {
        return observation;
    }

    public VirtualClock clock() {
        return clock;
    }

    public ReadySet ready() {
        return ready;
    }

    public Termination termination() {
        return termination;
    }

    public Unwinding unwinding() {
        return unwinding;
    }

    public ContextSwitch contextSwitch() {
        return contextSwitch;
    }

    public LoopDetection loops() {
        return loops;
    }

    public PreemptionPoints points() {
        return points;
    }

    public SpinWaits spinWaits() {
        return spinWaits;
    }

    public Blocker blocker() {
        return blocker;
    }

    public RunLoop loop() {
        return loop;
    }

    /** What has been decided so far. */
    public Schedule schedule() {
        return decisions.schedule(observation.isDecisive());
    }

    /** How many decisions there were so far. */
    public int decisionCount() {
        return decisions.count();
    }

    /** What the schedule did to threads; only known where a given one is followed. */
    public ImmutableList<Incident> incidents() {
        return incidents.list();
    }
}
