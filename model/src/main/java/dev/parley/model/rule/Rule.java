package dev.parley.model.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.parley.model.channel.ChannelSpec;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A rule that a channel, or a system of processes, can be held to. The declaration order is from the particular to the
 * general: where several rules would account for a failure, the first one that does names it. What a rule says of
 * itself stands with others of its kind, such as {@code OrderingRules}.
 */
public enum Rule {
    ARG_1(AnswerRules.ARG_1),
    INT_1(WaitingRules.INT_1),
    TIME_1(WaitingRules.TIME_1),
    TIME_2(WaitingRules.TIME_2),
    TIME_3(WaitingRules.TIME_3),
    GEN_1(MessageRules.GEN_1),
    DUP_1(MessageRules.DUP_1),
    OBS_1(AnswerRules.OBS_1),
    BULK_1(MessageRules.BULK_1),
    RDV_1(MessageRules.RDV_1),
    CAP_1(CapacityRules.CAP_1),
    CAP_2(CapacityRules.CAP_2),
    ORD_1(OrderingRules.ORD_1),
    ORD_2(OrderingRules.ORD_2),
    LOSS_1(MessageRules.LOSS_1),
    BLK_2(WaitingRules.BLK_2),
    DLK_1(WaitingRules.DLK_1),
    BLK_1(WaitingRules.BLK_1),
    LIN_1(AnswerRules.LIN_1),
    DLK_2(SystemRules.DLK_2),
    LIVE_1(SystemRules.LIVE_1),
    SAFE_1(SystemRules.SAFE_1);

    // Its conditions are predicates, of which no compiler knows that they hold no state.
    @SuppressWarnings("ImmutableEnumChecker")
    private final RuleStatement says;

    Rule(RuleStatement says) {
        this.says = says;
    }

    /** The rules that a single channel can be held to, in order; the others are about systems of processes. */
    public static ImmutableList<Rule> ofChannels() {
        return Stream.of(values()).filter(rule -> !rule.says.ofSystems()).collect(ImmutableList.toImmutableList());
    }

    /** The stable id, such as {@code ORD-1}, used in names of tests, reports and replay lines. */
    public String id() {
        return says.id();
    }

    /** The rule in one sentence, without a full stop. */
    public String statement() {
        return says.text();
    }

    /** The rule against the model, in the terms that the package explains. */
    public String formal() {
        return says.formal();
    }

    /** Where it is written down. */
    public String source() {
        return says.source();
    }

    /** Why a specification does not call for this rule; empty if it does. */
    public Optional<String> notCalledFor(ChannelSpec spec) {
        return says.notCalledFor(spec);
    }

    /** What puts the rule to the test, each by itself. */
    public ImmutableSet<Exercise> exercises() {
        return says.exercises();
    }

    /** How two calls cannot both be where the rule is broken. */
    public Contradiction contradiction() {
        return says.contradiction();
    }

    /** Whether a message that is gone may be what a violation is about. */
    public boolean isOfLosses() {
        return says.ofLosses();
    }

    /** What to look at where it is violated; goes on the sentence "if it fails, look at", without a full stop. */
    public String lookAt() {
        return says.lookAt();
    }

    /**
     * The rule of this id.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Rule of(String id) {
        for (Rule rule : values()) {
            if (rule.id().equals(id)) {
                return rule;
            }
        }
        throw new IllegalArgumentException("no rule has the id " + id);
    }
}
