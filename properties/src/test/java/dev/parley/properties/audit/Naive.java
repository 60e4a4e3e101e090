package dev.parley.properties.audit;

import dev.parley.model.history.Recording.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tries every order of a small history, and shares no code with the audit: for what the model does not have. */
final class Naive {

    private final Expectation expectation;
    private final List<Deed> deeds;
    private final Set<String> seen = new HashSet<>();

    private Naive(Expectation expectation, List<Deed> deeds) {
        this.expectation = expectation;
        this.deeds = deeds;
    }

    static boolean explains(Expectation expectation, List<Deed> deeds) {
        return new Naive(expectation, deeds).place(0, List.of(), List.of());
    }

    /** @param held the sends whose messages are held; taken: the receives, in order */
    private boolean place(int done, List<Deed> held, List<Deed> taken) {
        if (!seen.add(done + " " + held.stream().map(Deed::number).toList() + taken.stream().map(Deed::number).toList())) {
            return false;
        }
        if (isEnd(done, held)) {
            return true;
        }
        for (Deed deed : deeds) {
            if (mayBeNext(deed, done) && next(deed, done | (1 << deed.number()), held, taken)) {
                return true;
            }
        }
        if (expectation.lossy()) {
            for (Deed each : held) {
                if (place(done, without(held, each), taken)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isEnd(int done, List<Deed> held) {
        for (Deed deed : deeds) {
            boolean isDone = (done & (1 << deed.number())) != 0;
            if (!isDone && deed.kind().isAnswered()) {
                return false;
            }
            if ((deed.kind() == Kind.BLOCKED_RECEIVE && !held.isEmpty())
                    || (deed.kind() == Kind.BLOCKED_SEND && held.size() < expectation.limit())) {
                return false;
            }
        }
        return true;
    }

    private boolean mayBeNext(Deed deed, int done) {
        if ((done & (1 << deed.number())) != 0
                || deed.kind() == Kind.BLOCKED_RECEIVE
                || deed.kind() == Kind.BLOCKED_SEND) {
            return false;
        }
        return deeds.stream()
                .noneMatch(other -> (done & (1 << other.number())) == 0 && other.returned() < deed.called());
    }

    private boolean next(Deed deed, int done, List<Deed> held, List<Deed> taken) {
        return switch (deed.kind()) {
            case ACCEPTED, SENDING -> held.size() < expectation.limit() && place(done, with(held, deed), taken);
            case REFUSED -> held.size() == expectation.limit() && place(done, held, taken);
            case EMPTY -> held.isEmpty() && place(done, held, taken);
            case RECEIVED, RECEIVING -> take(deed, done, held, taken);
            case BLOCKED_SEND, BLOCKED_RECEIVE -> false;
        };
    }

    private boolean take(Deed deed, int done, List<Deed> held, List<Deed> taken) {
        for (Deed each : held) {
            if ((deed.kind() == Kind.RECEIVING || each.value() == deed.value())
                    && mayTake(deed, each, held, taken)
                    && place(done, without(held, each), with(taken, deed))) {
                return true;
            }
        }
        return expectation.duplicating()
                && taken.stream().anyMatch(each -> each.value() == deed.value() && each.kind() == Kind.RECEIVED)
                && place(done, held, taken);
    }

    private boolean mayTake(Deed receive, Deed send, List<Deed> held, List<Deed> taken) {
        return switch (expectation.order()) {
            case FIFO -> held.get(0).equals(send);
            case PER_SENDER ->
                held.stream().filter(each -> each.thread() == send.thread()).findFirst().orElseThrow().equals(send);
            case PER_PAIR -> {
                // Nothing that this sender sent before is received by this receiver later.
                List<Deed> sends = deeds.stream().filter(each -> each.kind().sends()).toList();
                yield taken.stream()
                        .filter(each -> each.thread() == receive.thread())
                        .noneMatch(each -> sends.stream().anyMatch(other -> other.value() == each.value()
                                && other.thread() == send.thread()
                                && acceptedLater(other, send)));
            }
            case GREATEST_FIRST -> held.stream().noneMatch(each -> each.value() > send.value());
            case LEAST_FIRST -> held.stream().noneMatch(each -> each.value() < send.value());
            case LIFO -> held.getLast().equals(send);
            case UNORDERED -> true;
        };
    }

    private static boolean acceptedLater(Deed one, Deed other) {
        return one.called() > other.called();
    }

    private static List<Deed> with(List<Deed> deeds, Deed one) {
        List<Deed> more = new ArrayList<>(deeds);
        more.add(one);
        return more;
    }

    private static List<Deed> without(List<Deed> deeds, Deed one) {
        List<Deed> fewer = new ArrayList<>(deeds);
        fewer.remove(one);
        return fewer;
    }
}
