package dev.parley.model.rule;

/** What several rules come from. */
final class Literature {

    static final String QUEUE = "java.util.Queue and java.util.concurrent.BlockingQueue, JDK 25";
    static final String HENZINGER = "Henzinger, Sezgin, Vafeiadis: Aspect-oriented linearizability proofs, CONCUR 2013";
    static final String WING = "Herlihy, Wing: Linearizability, ACM TOPLAS 12(3), 1990";
    static final String LINE_UP = "Burckhardt, Dern, Musuvathi, Tan: Line-Up, PLDI 2010";
    static final String LAMPORT = "Lamport: Proving the correctness of multiprocess programs, IEEE TSE 3(2), 1977";

    private Literature() {}
}
