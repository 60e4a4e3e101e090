package dev.parley.properties.audit;

import com.carrotsearch.hppc.LongIntHashMap;
import com.google.common.collect.ImmutableList;
import dev.parley.model.history.Recording;
import dev.parley.model.history.Recording.Kind;
import dev.parley.model.semantics.ChannelState;
import dev.parley.model.semantics.Semantics;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The exact judge of any specification of the model: goes through a recording in the order of time, and keeps every
 * explanation of what it has seen so far, as the state that the channel is in and which of the operations in progress
 * have had their effect. An operation has its effect as late as possible: at its own return, or at that of another that
 * it must precede (just-in-time linearization: Lowe, "Testing for linearizability", 2017, after Wing and Gong). One
 * that changes nothing has it as soon as its answer is right.
 *
 * <p>It holds no more of the history than what is in progress, and takes time in the number of explanations, which may
 * grow exponentially with the number of operations that overlap; so it gives up beyond {@value #BOUND} of them.
 */
final class JustInTimeSearch implements Recording.Sink {

    /** How many explanations are kept at a time. */
    static final int BOUND = 100_000;

    private static final int MOST_OPEN = Long.SIZE;

    /** One explanation. */
    private record Point(ChannelState state, long done) {}

    /**
     * From where on a history is not explained.
     *
     * @param start the number of the first operation; everything before it has returned
     * @param before what the channel holds at the start
     */
    record Window(long start, ChannelState before) {}

    private final Expectation expectation;
    private final Semantics semantics;
    private final long[] bounds;
    private final PendingReturns returns = new PendingReturns();
    private final LongIntHashMap strange = new LongIntHashMap();

    private final int[] threads = new int[MOST_OPEN];
    private final Kind[] kinds = new Kind[MOST_OPEN];
    private final int[] messages = new int[MOST_OPEN];
    private final long[] numbers = new long[MOST_OPEN];
    private final boolean[] busy = new boolean[MOST_OPEN];
    private long open;
    private long probing;

    private Set<Point> points = new HashSet<>(Set.of(new Point(ChannelState.EMPTY, 0)));
    private Window window = new Window(0, ChannelState.EMPTY);
    private Optional<Breach> breach = Optional.empty();
    private Optional<String> givenUp = Optional.empty();
    private long operations;
    private long latestReturn = Long.MIN_VALUE;
    private int part;

    /** @param bounds of the parts that matter, as {@link Windows} tells them */
    JustInTimeSearch(Expectation expectation, long[] bounds) {
        this.expectation = expectation;
        this.semantics = Semantics.of(expectation.spec());
        this.bounds = bounds;
    }

    /** Why the search was given up, if it was. */
    Optional<String> givenUp() {
        return givenUp;
    }

    @Override
    public void operation(int thread, Kind kind, long value, long called, long returned) {
        while (returns.earliest() < called && !isOver()) {
            returned((int) returns.remove());
        }
        long number = operations++;
        while (part < bounds.length && number >= bounds[part]) {
            part++;
        }
        if (isOver() || (part & 1) == 0) {
            return;
        }
        if (open == 0 && points.size() == 1) {
            window = new Window(number, points.iterator().next().state());
        }
        if (open == -1L) {
            givenUp =
                    Optional.of("more than " + MOST_OPEN + " operations are in progress at operation " + (number + 1));
            return;
        }
        int place = Long.numberOfTrailingZeros(~open);
        open |= 1L << place;
        threads[place] = thread;
        kinds[place] = kind;
        messages[place] = message(value);
        numbers[place] = number;
        busy[place] = latestReturn >= called;
        if (kind == Kind.EMPTY || kind == Kind.REFUSED) {
            probing |= 1L << place;
            answerProbes();
        }
        if (kind.isAnswered()) {
            returns.add(returned, place);
        }
        latestReturn = Math.max(latestReturn, returned);
    }

    Optional<Breach> finish() {
        while (returns.size() > 0 && !isOver()) {
            returned((int) returns.remove());
        }
        if (!isOver()) {
            rest();
        }
        return breach;
    }

    private boolean isOver() {
        return breach.isPresent() || givenUp.isPresent();
    }

    /** Messages are integers in the model. */
    private int message(long value) {
        if (value >= 0 && value <= Integer.MAX_VALUE) {
            return (int) value;
        }
        int known = strange.getOrDefault(value, 0);
        if (known == 0) {
            known = -1 - strange.size();
            strange.put(value, known);
        }
        return known;
    }

    /** Keeps the explanations in which this one has had its effect, and those in which it has it now. */
    private void returned(int place) {
        long bit = 1L << place;
        Set<Point> next = new HashSet<>();
        Set<Point> seen = new HashSet<>();
        Deque<Point> left = new ArrayDeque<>();
        boolean free = isFree(place);
        for (Point point : points) {
            if (free || (point.done & bit) != 0) {
                next.add(new Point(point.state, point.done & ~bit));
            } else if (seen.add(point)) {
                left.add(point);
            }
        }
        while (!left.isEmpty()) {
            expand(left.remove(), place, next, seen, left);
            if (next.size() + seen.size() > BOUND) {
                givenUp = Optional.of("there are more than " + BOUND + " explanations of what came before operation "
                        + (numbers[place] + 1));
                return;
            }
        }
        if (next.isEmpty()) {
            breach = Optional.of(new Breach.Unexplained(numbers[place], window));
        }
        points = next;
        open &= ~bit;
        probing &= ~bit;
    }

    /** Whether the specification makes no promise that this answer could break. */
    private boolean isFree(int place) {
        boolean inCompany = busy[place] || operations > numbers[place] + 1;
        return switch (kinds[place]) {
            case EMPTY -> expectation.mayMiss(inCompany);
            case REFUSED -> expectation.mayRefuse(inCompany);
            case ACCEPTED, SENDING, BLOCKED_SEND, RECEIVED, RECEIVING, BLOCKED_RECEIVE -> false;
        };
    }

    /** Every step that is possible in an explanation in which this operation still has to have its effect. */
    private void expand(Point point, int due, Set<Point> next, Set<Point> seen, Deque<Point> left) {
        for (long todo = open & ~point.done & ~probing; todo != 0; todo &= todo - 1) {
            int place = Long.numberOfTrailingZeros(todo);
            for (ChannelState state : after(point.state, place)) {
                Point after = answered(new Point(state, point.done | (1L << place)));
                if ((after.done & (1L << due)) != 0) {
                    next.add(new Point(after.state, after.done & ~(1L << due)));
                } else if (seen.add(after)) {
                    left.add(after);
                }
            }
        }
    }

    private ImmutableList<ChannelState> after(ChannelState state, int place) {
        return switch (kinds[place]) {
            case ACCEPTED, SENDING ->
                semantics.hasRoom(state)
                        ? ImmutableList.of(semantics.accept(state, threads[place], messages[place]))
                        : ImmutableList.of();
            case RECEIVED -> {
                int at = state.indexOf(messages[place]);
                yield at >= 0 && semantics.mayTake(state, at)
                        ? ImmutableList.of(state.without(at))
                        : ImmutableList.of();
            }
            case RECEIVING -> {
                ImmutableList.Builder<ChannelState> states = ImmutableList.builder();
                for (int at = 0; at < state.size(); at++) {
                    if (semantics.mayTake(state, at)) {
                        states.add(state.without(at));
                    }
                }
                yield states.build();
            }
            case EMPTY, REFUSED, BLOCKED_SEND, BLOCKED_RECEIVE -> ImmutableList.of();
        };
    }

    private void answerProbes() {
        Set<Point> answered = new HashSet<>();
        points.forEach(point -> answered.add(answered(point)));
        points = answered;
    }

    /** The same explanation, in which every probe whose answer is right by now has had its effect. */
    private Point answered(Point point) {
        long done = point.done;
        for (long todo = probing & ~done; todo != 0; todo &= todo - 1) {
            int place = Long.numberOfTrailingZeros(todo);
            boolean right = kinds[place] == Kind.EMPTY ? point.state.isEmpty() : !semantics.hasRoom(point.state);
            done |= right ? 1L << place : 0;
        }
        return done == point.done ? point : new Point(point.state, done);
    }

    /** Whoever waits in the end must have reason to, once those without an answer have had their effect, or not. */
    private void rest() {
        boolean receives = false;
        boolean sends = false;
        int waiting = -1;
        for (long todo = open; todo != 0; todo &= todo - 1) {
            int place = Long.numberOfTrailingZeros(todo);
            receives |= kinds[place] == Kind.BLOCKED_RECEIVE;
            sends |= kinds[place] == Kind.BLOCKED_SEND;
            waiting = kinds[place] == Kind.BLOCKED_RECEIVE || kinds[place] == Kind.BLOCKED_SEND ? place : waiting;
        }
        if (waiting < 0) {
            return;
        }
        Set<Point> seen = new HashSet<>(points);
        Deque<Point> left = new ArrayDeque<>(points);
        while (!left.isEmpty()) {
            Point point = left.remove();
            if (!(receives && !point.state.isEmpty()) && !(sends && semantics.hasRoom(point.state))) {
                return;
            }
            expand(point, waiting, new HashSet<>(), seen, left);
            if (seen.size() > BOUND) {
                givenUp = Optional.of("there are more than " + BOUND + " explanations of the end");
                return;
            }
        }
        breach = Optional.of(new Breach.Unexplained(numbers[waiting], window));
    }
}
