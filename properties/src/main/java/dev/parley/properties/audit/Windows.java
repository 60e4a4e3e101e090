package dev.parley.properties.audit;

import com.carrotsearch.hppc.LongArrayList;
import dev.parley.model.history.Recording;
import dev.parley.model.history.Recording.Kind;

/**
 * Which parts of a recording a bound can matter in. A part ends where nothing is in progress and nothing can be in the
 * channel; each is explained by itself. Where nothing was refused and more messages than fit are never possibly there,
 * the bound makes no difference.
 */
final class Windows implements Recording.Sink {

    private final int limit;
    /** Numbers of operations: start and end of each part that matters, in turn. */
    private final LongArrayList bounds = new LongArrayList();

    private final PendingReturns returns = new PendingReturns();

    private long operations;
    private long latestReturn = Long.MIN_VALUE;
    private long start;
    private int possible;
    private boolean matters;

    Windows(int limit) {
        this.limit = limit;
    }

    @Override
    public void operation(int thread, Kind kind, long value, long called, long returned) {
        while (returns.earliest() < called) {
            returns.remove();
            possible--;
        }
        if (possible == 0 && latestReturn < called) {
            end();
        }
        operations++;
        switch (kind) {
            case ACCEPTED, SENDING -> matters |= ++possible > limit;
            case RECEIVED -> returns.add(returned, 0);
            case REFUSED, RECEIVING, BLOCKED_SEND, BLOCKED_RECEIVE -> matters = true;
            case EMPTY -> {}
        }
        latestReturn = Math.max(latestReturn, returned);
    }

    private void end() {
        if (matters) {
            bounds.add(start, operations);
        }
        start = operations;
        matters = false;
    }

    /** Starts and ends of the parts that matter, in turn, ascending. */
    long[] finish() {
        end();
        return bounds.toArray();
    }
}
