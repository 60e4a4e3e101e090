package dev.parley.properties.audit;

import com.carrotsearch.hppc.LongArrayList;
import com.carrotsearch.hppc.LongIntHashMap;
import dev.parley.model.history.Recording;
import dev.parley.model.history.Recording.Kind;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The judge of a priority channel whose priorities are its messages. From the first message in rank to the last, each
 * receive is put at the earliest of its instants at which nothing that ranks higher is certainly there; a message is
 * certainly there from the return of its send to that instant. No later message in rank can be in the way of an earlier
 * one, and an earlier instant is never worse for those that follow, so that this is exact: n messages take n log n
 * steps.
 */
final class PriorityTurns implements Recording.Sink {

    private final Expectation expectation;
    private final boolean onlyReceived;
    private final LongIntHashMap places = new LongIntHashMap();
    private final LongArrayList messages = new LongArrayList();
    private final LongArrayList sendCalled = new LongArrayList();
    private final LongArrayList sendReturned = new LongArrayList();
    private final LongArrayList receiveCalled = new LongArrayList();
    private final LongArrayList receiveReturned = new LongArrayList();
    private final LongArrayList probes = new LongArrayList();
    private final LongArrayList probeCalled = new LongArrayList();
    private final LongArrayList probeReturned = new LongArrayList();
    /** The instants at which something that ranks higher is certainly there: open intervals that do not overlap. */
    private final TreeMap<Long, Long> taken = new TreeMap<>();

    private long operations;
    private long asleep = -1;

    /** @param onlyReceived whether what is never received counts as if it had never been sent */
    PriorityTurns(Expectation expectation, boolean onlyReceived) {
        this.expectation = expectation;
        this.onlyReceived = onlyReceived || expectation.lossy();
    }

    @Override
    public void operation(int thread, Kind kind, long value, long called, long returned) {
        long number = operations++;
        switch (kind) {
            case ACCEPTED, SENDING -> {
                int place = place(value);
                sendCalled.set(place, called);
                sendReturned.set(place, returned);
            }
            case RECEIVED -> {
                int place = place(value);
                receiveCalled.set(place, Math.min(called, receiveCalled.get(place)));
                receiveReturned.set(place, Math.min(returned, receiveReturned.get(place)));
            }
            case EMPTY -> {
                probes.add(number);
                probeCalled.add(called);
                probeReturned.add(returned);
            }
            case BLOCKED_RECEIVE -> asleep = number;
            case REFUSED, RECEIVING, BLOCKED_SEND -> {}
        }
    }

    private int place(long message) {
        int place = places.getOrDefault(message, -1);
        if (place < 0) {
            place = places.size();
            places.put(message, place);
            messages.add(message);
            sendCalled.add(Recording.NEVER);
            sendReturned.add(Recording.NEVER);
            receiveCalled.add(Recording.NEVER);
            receiveReturned.add(Recording.NEVER);
        }
        return place;
    }

    Optional<Breach> finish() {
        long[] ranked = messages.toArray();
        Arrays.sort(ranked);
        for (int i = 0; i < ranked.length; i++) {
            long message = expectation.order() == MessageOrder.LEAST_FIRST ? ranked[i] : ranked[ranked.length - 1 - i];
            if (!takeTurn(places.get(message))) {
                return Optional.of(new Breach.OutOfTurn(message));
            }
        }
        for (int i = 0; i < messages.size() && asleep >= 0; i++) {
            if (receiveCalled.get(i) == Recording.NEVER && sendReturned.get(i) != Recording.NEVER && !onlyReceived) {
                return Optional.of(new Breach.ReceiverAsleep(asleep, messages.get(i)));
            }
        }
        for (int i = 0; i < probes.size(); i++) {
            if (earliest(probeCalled.get(i)) > probeReturned.get(i) && !expectation.mayMiss(true)) {
                return Optional.of(new Breach.FalselyEmpty(probes.get(i), probeCalled.get(i), probeReturned.get(i)));
            }
        }
        return Optional.empty();
    }

    /** False if its receive has no instant for it. */
    private boolean takeTurn(int place) {
        long from = sendReturned.get(place);
        long called = receiveCalled.get(place);
        if (called == Recording.NEVER) {
            if (!onlyReceived && from != Recording.NEVER) {
                take(from, Recording.NEVER);
            }
            return true;
        }
        long at = earliest(Math.max(called, sendCalled.get(place)));
        if (at > receiveReturned.get(place)) {
            return false;
        }
        if (from < at) {
            take(from, at);
        }
        return true;
    }

    private long earliest(long instant) {
        Map.Entry<Long, Long> before = taken.lowerEntry(instant);
        return before == null ? instant : Math.max(instant, before.getValue());
    }

    private void take(long from, long to) {
        long start = from;
        long end = to;
        Map.Entry<Long, Long> before = taken.lowerEntry(to);
        while (before != null && before.getValue() > start) {
            start = Math.min(start, before.getKey());
            end = Math.max(end, before.getValue());
            taken.remove(before.getKey());
            before = taken.lowerEntry(end);
        }
        taken.put(start, end);
    }
}
