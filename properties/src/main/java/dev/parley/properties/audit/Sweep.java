package dev.parley.properties.audit;

import dev.parley.model.history.Recording;
import dev.parley.model.history.Recording.Kind;
import java.util.Optional;
import java.util.Set;

/**
 * Goes through a recording once, in the order of time, and holds only what is on its way: the near-linear judge of
 * channels whose messages are distinct. For each message, {@code ec, er} are the call and return of its send, {@code
 * dc, dr} of its receive, infinite where there is none; it is certainly there throughout the open interval {@code (er,
 * dc)}, and possibly throughout {@code [ec, dr]}. A history breaks the specification if
 *
 * <ul>
 *   <li>a message is received twice, or with {@code dr < ec};
 *   <li>{@code er(a) < ec(b)} and {@code dr(b) < dc(a)} for two messages of the same {@link Lanes lane};
 *   <li>a receive that found nothing has no instant at which no message is certainly there;
 *   <li>at some instant more messages are certainly there than fit;
 *   <li>a send that was refused has no instant at which as many are possibly there as fit;
 *   <li>in the end somebody waits for what is certainly there.
 * </ul>
 *
 * <p>Without a bound these are all the ways to break it (for first in first out, Henzinger, Sezgin, Vafeiadis,
 * "Aspect-oriented linearizability proofs", 2013; lanes meet only where the channel is empty, and are explained each by
 * itself between such instants): the judge is exact. With a bound they are sound, and exact where nothing is refused
 * and more messages than fit are never possibly there. n operations of which p overlap take n log p steps.
 *
 * <p>All calls at an instant are taken before the returns at it: equal instants overlap.
 */
final class Sweep implements Recording.Sink {

    private static final int SEND = 0;
    private static final int RECEIVE = 1;
    private static final int EMPTY = 2;
    private static final int REFUSED = 3;

    private final Expectation expectation;
    private final Set<SweepCheck> omitted;
    private final int limit;

    private final MessageTable messages = new MessageTable();
    private final PendingReturns returns = new PendingReturns();
    private final Probes probes = new Probes();
    private final Lanes lanes;

    private Optional<Breach> breach = Optional.empty();
    private boolean broken;
    private long operations;
    private long latestReturn = Long.MIN_VALUE;
    private int certain;
    private int possible;
    private int mostPossible;
    private long refusals;
    private long pendingReceives;
    /** The last instant at which no message was certainly there, while one is. */
    private long lastEmpty = Long.MIN_VALUE;
    /** The last instant at which as many messages as fit were possibly there, while fewer are. */
    private long lastFull = Long.MIN_VALUE;

    private long receiverAsleep = -1;
    private long senderAsleep = -1;

    Sweep(Expectation expectation, Set<SweepCheck> omitted) {
        this.expectation = expectation;
        this.omitted = omitted;
        this.limit = expectation.limit();
        this.lanes = new Lanes(expectation.order());
    }

    @Override
    public void operation(int thread, Kind kind, long value, long called, long returned) {
        while (returns.earliest() < called && !broken) {
            returned();
        }
        long number = operations++;
        if (broken) {
            return;
        }
        switch (kind) {
            case ACCEPTED -> send(number, thread, value, called, returned);
            case SENDING -> send(number, thread, value, called, takes(SweepCheck.PENDING_SENDS) ? returned : called);
            case RECEIVED -> receive(thread, value, returned);
            case RECEIVING -> pendingReceives++;
            case EMPTY -> probe(EMPTY, number, called, returned);
            case REFUSED -> {
                refusals++;
                probe(REFUSED, number, called, returned);
            }
            case BLOCKED_RECEIVE -> receiverAsleep = number;
            case BLOCKED_SEND -> senderAsleep = number;
        }
        latestReturn = Math.max(latestReturn, returned);
    }

    /** What is wrong with the recording, now that all of it has been seen. */
    Optional<Breach> finish() {
        while (returns.size() > 0 && !broken) {
            returned();
        }
        for (int place = 1; place < messages.places() && !broken; place++) {
            if (messages.sent[place] && !messages.received[place]) {
                neverReceived(place);
            }
        }
        if (!broken && takes(SweepCheck.ASLEEP) && senderAsleep >= 0 && possible < limit) {
            found(new Breach.SenderAsleep(senderAsleep, possible, limit));
        }
        return breach;
    }

    long operations() {
        return operations;
    }

    /** How many receives had no answer. */
    long pendingReceives() {
        return pendingReceives;
    }

    /** Whether a bound made no difference: nothing was refused for it, nor can it ever have been exceeded. */
    boolean isBoundIdle() {
        return refusals == 0 && senderAsleep < 0 && mostPossible <= limit;
    }

    private boolean takes(SweepCheck step) {
        return !omitted.contains(step);
    }

    private void found(Breach found) {
        breach = Optional.of(found);
        broken = true;
    }

    private void send(long number, int thread, long value, long called, long returned) {
        mostPossible = Math.max(mostPossible, ++possible);
        int place = messages.find(value);
        if (place == MessageTable.UNKNOWN) {
            place = messages.add(value);
        } else if (place == MessageTable.DONE || messages.sent[place]) {
            throw new DuplicateSendException(value, number);
        }
        messages.sent[place] = true;
        messages.sender[place] = thread;
        messages.sendCalled[place] = called;
        messages.sendReturned[place] = returned;
        if (returned != Recording.NEVER && !messages.received[place]) {
            messages.expectReturn(place);
            returns.add(returned, tag(SEND, place));
        }
    }

    private void receive(int thread, long value, long returned) {
        int place = messages.find(value);
        if (place == MessageTable.UNKNOWN) {
            place = messages.add(value);
        } else if (place == MessageTable.DONE || messages.received[place]) {
            receiveAgain(place, value, returned);
            return;
        }
        messages.received[place] = true;
        messages.receiver[place] = thread;
        if (messages.held[place]) {
            messages.held[place] = false;
            certain--;
        }
        if (messages.sent[place] && lanes.isOvertaken(messages, place) && takes(SweepCheck.OVERTAKEN)) {
            found(new Breach.Overtaken(value, lanes.overtaker(messages, place)));
        }
        if (returned != Recording.NEVER) {
            messages.expectReturn(place);
            returns.add(returned, tag(RECEIVE, place));
        }
    }

    private void receiveAgain(int place, long value, long returned) {
        if (!expectation.duplicating()) {
            if (takes(SweepCheck.REPEATED)) {
                found(new Breach.Repeated(value));
            }
        } else if (place != MessageTable.DONE && !messages.gone[place] && returned != Recording.NEVER) {
            // The earliest of the returns is that of the first receipt.
            messages.expectReturn(place);
            returns.add(returned, tag(RECEIVE, place));
        }
    }

    private void probe(int kind, long number, long called, long returned) {
        returns.add(returned, tag(kind, probes.add(number, called, latestReturn >= called)));
    }

    /** Takes the earliest return. */
    private void returned() {
        long time = returns.earliest();
        long tag = returns.remove();
        int place = (int) (tag >>> 2);
        switch ((int) (tag & 3)) {
            case SEND -> sendReturned(place, time);
            case RECEIVE -> receiveReturned(place, time);
            default -> probeReturned((int) (tag & 3), place, time);
        }
    }

    private void sendReturned(int place, long time) {
        if (!messages.received[place]) {
            messages.held[place] = true;
            if (certain == 0) {
                lastEmpty = time;
            }
            certain++;
            if (certain > limit && takes(SweepCheck.OVERFULL)) {
                found(new Breach.Overfull(time, limit));
            }
        }
        messages.sawReturn(place);
    }

    private void receiveReturned(int place, long time) {
        if (!messages.gone[place]) {
            messages.gone[place] = true;
            if (messages.sent[place]) {
                lanes.left(messages, place);
            } else if (takes(SweepCheck.INVENTED)) {
                found(new Breach.Invented(messages.value[place]));
            }
            if (possible >= limit) {
                lastFull = time;
            }
            possible--;
        }
        messages.sawReturn(place);
    }

    private void probeReturned(int kind, int probe, long time) {
        long called = probes.called[probe];
        long number = probes.operation[probe];
        boolean busy = probes.busy[probe] || operations > number + 1;
        probes.remove(probe);
        if (kind == EMPTY) {
            if (certain > 0 && lastEmpty < called && takes(SweepCheck.EMPTY) && !expectation.mayMiss(busy)) {
                found(new Breach.FalselyEmpty(number, called, time));
            }
        } else if (possible < limit && lastFull < called && takes(SweepCheck.REFUSED) && !expectation.mayRefuse(busy)) {
            found(new Breach.FalselyRefused(number, called, time, limit));
        }
    }

    private void neverReceived(int place) {
        if (lanes.isOvertaken(messages, place) && takes(SweepCheck.LEFT_BEHIND)) {
            found(new Breach.Overtaken(messages.value[place], lanes.overtaker(messages, place)));
        } else if (messages.held[place] && receiverAsleep >= 0 && takes(SweepCheck.ASLEEP)) {
            found(new Breach.ReceiverAsleep(receiverAsleep, messages.value[place]));
        }
    }

    private static long tag(int kind, int place) {
        return ((long) place << 2) | kind;
    }
}
