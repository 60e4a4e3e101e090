package dev.parley.model.rule;

import dev.parley.model.operation.OperationKind;

/** Rules about what an operation answers. */
final class AnswerRules {

    static final RuleStatement ARG_1 = RuleStatement.ofChannels(
                    "ARG-1", "null and bad arguments are refused with the documented exception, and nothing changes")
            .means("A send of null is answered by rejected, and s is the same before and after.")
            .from(Literature.QUEUE + ": \"NullPointerException if the specified element is null\"")
            .calledForWhere(spec -> spec.refusesNull(), "says nothing about bad arguments")
            .exercisedBy(Exercise.BAD_ARGUMENTS)
            .ifItFails("the test for null: it has to come before anything is claimed, counted or written");

    static final RuleStatement OBS_1 = RuleStatement.ofChannels(
                    "OBS-1", "peek, size and remaining capacity agree with the model, or are declared hints")
            .means("peek answers a message that is next in s, or empty if |s| = 0; size answers |s|; remaining capacity"
                    + " answers K - |s|; all leave s as it was. Hints may differ while another call is in progress.")
            .from(Literature.QUEUE)
            .calledForWhere(
                    spec -> spec.hasAny(OperationKind.PEEK, OperationKind.SIZE, OperationKind.REMAINING_CAPACITY),
                    "has nothing to observe")
            .exercisedBy(Exercise.OBSERVATIONS)
            .brokenBy(Contradiction.OBSERVATION)
            .ifItFails("counters that change apart from the messages, and sizes that are computed from two reads; where"
                    + " that is meant, declare a hint");

    static final RuleStatement LIN_1 = RuleStatement.ofChannels(
                    "LIN-1", "every history has an explanation in the model")
            .means("Every history has an explanation.")
            .from(Literature.WING)
            .ifItFails("exceptions that come out of the channel; and, if there are none, several defects at once, since"
                    + " no rule accounts for the history by itself");

    private AnswerRules() {}
}
