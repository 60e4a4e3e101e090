package dev.parley.properties.interleave.scheduler.dispatch;

import dev.parley.properties.interleave.scheduler.task.Roster;
import dev.parley.properties.interleave.scheduler.task.Task;
import dev.parley.properties.interleave.scheduler.task.TaskState;

/**
 * Turns in loops that say that they wait, taken while nobody does anything but turn. Nobody can then find anything new,
 * and whoever turns may as well go on: a queue that spins before it parks would else be switched away from at every
 * turn. Not without end, since what counts as a turn is known by its length only.
 */
final class IdleTurns {

    /** A turn in a loop that says it waits weighs more than a point. */
    static final int WEIGHT = 10;

    /** A turn that passes no more points than this does nothing but look. */
    private static final int POINTS_A_TURN = 2;

    private static final int IN_A_ROW = 32;

    private final Roster roster;
    /** Counts whatever is done that is no turn. */
    private int moves;

    IdleTurns(Roster roster) {
        this.roster = roster;
    }

    /** Something was done that is no turn. */
    void moved() {
        moves++;
    }

    /** The task takes a turn, which its points count already: whether it may take the next one at once. */
    boolean again(Task task) {
        if (task.turns().hasPassedMoreThan(WEIGHT + POINTS_A_TURN, task.loops().points())) {
            moved();
        }
        task.turns().takes(task.loops().points(), moves);
        return othersOnlyTurned(task) && task.turns().idles() % IN_A_ROW != 0;
    }

    private boolean othersOnlyTurned(Task task) {
        for (int i = 0; i < roster.size(); i++) {
            Task other = roster.at(i);
            if (other != task
                    && other.state() == TaskState.RUNNABLE
                    && !other.turns().isAtTurn(moves)) {
                return false;
            }
        }
        return true;
    }

    /** Others may have gone on meanwhile. */
    void over(Task task) {
        task.turns().leaves();
    }

    /**
     * Whether the task is about to look again, and that at once: whoever goes on before is the same as before its turn.
     */
    boolean looksAgain(Task task) {
        if (!task.turns().isAtTurn(moves)) {
            return false;
        }
        task.turns().leaves();
        return true;
    }
}
