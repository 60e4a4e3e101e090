package dev.parley.model.rule;

import dev.parley.model.operation.OperationKind;

/** Rules about who waits, and for how long. */
final class WaitingRules {

    private static final String NOTHING_WAITS = "has no operation that waits";
    private static final String NOTHING_IS_TIMED = "has no timed operation";

    static final RuleStatement INT_1 = RuleStatement.ofChannels(
                    "INT-1", "interruption is answered, changes nothing and swallows no wake-up")
            .means("A call answers interrupted if its thread is interrupted while it waits; its step leaves s as it"
                    + " was; and whoever is enabled at quiescence would be so had the call never been made.")
            .from("java.lang.Thread.interrupt and " + Literature.QUEUE
                    + ": \"InterruptedException if interrupted while waiting\"")
            .calledForWhere(spec -> spec.hasWaiting(), NOTHING_WAITS)
            .exercisedBy(Exercise.INTERRUPTS)
            .brokenBy(Contradiction.EFFECT)
            .ofLosses()
            .ifItFails(
                    "what lies between an interruption and its exception: a node that stays linked, a signal that was"
                            + " taken and not passed on, a status that is cleared");

    static final RuleStatement TIME_1 = timed("TIME-1", "a timed operation gives up no earlier than its time")
            .means("A call with the time t that answers timed out takes no less than t by the clock.")
            .from(Literature.QUEUE)
            .ifItFails("the conversion of units, and waits that may return early and are not followed by a look at the"
                    + " clock");

    static final RuleStatement TIME_2 = timed("TIME-2", "a timed operation gives up when its time has passed")
            .means("A call with the time t that is not enabled until t has passed answers timed out then.")
            .from(Literature.QUEUE)
            .ifItFails("waits that begin anew with the whole time instead of what is left of it, and waits without a"
                    + " time on the way, for a lock for one");

    static final RuleStatement TIME_3 = timed("TIME-3", "giving up loses nothing")
            .means("The step of a call that answers timed out leaves s as it was, and s does not enable it.")
            .from(Literature.QUEUE)
            .brokenBy(Contradiction.EFFECT)
            .ofLosses()
            .ifItFails("the instant at which the time is over: whether a message that is handed over just then is"
                    + " returned, and whether there is a last look before giving up");

    static final RuleStatement BLK_1 = RuleStatement.ofChannels(
                    "BLK-1", "whoever waits has reason to: no wake-up is lost")
            .means("At quiescence, whoever still waits is not enabled in the last state of some explanation.")
            .from(Literature.LINE_UP)
            .calledForWhere(spec -> spec.hasWaiting(), NOTHING_WAITS)
            .brokenBy(Contradiction.VAIN_WAIT)
            .ifItFails("signals: one where two kinds of waiters share a condition, one that is sent only when the"
                    + " channel was empty or full, and one between the last look and going to sleep");

    static final RuleStatement BLK_2 = RuleStatement.ofChannels("BLK-2", "what must not wait does not wait")
            .means("A call whose operation does not wait returns without anybody else taking a step.")
            .from("java.util.Queue, JDK 25: offer and poll answer at once")
            .ifItFails(
                    "locks that somebody keeps while waiting, and loops that wait for what another thread has begun");

    static final RuleStatement DLK_1 = RuleStatement.ofChannels(
                    "DLK-1", "no circle of waiting threads, each of which could only be freed by another one of them")
            .means("The wait-for graph, with an edge from whoever is blocked to everybody who could free it, has no"
                    + " knot: no set whose members wait only for each other.")
            .from("Holt: Some deadlock properties of computer systems, ACM Computing Surveys 4(3), 1972")
            .calledForWhere(spec -> spec.hasWaiting(), NOTHING_WAITS)
            .brokenBy(Contradiction.CIRCLE)
            .ifItFails(
                    "the order in which locks are taken, waits while another lock is kept, and, between processes, the"
                            + " room of the channels on the circle");

    private static RuleStatement.Writer timed(String id, String text) {
        return RuleStatement.ofChannels(id, text)
                .calledForWhere(
                        spec -> spec.hasAny(OperationKind.TIMED_SEND, OperationKind.TIMED_RECEIVE), NOTHING_IS_TIMED)
                .exercisedBy(Exercise.TIME_LIMITS);
    }

    private WaitingRules() {}
}
