package dev.parley.properties.linearize.search;

import dev.parley.model.history.Call;
import dev.parley.model.history.History;
import dev.parley.model.history.Interruption;
import dev.parley.model.history.Quiescence;

/**
 * Whether a call was alone: what the promises that are relaxed "while another operation is in progress" depend on.
 *
 * <p>A call that was parked when this one began does not count, as long as nothing else has happened that could have
 * set it going: no third call, and no interruption of its thread, since it was seen parked. Otherwise a size asked by
 * an observer after everybody else got stuck would never have to be right.
 */
public final class Overlap {

    private Overlap() {}

    /** Whether another operation was in progress. */
    static boolean isBusy(History history, Call call) {
        Quiescence last = null;
        for (Quiescence quiescence : history.quiescences()) {
            if (!call.called().isBefore(quiescence.at())) {
                last = quiescence;
            }
        }
        for (Call other : history.calls()) {
            if (other.id() != call.id()
                    && overlap(call, other)
                    && (last == null || !isParked(other, last) || mayHaveMoved(history, other, last, call))) {
                return true;
            }
        }
        return false;
    }

    public static boolean overlap(Call one, Call other) {
        return !one.precedes(other) && !other.precedes(one);
    }

    public static boolean isParked(Call call, Quiescence quiescence) {
        for (Quiescence.Waiting waiting : quiescence.waiting()) {
            if (waiting.call() == call.id()) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayHaveMoved(History history, Call parked, Quiescence since, Call until) {
        for (Interruption interruption : history.interruptions()) {
            if (interruption.thread() == parked.thread()
                    && !interruption.at().isBefore(since.at())
                    && !until.returned().isBefore(interruption.at())) {
                return true;
            }
        }
        for (Call third : history.calls()) {
            if (third.id() != until.id()
                    && !isParked(third, since)
                    && !third.returned().isBefore(since.at())
                    && !until.precedes(third)) {
                return true;
            }
        }
        return false;
    }
}
