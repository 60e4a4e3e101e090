package dev.parley.properties.interleave.strategy;

import dev.parley.properties.interleave.memory.Variable;
import java.util.Arrays;

/**
 * One step of a run, from one point at which its thread could be preempted to the next: what it touched, and which
 * steps happen before it.
 */
final class Event {

    int thread;
    final Variable variable = new Variable();
    int signs;
    /** The step that let this one happen; negative if none did. */
    int cause;
    /** This step comes after all steps before that number, whoever took them. */
    int afterAll;
    /** For each thread, one more than the number of its last step that happens before this one, or is this one. */
    private int[] clock = new int[8];

    /** The clock itself is a thread, too, and comes first. */
    private static int slot(int who) {
        return who == Schedule.CLOCK ? 0 : who + 1;
    }

    void begin(int who) {
        thread = who;
        variable.clear();
        signs = 0;
        cause = -1;
        afterAll = 0;
        Arrays.fill(clock, 0);
    }

    /** Whatever happens before the other one happens before this one. */
    void joins(Event other) {
        int[] theirs = other.clock;
        if (clock.length < theirs.length) {
            clock = Arrays.copyOf(clock, theirs.length);
        }
        for (int i = 0; i < theirs.length; i++) {
            clock[i] = Math.max(clock[i], theirs[i]);
        }
    }

    /** This is the step of this number. */
    void isNumber(int number) {
        int slot = slot(thread);
        if (slot >= clock.length) {
            clock = Arrays.copyOf(clock, 2 * slot);
        }
        clock[slot] = number + 1;
    }

    /** Whether the step of this number, taken by this thread, happens before this one. */
    boolean follows(int number, int who) {
        int slot = slot(who);
        return slot < clock.length && clock[slot] > number;
    }

    /** Whether the order of the two may make a difference. */
    boolean conflictsWith(Event other) {
        return conflict(variable, signs, other);
    }

    /**
     * Whether the order of a step that begins with this access and bears these signs and of another one may make a
     * difference.
     */
    static boolean conflict(Variable variable, int signs, Event other) {
        int both = signs | other.signs;
        if ((both & Observer.EVERYTHING) != 0) {
            return true;
        }
        if (observes(signs, other.signs) || observes(other.signs, signs)) {
            return true;
        }
        boolean locks = variable.locks() || (signs & Observer.LOCK) != 0;
        boolean locksToo = other.variable.locks() || (other.signs & Observer.LOCK) != 0;
        return (locks && locksToo) || variable.conflictsWith(other.variable);
    }

    /** A call is recorded with who has returned and who waits at that time. */
    private static boolean observes(int call, int sign) {
        return (call & Observer.CALL) != 0 && (sign & (Observer.RETURN | Observer.BLOCK)) != 0;
    }
}
