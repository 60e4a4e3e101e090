package dev.parley.properties.audit;

import dev.parley.model.history.Recording.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tries every order of a small history, and shares no code with the audit: for what the model does not have. */
final class Naive {

    private final Expectation expectation;
    private final List<RecordedOperation> recorded;
    private final Set<String> seen = new HashSet<>();

    private Naive(Expectation expectation, List<RecordedOperation> recorded) {
        this.expectation = expectation;
        this.recorded = recorded;
    }

    static boolean explains(Expectation expectation, List<RecordedOperation> recorded) {
        return new Naive(expectation, recorded).place(0, List.of(), List.of());
    }

    /** @param held the sends whose messages are held; taken: the receives, in order */
    private boolean place(int done, List<RecordedOperation> held, List<RecordedOperation> taken) {
        if (!seen.add(done + " " + held.stream().map(RecordedOperation::number).toList()
                + taken.stream().map(RecordedOperation::number).toList())) {
            return false;
        }
        if (isEnd(done, held)) {
            return true;
        }
        for (RecordedOperation operation : recorded) {
            if (mayBeNext(operation, done) && next(operation, done | (1 << operation.number()), held, taken)) {
                return true;
            }
        }
        if (expectation.lossy()) {
            for (RecordedOperation each : held) {
                if (place(done, without(held, each), taken)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isEnd(int done, List<RecordedOperation> held) {
        for (RecordedOperation operation : recorded) {
            boolean isDone = (done & (1 << operation.number())) != 0;
            if (!isDone && operation.kind().isAnswered()) {
                return false;
            }
            if ((operation.kind() == Kind.BLOCKED_RECEIVE && !held.isEmpty())
                    || (operation.kind() == Kind.BLOCKED_SEND && held.size() < expectation.limit())) {
                return false;
            }
        }
        return true;
    }

    private boolean mayBeNext(RecordedOperation operation, int done) {
        if ((done & (1 << operation.number())) != 0
                || operation.kind() == Kind.BLOCKED_RECEIVE
                || operation.kind() == Kind.BLOCKED_SEND) {
            return false;
        }
        return recorded.stream()
                .noneMatch(other -> (done & (1 << other.number())) == 0 && other.returned() < operation.called());
    }

    private boolean next(
            RecordedOperation operation, int done, List<RecordedOperation> held, List<RecordedOperation> taken) {
        return switch (operation.kind()) {
            case ACCEPTED, SENDING -> held.size() < expectation.limit() && place(done, with(held, operation), taken);
            case REFUSED -> held.size() == expectation.limit() && place(done, held, taken);
            case EMPTY -> held.isEmpty() && place(done, held, taken);
            case RECEIVED, RECEIVING -> take(operation, done, held, taken);
            case BLOCKED_SEND, BLOCKED_RECEIVE -> false;
        };
    }

    private boolean take(
            RecordedOperation operation, int done, List<RecordedOperation> held, List<RecordedOperation> taken) {
        for (RecordedOperation each : held) {
            if ((operation.kind() == Kind.RECEIVING || each.value() == operation.value())
                    && mayTake(operation, each, held, taken)
                    && place(done, without(held, each), with(taken, operation))) {
                return true;
            }
        }
        return expectation.duplicating()
                && taken.stream().anyMatch(each -> each.value() == operation.value() && each.kind() == Kind.RECEIVED)
                && place(done, held, taken);
    }

    private boolean mayTake(
            RecordedOperation receive,
            RecordedOperation send,
            List<RecordedOperation> held,
            List<RecordedOperation> taken) {
        return switch (expectation.order()) {
            case FIFO -> held.get(0).equals(send);
            case PER_SENDER ->
                held.stream()
                        .filter(each -> each.thread() == send.thread())
                        .findFirst()
                        .orElseThrow()
                        .equals(send);
            case PER_PAIR -> {
                // Nothing that this sender sent before is received by this receiver later.
                List<RecordedOperation> sends =
                        recorded.stream().filter(each -> each.kind().sends()).toList();
                yield taken.stream()
                        .filter(each -> each.thread() == receive.thread())
                        .noneMatch(each -> sends.stream()
                                .anyMatch(other -> other.value() == each.value()
                                        && other.thread() == send.thread()
                                        && acceptedLater(other, send)));
            }
            case GREATEST_FIRST -> held.stream().noneMatch(each -> each.value() > send.value());
            case LEAST_FIRST -> held.stream().noneMatch(each -> each.value() < send.value());
            case LIFO -> held.getLast().equals(send);
            case UNORDERED -> true;
        };
    }

    private static boolean acceptedLater(RecordedOperation one, RecordedOperation other) {
        return one.called() > other.called();
    }

    private static List<RecordedOperation> with(List<RecordedOperation> recorded, RecordedOperation one) {
        List<RecordedOperation> more = new ArrayList<>(recorded);
        more.add(one);
        return more;
    }

    private static List<RecordedOperation> without(List<RecordedOperation> recorded, RecordedOperation one) {
        List<RecordedOperation> fewer = new ArrayList<>(recorded);
        fewer.remove(one);
        return fewer;
    }
}
