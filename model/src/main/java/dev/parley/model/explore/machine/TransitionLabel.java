package dev.parley.model.explore.machine;

import dev.parley.model.system.Notation;
import dev.parley.model.system.SendFate;
import dev.parley.model.system.StepKind;

/** What the step did that is being reported. Written again for every step; whoever wants to keep it writes it down. */
public final class TransitionLabel {

    /** No process, no channel. */
    public static final int NOBODY = -1;

    StepKind kind = StepKind.START;
    int process = NOBODY;
    int partner = NOBODY;
    int channel = NOBODY;
    int value;
    int answer;
    SendFate fate = SendFate.KEPT;
    int crashed = NOBODY;
    int node;
    int[] wrong = {};

    TransitionLabel() {}

    void set(StepKind what, int who, int at) {
        kind = what;
        process = who;
        partner = NOBODY;
        channel = NOBODY;
        value = 0;
        answer = Notation.DONE;
        fate = SendFate.KEPT;
        crashed = NOBODY;
        node = at;
    }

    public StepKind kind() {
        return kind;
    }

    /** Who made it, or {@link #NOBODY}. */
    public int process() {
        return process;
    }

    /** The receiver of a meeting, or whoever was waiting for its message to be received; or {@link #NOBODY}. */
    public int partner() {
        return partner;
    }

    /** On which channel, or {@link #NOBODY}. */
    public int channel() {
        return channel;
    }

    /** What was sent or received. */
    public int value() {
        return value;
    }

    /** {@link Notation#DONE}, {@link Notation#MISSED} or {@link Notation#CLOSED}. */
    public int answer() {
        return answer;
    }

    /** What the channel did with a message that was sent. */
    public SendFate fate() {
        return fate;
    }

    /** Who crashed of its own at the end of the step, or {@link #NOBODY}. */
    public int crashed() {
        return crashed;
    }

    /** What the process was at. */
    public int node() {
        return node;
    }

    /** The state in which a claim turned out to be wrong; only lent, and only when it did. */
    public int[] wrong() {
        return wrong;
    }

    /**
     * Who was able to make the step, as a set of bits: the process, and its partner. Nobody makes the start, or need
     * crash.
     */
    public long movers() {
        if (kind == StepKind.CRASH || kind == StepKind.START) {
            return 0;
        }
        return partner == NOBODY ? 1L << process : 1L << process | 1L << partner;
    }
}
