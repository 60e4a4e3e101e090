package dev.parley.model.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.stream.Stream;

/**
 * A rule that a channel can be held to. The declaration order is from the particular to the general: where several
 * rules would account for a failure, the first one that does names it.
 */
public enum Rule {
    ARG_1("ARG-1", "null and bad arguments are refused with the documented exception, and nothing changes"),
    INT_1("INT-1", "interruption is answered, changes nothing and swallows no wake-up"),
    TIME_1("TIME-1", "a timed operation gives up no earlier than its time"),
    TIME_2("TIME-2", "a timed operation gives up when its time has passed"),
    TIME_3("TIME-3", "giving up loses nothing"),
    GEN_1("GEN-1", "nothing is received that was not sent"),
    DUP_1("DUP-1", "nothing is received more often than it was sent"),
    OBS_1("OBS-1", "peek, size and remaining capacity agree with the model, or are declared hints"),
    BULK_1("BULK-1", "a drain takes what receiving one by one would have taken, at one instant unless declared otherwise"),
    RDV_1("RDV-1", "a rendezvous completes for both or for neither, and the two overlap"),
    CAP_1("CAP-1", "the channel never holds more than its capacity"),
    CAP_2("CAP-2", "the channel refuses only when it is full"),
    ORD_1("ORD-1", "messages are received in the order in which they were accepted"),
    ORD_2("ORD-2", "the messages of one sender are received in the order in which it sent them"),
    LOSS_1("LOSS-1", "nothing that was accepted is lost"),
    BLK_2("BLK-2", "what must not wait does not wait"),
    DLK_1("DLK-1", "no circle of waiting threads, each of which could only be freed by another one of them"),
    BLK_1("BLK-1", "whoever waits has reason to: no wake-up is lost"),
    LIN_1("LIN-1", "every history has an explanation in the model"),
    DLK_2("DLK-2", "no process of a system waits for ever, even while others run on"),
    LIVE_1("LIVE-1", "every fair run of a system comes to what it must come to"),
    SAFE_1("SAFE-1", "what is claimed of a system is true in every state that it can reach");

    private static final ImmutableSet<Rule> OF_SYSTEMS = Sets.immutableEnumSet(DLK_2, LIVE_1, SAFE_1);

    private final String id;
    private final String statement;

    Rule(String id, String statement) {
        this.id = id;
        this.statement = statement;
    }

    /** The rules that a single channel can be held to, in order; the others are about systems of processes. */
    public static ImmutableList<Rule> ofChannels() {
        return Stream.of(values())
                .filter(rule -> !OF_SYSTEMS.contains(rule))
                .collect(ImmutableList.toImmutableList());
    }

    /** The stable id, such as {@code ORD-1}, used in names of tests, reports and replay lines. */
    public String id() {
        return id;
    }

    /** The rule in one sentence, without a full stop. */
    public String statement() {
        return statement;
    }

    /**
     * The rule of this id.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Rule of(String id) {
        for (Rule rule : values()) {
            if (rule.id.equals(id)) {
                return rule;
            }
        }
        throw new IllegalArgumentException("no rule has the id " + id);
    }
}
