package dev.parley.properties.interleave.scheduler.task;

/** The turns of one task in loops that say that they wait: see {@link IdleTurns}. */
public final class TurnCounter {

    /** Before any number of points: whoever took no turn since it last got somewhere must have done more. */
    private static final int LONG_AGO = -LoopCounters.MOST_POINTS;
    /** What had been done by the last turn of a task that is not at one. */
    private static final int ELSEWHERE = -1;

    private int pointsAtTurn = LONG_AGO;
    private int idle;
    private int movesAtTurn = ELSEWHERE;

    /** Whether it has passed more points than these since its last turn; then it was not idle. */
    public boolean hasPassedMoreThan(int points, int now) {
        boolean more = now - pointsAtTurn > points;
        if (more) {
            idle = 0;
        }
        return more;
    }

    /** It takes a turn, at so many points, when so much has been done. */
    public void takes(int points, int moves) {
        pointsAtTurn = points;
        movesAtTurn = moves;
    }

    /** It was an idle one: which in a row. */
    public int idles() {
        return ++idle;
    }

    /** Whether it is at a turn, and nothing has been done since. */
    public boolean isAtTurn(int moves) {
        return movesAtTurn == moves;
    }

    public void leaves() {
        movesAtTurn = ELSEWHERE;
    }

    public void reset() {
        pointsAtTurn = LONG_AGO;
        movesAtTurn = ELSEWHERE;
    }
}
