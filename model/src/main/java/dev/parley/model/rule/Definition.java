package dev.parley.model.rule;

/**
 * What a rule means exactly, and where it comes from.
 *
 * <p>In the formal statements, a call has an interval from its call to its return; {@code a < b} says that a returned
 * before b was called. An explanation of a history puts all its calls in one order that agrees with {@code <} and is a run
 * of {@link dev.parley.model.semantics.Semantics}: {@code s} is the state before a step, {@code |s|} how much it holds,
 * {@code K} the capacity.
 *
 * @param formal the rule against the model
 * @param source where it is written down
 */
public record Definition(String formal, String source) {

    private static final String QUEUE = "java.util.Queue and java.util.concurrent.BlockingQueue, JDK 25";
    private static final String HENZINGER =
            "Henzinger, Sezgin, Vafeiadis: Aspect-oriented linearizability proofs, CONCUR 2013";
    private static final String WING = "Herlihy, Wing: Linearizability, ACM TOPLAS 12(3), 1990";
    private static final String LINE_UP = "Burckhardt, Dern, Musuvathi, Tan: Line-Up, PLDI 2010";

    /** The definition of a rule. */
    public static Definition of(Rule rule) {
        return switch (rule) {
            case ARG_1 -> new Definition(
                    "A send of null is answered by rejected, and s is the same before and after.",
                    QUEUE + ": \"NullPointerException if the specified element is null\"");
            case INT_1 -> new Definition(
                    "A call answers interrupted if its thread is interrupted while it waits; its step leaves s as it was;"
                            + " and whoever is enabled at quiescence would be so had the call never been made.",
                    "java.lang.Thread.interrupt and " + QUEUE + ": \"InterruptedException if interrupted while waiting\"");
            case TIME_1 -> new Definition(
                    "A call with the time t that answers timed out takes no less than t by the clock.", QUEUE);
            case TIME_2 -> new Definition(
                    "A call with the time t that is not enabled until t has passed answers timed out then.", QUEUE);
            case TIME_3 -> new Definition(
                    "The step of a call that answers timed out leaves s as it was, and s does not enable it.", QUEUE);
            case GEN_1 -> new Definition(
                    "Whenever m is received, a send of m was called before that receive returned.",
                    HENZINGER + " (there VFresh)");
            case DUP_1 -> new Definition(
                    "m is received at most as often as it is sent.", HENZINGER + " (there VRepeat)");
            case OBS_1 -> new Definition(
                    "peek answers a message that is next in s, or empty if |s| = 0; size answers |s|; remaining capacity"
                            + " answers K - |s|; all leave s as it was. Hints may differ while another call is in progress.",
                    QUEUE);
            case BULK_1 -> new Definition(
                    "drain n answers the messages that min(n, |s|) receives would have answered one after the other, at"
                            + " one instant, unless the specification says that it is not atomic.",
                    "java.util.concurrent.BlockingQueue.drainTo, JDK 25");
            case RDV_1 -> new Definition(
                    "A send is accepted if and only if a receive answers its message, and neither < holds between them.",
                    "java.util.concurrent.SynchronousQueue, JDK 25; Hoare: Communicating sequential processes, 1978");
            case CAP_1 -> new Definition("A send is accepted only if |s| < K.", QUEUE);
            case CAP_2 -> new Definition(
                    "A send is refused, or times out, only if |s| = K at some instant of its interval.", QUEUE);
            case ORD_1 -> new Definition(
                    "If send a < send b, and b is received, then a is received, and not: receive b < receive a.",
                    HENZINGER + " (there VOrd)");
            case ORD_2 -> new Definition(
                    "The same, for a and b sent by one thread.",
                    "Reactive systems call it FIFO per sender-receiver pair; java.util.Queue for a single producer");
            case LOSS_1 -> new Definition(
                    "If m is accepted, then every explanation has m in s until it is received.",
                    HENZINGER + " (there VWit: nothing is found empty while something is in it)");
            case BLK_2 -> new Definition(
                    "A call whose operation does not wait returns without anybody else taking a step.",
                    "java.util.Queue, JDK 25: offer and poll answer at once");
            case DLK_1 -> new Definition(
                    "The wait-for graph, with an edge from whoever is blocked to everybody who could free it, has no"
                            + " knot: no set whose members wait only for each other.",
                    "Holt: Some deadlock properties of computer systems, ACM Computing Surveys 4(3), 1972");
            case BLK_1 -> new Definition(
                    "At quiescence, whoever still waits is not enabled in the last state of some explanation.", LINE_UP);
            case LIN_1 -> new Definition("Every history has an explanation.", WING);
            case DLK_2 -> new Definition(
                    "In no reachable state is there a set of blocked processes each of which only members of the set, or"
                            + " nobody at all, could enable.",
                    "Holt, as for DLK-1; Godefroid, Wolper: Using partial orders for the efficient verification of"
                            + " deadlock freedom, 1991");
            case LIVE_1 -> new Definition(
                    "On every run on which no process that stays enabled is passed over for ever, it comes about.",
                    "Lamport: Proving the correctness of multiprocess programs, IEEE TSE 3(2), 1977");
            case SAFE_1 -> new Definition(
                    "What is claimed is true in every state that can be reached.",
                    "Lamport: Proving the correctness of multiprocess programs, IEEE TSE 3(2), 1977");
        };
    }
}
