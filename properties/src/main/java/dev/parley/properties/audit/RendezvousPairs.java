package dev.parley.properties.audit;

import dev.parley.model.history.Recording;
import dev.parley.model.history.Recording.Kind;
import java.util.Optional;

/**
 * The judge of a rendezvous: each accepted send and its receive must overlap. Pairs do not constrain each other, so
 * that this is exact; a send that was refused, or a receive that found nothing, cannot be refuted from times alone.
 */
final class RendezvousPairs implements Recording.Sink {

    private final Expectation expectation;
    private final MessageTable messages = new MessageTable();
    private Optional<Breach> breach = Optional.empty();
    private long operations;
    private long pendingReceives;
    private long receiverAsleep = -1;
    private long senderAsleep = -1;

    RendezvousPairs(Expectation expectation) {
        this.expectation = expectation;
    }

    @Override
    public void operation(int thread, Kind kind, long value, long called, long returned) {
        long number = operations++;
        if (breach.isPresent()) {
            return;
        }
        switch (kind) {
            case ACCEPTED, SENDING -> send(number, value, called, returned);
            case RECEIVED -> receive(value, called, returned);
            case RECEIVING -> pendingReceives++;
            case BLOCKED_SEND -> senderAsleep = number;
            case BLOCKED_RECEIVE -> receiverAsleep = number;
            case REFUSED, EMPTY -> {}
        }
    }

    Optional<Breach> finish() {
        for (int place = 1; place < messages.places() && breach.isEmpty(); place++) {
            long message = messages.value[place];
            if (messages.received[place] && !messages.sent[place]) {
                breach = Optional.of(new Breach.Invented(message));
            } else if (messages.sent[place]
                    && !messages.received[place]
                    && messages.sendReturned[place] != Recording.NEVER
                    && !expectation.lossy()) {
                breach = Optional.of(new Breach.Unmet(message));
            }
        }
        if (breach.isEmpty() && senderAsleep >= 0 && receiverAsleep >= 0) {
            breach = Optional.of(new Breach.BothAsleep(senderAsleep, receiverAsleep));
        }
        return breach;
    }

    long operations() {
        return operations;
    }

    long pendingReceives() {
        return pendingReceives;
    }

    private void send(long number, long value, long called, long returned) {
        int place = messages.find(value);
        if (place == MessageTable.DONE || (place != MessageTable.UNKNOWN && messages.sent[place])) {
            throw new DuplicateSendException(value, number);
        }
        if (place == MessageTable.UNKNOWN) {
            place = messages.add(value);
        }
        messages.sent[place] = true;
        messages.sendCalled[place] = called;
        messages.sendReturned[place] = returned;
        meet(place);
    }

    private void receive(long value, long called, long returned) {
        int place = messages.find(value);
        if (place == MessageTable.DONE || (place != MessageTable.UNKNOWN && messages.received[place])) {
            if (!expectation.duplicating()) {
                breach = Optional.of(new Breach.Repeated(value));
            }
            return;
        }
        if (place == MessageTable.UNKNOWN) {
            place = messages.add(value);
        }
        messages.received[place] = true;
        messages.receiveCalled[place] = called;
        messages.receiveReturned[place] = returned;
        meet(place);
    }

    private void meet(int place) {
        if (!messages.sent[place] || !messages.received[place]) {
            return;
        }
        long message = messages.value[place];
        if (messages.receiveReturned[place] < messages.sendCalled[place]) {
            breach = Optional.of(new Breach.Invented(message));
        } else if (messages.sendReturned[place] < messages.receiveCalled[place]) {
            breach = Optional.of(new Breach.Unmet(message));
        } else {
            messages.expectReturn(place);
            messages.sawReturn(place);
        }
    }
}
