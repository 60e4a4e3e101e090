package dev.parley.properties.audit;

import com.carrotsearch.hppc.LongHashSet;
import com.carrotsearch.hppc.LongLongHashMap;
import com.carrotsearch.hppc.cursors.LongLongCursor;
import dev.parley.model.history.Recording;
import java.util.Arrays;

/**
 * A recording in which what only the whole of it tells has been settled: what became of the messages that are never
 * received. The operations keep their numbers.
 */
final class Completion {

    private Completion() {}

    /** What is never received is lost: its send need not have had an effect. */
    static Recording losing(Recording recording) {
        LongHashSet lost = new LongHashSet();
        for (LongLongCursor each : neverReceived(recording)) {
            lost.add(each.key);
        }
        return sink -> recording.forEach((thread, kind, value, called, returned) -> {
            if (kind == Recording.Kind.ACCEPTED && lost.contains(value)) {
                sink.operation(thread, Recording.Kind.SENDING, value, called, Recording.NEVER);
            } else {
                sink.operation(thread, kind, value, called, returned);
            }
        });
    }

    /**
     * The receives without an answer, as far as they go, get what is never received: the one that was called first the
     * message whose send returned first. If any assignment explains the history of a channel that is one lane, or
     * unordered, then this one does: two that are assigned crosswise can be exchanged.
     */
    static Recording handingOut(Recording recording) {
        long[] left = inOrderOfReturn(neverReceived(recording));
        return sink -> {
            int[] next = {0};
            recording.forEach((thread, kind, value, called, returned) -> {
                if (kind == Recording.Kind.RECEIVING && next[0] < left.length) {
                    sink.operation(thread, Recording.Kind.RECEIVED, left[next[0]++], called, Recording.NEVER);
                } else {
                    sink.operation(thread, kind, value, called, returned);
                }
            });
        };
    }

    private static long[] inOrderOfReturn(LongLongHashMap left) {
        long[][] pairs = new long[left.size()][];
        int accepted = 0;
        for (LongLongCursor each : left) {
            if (each.value != Recording.NEVER) {
                pairs[accepted++] = new long[] {each.value, each.key};
            }
        }
        Arrays.sort(pairs, 0, accepted, Arrays::compare);
        return Arrays.stream(pairs, 0, accepted).mapToLong(pair -> pair[1]).toArray();
    }

    /** With the return of its send. */
    private static LongLongHashMap neverReceived(Recording recording) {
        LongLongHashMap sent = new LongLongHashMap();
        LongHashSet receivedBefore = new LongHashSet();
        recording.forEach((thread, kind, value, called, returned) -> {
            switch (kind) {
                case ACCEPTED, SENDING -> {
                    if (!receivedBefore.remove(value)) {
                        sent.put(value, returned);
                    }
                }
                case RECEIVED -> {
                    if (sent.indexOf(value) < 0) {
                        receivedBefore.add(value);
                    } else {
                        sent.remove(value);
                    }
                }
                case REFUSED, BLOCKED_SEND, EMPTY, RECEIVING, BLOCKED_RECEIVE -> {}
            }
        });
        return sent;
    }
}
