package dev.parley.model.rule;

/** Rules about systems of processes, whatever their channels do within their specifications. */
final class SystemRules {

    static final RuleStatement DLK_2 = RuleStatement.ofSystems(
                    "DLK-2", "no process of a system waits for ever, even while others run on")
            .means("In no reachable state is there a set of blocked processes each of which only members of the set, or"
                    + " nobody at all, could enable.")
            .from("Holt, as for DLK-1; Godefroid, Wolper: Using partial orders for the efficient verification of"
                    + " deadlock freedom, 1991")
            .ifItFails("the room of the channels on the circle against what is sent before anything is received, and"
                    + " processes that leave while somebody still counts on them");

    static final RuleStatement LIVE_1 = RuleStatement.ofSystems(
                    "LIVE-1", "every fair run of a system comes to what it must come to")
            .means("On every run on which no process that stays enabled is passed over for ever, it comes about.")
            .from(Literature.LAMPORT)
            .ifItFails("the steps that repeat at the end of the run: a retry that changes nothing, a stop that nobody"
                    + " reads, a choice that may always go the other way");

    static final RuleStatement SAFE_1 = RuleStatement.ofSystems(
                    "SAFE-1", "what is claimed of a system is true in every state that it can reach")
            .means("What is claimed is true in every state that can be reached.")
            .from(Literature.LAMPORT)
            .ifItFails("the last step of the run, and who else may change what its claim speaks of");

    private SystemRules() {}
}
