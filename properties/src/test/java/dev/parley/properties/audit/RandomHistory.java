package dev.parley.properties.audit;

import com.google.common.collect.ImmutableList;
import dev.parley.model.history.Call;
import dev.parley.model.history.ColumnarRecording;
import dev.parley.model.history.History;
import dev.parley.model.history.Instant;
import dev.parley.model.history.Recording;
import dev.parley.model.history.Recording.Kind;
import dev.parley.model.operation.Operation;
import dev.parley.model.operation.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Small histories: a random run of a channel, with calls before and returns behind the instants of its effects, so that
 * many overlap and many are tied, some without an answer or blocked; then, mostly, one or two of its parts are changed.
 */
final class RandomHistory {

    private static final int LATER = 5;

    private final SplittableRandom random;
    private final MessageOrder order;
    private final int limit;
    private final int threads;
    private final List<RecordedOperation> recorded = new ArrayList<>();
    private final List<long[]> held = new ArrayList<>();
    private final long[] free;
    private long now = 10;
    private int sent;

    private RandomHistory(Expectation expectation, SplittableRandom random) {
        this.random = random;
        this.order = expectation.order();
        this.limit = expectation.limit();
        this.threads = 2 + random.nextInt(3);
        this.free = new long[threads];
    }

    /** One of at most {@code most} operations. */
    static ImmutableList<RecordedOperation> of(Expectation expectation, SplittableRandom random, int most) {
        RandomHistory history = new RandomHistory(expectation, random);
        int size = 2 + random.nextInt(most - 1);
        while (history.recorded.size() < size) {
            history.step();
        }
        if (random.nextInt(4) == 0) {
            history.block();
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            history.falsify();
        }
        return history.numbered();
    }

    private void step() {
        now += random.nextInt(3);
        int thread = random.nextInt(threads);
        if (limit == 0) {
            meet(thread);
        } else if (random.nextInt(9) < 5) {
            long value = ++sent;
            if (random.nextInt(12) == 0) {
                add(thread, Kind.SENDING, value);
                if (random.nextBoolean() && held.size() < limit) {
                    held.add(new long[] {value, thread});
                }
            } else if (held.size() < limit) {
                add(thread, Kind.ACCEPTED, value);
                held.add(new long[] {value, thread});
            } else {
                add(thread, Kind.REFUSED, value);
            }
        } else {
            boolean unanswered = random.nextInt(12) == 0;
            if (held.isEmpty() || (unanswered && random.nextBoolean())) {
                add(thread, unanswered ? Kind.RECEIVING : Kind.EMPTY, 0);
            } else {
                long taken = take();
                add(thread, unanswered ? Kind.RECEIVING : Kind.RECEIVED, unanswered ? 0 : taken);
            }
        }
    }

    private void meet(int thread) {
        switch (random.nextInt(8)) {
            case 0 -> add(thread, Kind.REFUSED, ++sent);
            case 1 -> add(thread, Kind.EMPTY, 0);
            default -> {
                long value = ++sent;
                add(thread, random.nextInt(10) == 0 ? Kind.SENDING : Kind.ACCEPTED, value);
                boolean unanswered = random.nextInt(10) == 0;
                add((thread + 1) % threads, unanswered ? Kind.RECEIVING : Kind.RECEIVED, unanswered ? 0 : value);
            }
        }
    }

    private long take() {
        int at = switch (order) {
            case FIFO -> 0;
            case LIFO -> held.size() - 1;
            case PER_SENDER -> {
                int any = random.nextInt(held.size());
                int first = 0;
                while (held.get(first)[1] != held.get(any)[1]) {
                    first++;
                }
                yield first;
            }
            case GREATEST_FIRST, LEAST_FIRST -> {
                int best = 0;
                for (int i = 1; i < held.size(); i++) {
                    boolean greater = held.get(i)[0] > held.get(best)[0];
                    best = greater == (order == MessageOrder.GREATEST_FIRST) ? i : best;
                }
                yield best;
            }
            case PER_PAIR, UNORDERED -> random.nextInt(held.size());
        };
        return held.remove(at)[0];
    }

    /** Has its effect now; was called before, and returns later. */
    private void add(int thread, Kind kind, long value) {
        long called = Math.min(now, Math.max(free[thread] + 1, now - random.nextInt(LATER)));
        long returned = now + random.nextInt(LATER);
        free[thread] = kind.isAnswered() ? returned : now;
        recorded.add(
                new RecordedOperation(0, thread, kind, value, called, kind.isAnswered() ? returned : Recording.NEVER));
    }

    private void block() {
        now += 2 * LATER;
        boolean sends = random.nextBoolean();
        recorded.add(new RecordedOperation(
                0,
                threads,
                sends ? Kind.BLOCKED_SEND : Kind.BLOCKED_RECEIVE,
                sends ? ++sent : 0,
                now - random.nextInt(3 * LATER),
                Recording.NEVER));
    }

    private void falsify() {
        int at = random.nextInt(recorded.size());
        RecordedOperation each = recorded.get(at);
        if (!each.kind().isAnswered()) {
            return;
        }
        switch (random.nextInt(4)) {
            case 0 -> {
                long called = each.called() + random.nextInt(6) - 3;
                recorded.set(
                        at,
                        new RecordedOperation(
                                0, each.thread(), each.kind(), each.value(), called, called + random.nextInt(6)));
            }
            case 1 -> {
                if (!each.kind().sends()) {
                    recorded.set(at, answered(each, Kind.EMPTY, 0));
                }
            }
            case 2 -> {
                if (each.kind().sends()) {
                    recorded.set(
                            at,
                            answered(each, each.kind() == Kind.REFUSED ? Kind.ACCEPTED : Kind.REFUSED, each.value()));
                }
            }
            default -> {
                if (!each.kind().sends()) {
                    recorded.set(at, answered(each, Kind.RECEIVED, 1 + random.nextInt(sent + 1)));
                }
            }
        }
    }

    private static RecordedOperation answered(RecordedOperation each, Kind kind, long value) {
        return new RecordedOperation(0, each.thread(), kind, value, each.called(), each.returned());
    }

    private ImmutableList<RecordedOperation> numbered() {
        recorded.sort(Comparator.comparingLong(RecordedOperation::called));
        ImmutableList.Builder<RecordedOperation> numbered = ImmutableList.builder();
        for (int i = 0; i < recorded.size(); i++) {
            RecordedOperation each = recorded.get(i);
            numbered.add(
                    new RecordedOperation(i, each.thread(), each.kind(), each.value(), each.called(), each.returned()));
        }
        return numbered.build();
    }

    static ColumnarRecording trace(List<RecordedOperation> recorded) {
        ColumnarRecording.Builder trace = new ColumnarRecording.Builder();
        recorded.forEach(
                each -> trace.operation(each.thread(), each.kind(), each.value(), each.called(), each.returned()));
        return trace.build();
    }

    /** For the judge of small histories. */
    static History history(List<RecordedOperation> recorded) {
        ImmutableList.Builder<Call> calls = ImmutableList.builder();
        for (RecordedOperation each : recorded) {
            int message = (int) each.value();
            calls.add(new Call(
                    (int) each.number(),
                    each.thread(),
                    switch (each.kind()) {
                        case ACCEPTED, REFUSED, SENDING -> new Operation.TrySend(message);
                        case BLOCKED_SEND -> new Operation.Send(message);
                        case RECEIVED, EMPTY, RECEIVING -> new Operation.TryReceive();
                        case BLOCKED_RECEIVE -> new Operation.Receive();
                    },
                    switch (each.kind()) {
                        case ACCEPTED -> new Outcome.Accepted();
                        case REFUSED -> new Outcome.Refused();
                        case RECEIVED -> new Outcome.Received(message);
                        case EMPTY -> new Outcome.Empty();
                        case SENDING, RECEIVING -> new Outcome.Pending();
                        case BLOCKED_SEND, BLOCKED_RECEIVE -> new Outcome.Blocked();
                    },
                    new Instant(each.called(), each.called()),
                    each.returned() == Recording.NEVER
                            ? Instant.NEVER
                            : new Instant(each.returned(), each.returned())));
        }
        return History.of(calls.build());
    }
}
