package dev.parley.properties.audit;

import dev.parley.model.history.Recording;
import dev.parley.model.history.Recording.Kind;

/**
 * What became of the messages of one channel, counted as Jepsen's checker {@code total-queue} counts them, and how far
 * they were reordered. It accuses nobody: whether any of it is allowed is for the {@link Audit} to say.
 *
 * @param sent sends that were accepted, or may have been
 * @param accepted sends that were accepted
 * @param received receives that got a message
 * @param lost accepted, and never received
 * @param duplicated received again, after the first time
 * @param unexpected received, but never sent
 * @param recovered received, although their send had no answer
 * @param reordered received after a message that was sent later, both beyond doubt
 * @param farthest how many messages were sent, at most, from one that was reordered to the one that overtook it
 */
public record MessageCounts(
        long sent,
        long accepted,
        long received,
        long lost,
        long duplicated,
        long unexpected,
        long recovered,
        long reordered,
        long farthest) {

    /** Counts while it listens. */
    public static Counter counter() {
        return new Counter();
    }

    /** Counts one recording. */
    public static final class Counter implements Recording.Sink {

        private final MessageTable messages = new MessageTable();
        private final PendingReturns returns = new PendingReturns();
        private long sent;
        private long accepted;
        private long received;
        private long duplicated;
        private long recovered;
        private long reordered;
        private long farthest;
        private long latestSend = Long.MIN_VALUE;
        private long latestIndex;

        private Counter() {}

        @Override
        public void operation(int thread, Kind kind, long value, long called, long returned) {
            while (returns.earliest() < called) {
                returned((int) returns.remove());
            }
            switch (kind) {
                case ACCEPTED, SENDING -> send(kind, value, called, returned);
                case RECEIVED -> receive(value, returned);
                case REFUSED, BLOCKED_SEND, EMPTY, RECEIVING, BLOCKED_RECEIVE -> {}
            }
        }

        private void send(Kind kind, long value, long called, long returned) {
            sent++;
            accepted += kind == Kind.ACCEPTED ? 1 : 0;
            int place = messages.find(value);
            if (place == MessageTable.DONE || (place != MessageTable.UNKNOWN && messages.sent[place])) {
                return;
            }
            if (place == MessageTable.UNKNOWN) {
                place = messages.add(value);
            }
            messages.sent[place] = true;
            messages.sendCalled[place] = called;
            messages.sendReturned[place] = returned;
            messages.index[place] = sent;
            recovered += kind == Kind.SENDING && messages.received[place] ? 1 : 0;
        }

        private void receive(long value, long returned) {
            received++;
            int place = messages.find(value);
            if (place == MessageTable.DONE || (place != MessageTable.UNKNOWN && messages.received[place])) {
                duplicated++;
                return;
            }
            if (place == MessageTable.UNKNOWN) {
                place = messages.add(value);
            }
            messages.received[place] = true;
            if (messages.sent[place]) {
                recovered += messages.sendReturned[place] == Recording.NEVER ? 1 : 0;
                if (latestSend > messages.sendReturned[place]) {
                    reordered++;
                    farthest = Math.max(farthest, latestIndex - messages.index[place]);
                }
            }
            if (returned != Recording.NEVER) {
                messages.expectReturn(place);
                returns.add(returned, place);
            }
        }

        private void returned(int place) {
            if (messages.sent[place] && messages.sendCalled[place] > latestSend) {
                latestSend = messages.sendCalled[place];
                latestIndex = messages.index[place];
            }
            messages.sawReturn(place);
        }

        /** What has been counted so far. */
        public MessageCounts account() {
            long lost = 0;
            long unexpected = 0;
            for (int place = 1; place < messages.places(); place++) {
                boolean isSent = messages.sent[place];
                boolean isReceived = messages.received[place];
                lost += isSent && !isReceived && messages.sendReturned[place] != Recording.NEVER ? 1 : 0;
                unexpected += isReceived && !isSent ? 1 : 0;
            }
            return new MessageCounts(
                    sent, accepted, received, lost, duplicated, unexpected, recovered, reordered, farthest);
        }
    }
}
