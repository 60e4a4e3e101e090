package dev.parley.properties.interleave;

import dev.parley.properties.interleave.Task.State;

/**
 * Turns in loops that say that they wait, taken while nobody does anything but turn. Nobody can then find anything new, and
 * whoever turns may as well go on: a queue that spins before it parks would else be switched away from at every turn. Not
 * without end, since what counts as a turn is known by its length only.
 */
final class IdleTurns {

    /** What a task has passed that took no turn since it last got somewhere: so long ago that it must have done more. */
    static final int LONG_AGO = -Run.MOST_POINTS;
    /** What had been done by the last turn of a task that is not at one. */
    static final int ELSEWHERE = -1;

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
        if (task.points - task.pointsAtTurn > Run.SPIN_WEIGHT + POINTS_A_TURN) {
            moved();
            task.idleTurns = 0;
        }
        task.pointsAtTurn = task.points;
        task.turned = moves;
        return othersOnlyTurned(task) && ++task.idleTurns % IN_A_ROW != 0;
    }

    private boolean othersOnlyTurned(Task task) {
        for (int i = 0; i < roster.size(); i++) {
            Task other = roster.at(i);
            if (other != task && other.state == State.RUNNABLE && other.turned != moves) {
                return false;
            }
        }
        return true;
    }

    /** Others may have gone on meanwhile. */
    void over(Task task) {
        task.turned = ELSEWHERE;
    }

    /** Whether the task is about to look again, and that at once: whoever goes on before is the same as before its turn. */
    boolean looksAgain(Task task) {
        if (task.turned != moves) {
            return false;
        }
        task.turned = ELSEWHERE;
        return true;
    }
}
