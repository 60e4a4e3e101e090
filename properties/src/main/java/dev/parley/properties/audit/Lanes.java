package dev.parley.properties.audit;

import com.carrotsearch.hppc.LongIntHashMap;
import java.util.Arrays;

/**
 * Which messages have to stay in order with each other: those of one lane. A channel is a single lane, or one for each
 * sender, or one for each pair of a sender and a receiver; of each lane only the latest send is kept whose message has
 * certainly been received by now.
 */
final class Lanes {

    private static final int NO_LANE = -1;

    private final MessageOrder order;
    private final LongIntHashMap pairs = new LongIntHashMap();
    private long[] latestSend = new long[1];
    private long[] message = new long[1];

    Lanes(MessageOrder order) {
        this.order = order;
        latestSend[0] = Long.MIN_VALUE;
    }

    /** The receive of this message has returned. */
    void left(MessageTable messages, int place) {
        int lane = lane(messages, place);
        if (lane != NO_LANE && messages.sendCalled[place] > latestSend[lane]) {
            latestSend[lane] = messages.sendCalled[place];
            message[lane] = messages.value[place];
        }
    }

    /** Whether a message of its lane that was sent after this one has left before. */
    boolean isOvertaken(MessageTable messages, int place) {
        int lane = lane(messages, place);
        return lane != NO_LANE && latestSend[lane] > messages.sendReturned[place];
    }

    /** The message that left before, of one that {@link #isOvertaken}. */
    long overtaker(MessageTable messages, int place) {
        return message[lane(messages, place)];
    }

    private int lane(MessageTable messages, int place) {
        return switch (order) {
            case FIFO -> 0;
            case PER_SENDER -> existing(messages.sender[place]);
            case PER_PAIR ->
                messages.received[place] ? existing(pair(messages.sender[place], messages.receiver[place])) : NO_LANE;
            case UNORDERED, GREATEST_FIRST, LEAST_FIRST, LIFO -> NO_LANE;
        };
    }

    private int pair(int sender, int receiver) {
        long key = ((long) sender << Integer.SIZE) | receiver;
        int lane = pairs.getOrDefault(key, NO_LANE);
        if (lane == NO_LANE) {
            lane = pairs.size();
            pairs.put(key, lane);
        }
        return lane;
    }

    private int existing(int lane) {
        if (lane >= latestSend.length) {
            int before = latestSend.length;
            latestSend = Arrays.copyOf(latestSend, Math.max(2 * before, lane + 1));
            message = Arrays.copyOf(message, latestSend.length);
            Arrays.fill(latestSend, before, latestSend.length, Long.MIN_VALUE);
        }
        return lane;
    }
}
