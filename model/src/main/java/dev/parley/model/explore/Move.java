package dev.parley.model.explore;

import dev.parley.model.system.Notation;

/**
 * What a step did, while it is being made. Written again for every step; {@link TraceStep} is what remains of it.
 */
final class Move {

    /** What the channel did to a message beyond keeping it. */
    enum Fate {
        KEPT, LOST, COPIED, DROPPED, DISPLACED
    }

    /** No process, no channel. */
    static final int NOBODY = -1;

    TraceStep.Kind kind = TraceStep.Kind.START;
    int process = NOBODY;
    /** The receiver of a meeting, or whoever was waiting for its message to be received. */
    int partner = NOBODY;
    int channel = NOBODY;
    int value;
    int answer;
    Fate fate = Fate.KEPT;
    /** Who crashed of its own at the end of the step. */
    int crashed = NOBODY;
    /** What the process was at. */
    int node;
    /** The state in which a claim turned out to be wrong; only lent, and only when it did. */
    int[] wrong = {};

    void set(TraceStep.Kind what, int who, int at) {
        kind = what;
        process = who;
        partner = NOBODY;
        channel = NOBODY;
        value = 0;
        answer = Notation.DONE;
        fate = Fate.KEPT;
        crashed = NOBODY;
        node = at;
    }
}
