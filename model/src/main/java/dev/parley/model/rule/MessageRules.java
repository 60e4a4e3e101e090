package dev.parley.model.rule;

import dev.parley.model.channel.Capacity;
import dev.parley.model.operation.OperationKind;

/** Rules about what becomes of a message: each that is sent is received, once, by whoever is to have it. */
final class MessageRules {

    static final RuleStatement GEN_1 = RuleStatement.ofChannels("GEN-1", "nothing is received that was not sent")
            .means("Whenever m is received, a send of m was called before that receive returned.")
            .from(Literature.HENZINGER + " (there VFresh)")
            .brokenBy(Contradiction.INVENTION)
            .ifItFails("slots that are read before they are written or after they were emptied: an index that is"
                    + " published before the message, a slot that is not cleared");

    static final RuleStatement DUP_1 = RuleStatement.ofChannels(
                    "DUP-1", "nothing is received more often than it was sent")
            .means("m is received at most as often as it is sent.")
            .from(Literature.HENZINGER + " (there VRepeat)")
            .brokenBy(Contradiction.REPETITION)
            .ifItFails("receivers that read the same slot: a claim that comes after the read or is not checked,"
                    + " and a message that is put back by whoever thinks that it failed");

    static final RuleStatement LOSS_1 = RuleStatement.ofChannels("LOSS-1", "nothing that was accepted is lost")
            .means("If m is accepted, then every explanation has m in s until it is received.")
            .from(Literature.HENZINGER + " (there VWit: nothing is found empty while something is in it)")
            .brokenBy(Contradiction.LOSS)
            .ofLosses()
            .ifItFails("writes that may hit what another thread has just written: a slot claimed by two senders, a node"
                    + " linked behind one that was unlinked meanwhile; and receivers that see a channel empty too"
                    + " early");

    static final RuleStatement BULK_1 = RuleStatement.ofChannels(
                    "BULK-1",
                    "a drain takes what receiving one by one would have taken, at one instant unless declared"
                            + " otherwise")
            .means("drain n answers the messages that min(n, |s|) receives would have answered one after the other, at"
                    + " one instant, unless the specification says that it is not atomic.")
            .from("java.util.concurrent.BlockingQueue.drainTo, JDK 25")
            .calledForWhere(spec -> spec.has(OperationKind.DRAIN), "has no drain")
            .exercisedBy(Exercise.DRAINS)
            .brokenBy(Contradiction.LOSS)
            .ofLosses()
            .ifItFails(
                    "the loop that drains: what keeps other receivers out of it, what it does at its limit (zero, too),"
                            + " and whom it tells that there is room");

    static final RuleStatement RDV_1 = RuleStatement.ofChannels(
                    "RDV-1", "a rendezvous completes for both or for neither, and the two overlap")
            .means("A send is accepted if and only if a receive answers its message, and neither < holds between them.")
            .from("java.util.concurrent.SynchronousQueue, JDK 25; Hoare: Communicating sequential processes, 1978")
            .calledForWhere(spec -> spec.capacity() instanceof Capacity.Rendezvous, "is no rendezvous")
            .ofLosses()
            .ifItFails("the instant at which one side gives up: whether it is matched or withdraws has to be decided by"
                    + " one step that both sides see");

    private MessageRules() {}
}
