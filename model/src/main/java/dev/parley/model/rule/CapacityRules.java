package dev.parley.model.rule;

import dev.parley.model.channel.Capacity;
import dev.parley.model.channel.Relaxation;
import dev.parley.model.operation.OperationKind;

/** Rules about how much a channel holds. */
final class CapacityRules {

    static final RuleStatement CAP_1 = RuleStatement.ofChannels(
                    "CAP-1", "the channel never holds more than its capacity")
            .means("A send is accepted only if |s| < K.")
            .from(Literature.QUEUE)
            .calledForWhere(spec -> spec.capacity() instanceof Capacity.Bounded, "has no bound to exceed")
            .brokenBy(Contradiction.EXCESS)
            .ifItFails("the test for room and the insertion: they have to be one step, or room be claimed first");

    static final RuleStatement CAP_2 = RuleStatement.ofChannels("CAP-2", "the channel refuses only when it is full")
            .means("A send is refused, or times out, only if |s| = K at some instant of its interval.")
            .from(Literature.QUEUE)
            .calledForWhere(spec -> !spec.has(Relaxation.TRY_SEND_MAY_REFUSE), "declares that a try-send may refuse")
            .calledForWhere(
                    spec -> spec.hasAny(OperationKind.TRY_SEND, OperationKind.TIMED_SEND)
                            && !(spec.capacity() instanceof Capacity.Rendezvous),
                    "has nothing that refuses for want of room")
            .brokenBy(Contradiction.VAIN_WAIT)
            .ifItFails("what stands for the room that is left: a copy of the receivers' index that is not read anew, a"
                    + " count that goes down late, a lock that is tried and given up");

    private CapacityRules() {}
}
