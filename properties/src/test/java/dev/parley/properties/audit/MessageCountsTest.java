package dev.parley.properties.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parley.model.history.ColumnarRecording;
import dev.parley.model.history.Recording;
import dev.parley.model.history.Recording.Kind;
import org.junit.jupiter.api.Test;

class MessageCountsTest {

    @Test
    void everyFateIsCounted() {
        ColumnarRecording.Builder trace = new ColumnarRecording.Builder();
        for (long message = 1; message <= 5; message++) {
            trace.operation(0, Kind.ACCEPTED, message, 10 * message, 10 * message + 5);
        }
        trace.operation(0, Kind.SENDING, 6, 60, Recording.NEVER);
        trace.operation(0, Kind.SENDING, 7, 61, Recording.NEVER);
        int at = 100;
        for (long message : new long[] {4, 1, 2, 2, 6, 99}) {
            trace.operation(1, Kind.RECEIVED, message, at, at + 5);
            at += 10;
        }
        MessageCounts.Counter counter = MessageCounts.counter();
        trace.build().forEach(counter);
        // 3 and 5 are lost, 2 comes twice, 99 from nowhere, 6 is recovered; 1 and 2 come behind 4, three places off.
        assertEquals(new MessageCounts(7, 5, 6, 2, 1, 1, 1, 2, 3), counter.account());
    }

    @Test
    void whatOverlapsIsNotReordered() {
        ColumnarRecording.Builder trace = new ColumnarRecording.Builder();
        trace.operation(0, Kind.ACCEPTED, 1, 0, 10);
        trace.operation(1, Kind.ACCEPTED, 2, 10, 12);
        trace.operation(2, Kind.RECEIVED, 2, 20, 25);
        trace.operation(2, Kind.RECEIVED, 1, 30, 35);
        MessageCounts.Counter counter = MessageCounts.counter();
        trace.build().forEach(counter);
        assertEquals(new MessageCounts(2, 2, 2, 0, 0, 0, 0, 0, 0), counter.account());
    }
}
