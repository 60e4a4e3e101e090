package dev.parley.properties.interleave.log;

import com.google.common.collect.ImmutableList;
import dev.parley.model.history.Posture;
import dev.parley.model.operation.Outcome;
import dev.parley.properties.interleave.weave.Sites;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The events of one run, packed into integers: small to record, and equal exactly when two runs look the same from
 * outside, so that what has been judged once need not be judged again.
 */
public final class EventLog {

    static final int CALL = 0;
    static final int RETURN = 1;
    static final int INTERRUPTION = 2;
    static final int TICK = 3;
    static final int QUIESCENCE = 4;
    static final int SWALLOWED = 5;

    private static final int UNKNOWN = -1;
    private static final ImmutableList<Posture.Manner> MANNERS = ImmutableList.copyOf(Posture.Manner.values());

    private int[] words = new int[64];
    private int size;
    private int[] places = new int[0];
    private final List<Outcome.Failed> unusual;

    /** @param unusual outcomes that do not fit into an integer, shared by all logs that are to be compared */
    public EventLog(List<Outcome.Failed> unusual) {
        this.unusual = unusual;
    }

    public int size() {
        return size;
    }

    public void clear() {
        size = 0;
    }

    private void add(int word) {
        if (size == words.length) {
            words = Arrays.copyOf(words, 2 * size);
        }
        words[size++] = word;
    }

    private static int head(int type, int task, int detail) {
        return type | task << 4 | detail << 9;
    }

    public void call(int task, int step) {
        add(head(CALL, task, step));
    }

    public void returned(int task, Outcome outcome) {
        switch (outcome) {
            case Outcome.Accepted a -> add(head(RETURN, task, 0));
            case Outcome.Refused r -> add(head(RETURN, task, 1));
            case Outcome.Empty e -> add(head(RETURN, task, 2));
            case Outcome.TimedOut t -> add(head(RETURN, task, 3));
            case Outcome.Interrupted i -> add(head(RETURN, task, 4));
            case Outcome.Rejected r -> add(head(RETURN, task, 5));
            case Outcome.Received(int message) -> value(task, 6, message);
            case Outcome.Counted(int number) -> value(task, 7, number);
            case Outcome.Drained(ImmutableList<Integer> messages) -> {
                add(head(RETURN, task, 8));
                add(messages.size());
                messages.forEach(this::add);
            }
            case Outcome.Failed failed -> value(task, 9, index(failed));
            case Outcome.Blocked b -> throw new IllegalArgumentException("a blocked call does not return");
            case Outcome.Pending p -> throw new IllegalArgumentException("a pending call does not return");
        }
    }

    private void value(int task, int tag, int value) {
        add(head(RETURN, task, tag));
        add(value);
    }

    private int index(Outcome.Failed failed) {
        for (int i = 0; i < unusual.size(); i++) {
            String known = unusual.get(i).what();
            if (known.equals(failed.what()) || Thrown.isCurtailed(failed.what(), known)) {
                return i;
            }
        }
        unusual.add(failed);
        return unusual.size() - 1;
    }

    public void interruption(int task) {
        add(head(INTERRUPTION, task, 0));
    }

    public void swallowed(int task) {
        add(head(SWALLOWED, task, 0));
    }

    public void tick(long clock) {
        add(head(TICK, 0, 0));
        add((int) (clock >>> 32));
        add((int) clock);
    }

    /** Begins a quiescence of so many waiting tasks, each of which {@link #waiting} then tells. */
    public void quiescence(int waiting) {
        add(head(QUIESCENCE, 0, waiting));
    }

    public void waiting(int task, int owners, Posture.Manner manner, String on, int site) {
        add(task);
        add(owners);
        add(MANNERS.indexOf(manner));
        add(Phrases.number(on));
        add(place(site));
    }

    /** Not the site itself: a class that is woven again has new ones. */
    private int place(int site) {
        if (site == Sites.BOUNDARY) {
            return Phrases.number("");
        }
        if (site >= places.length) {
            int known = places.length;
            places = Arrays.copyOf(places, Math.max(2 * known, site + 1));
            Arrays.fill(places, known, places.length, UNKNOWN);
        }
        if (places[site] == UNKNOWN) {
            places[site] = Phrases.number(Sites.describe(site));
        }
        return places[site];
    }

    /** The events so far, as a value. */
    public Key key() {
        return new Key(Arrays.copyOf(words, size));
    }

    /** The events of a run, as a value to compare and to read. */
    public static final class Key {
        private final int[] words;
        private final int hash;

        private Key(int[] words) {
            this.words = words;
            this.hash = Arrays.hashCode(words);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Arrays.equals(words, key.words);
        }

        @Override
        public int hashCode() {
            return hash;
        }

        public Reader reader(List<Outcome.Failed> unusual) {
            return new Reader(words, ImmutableList.copyOf(unusual));
        }
    }

    /** Reads the words of a log in order. */
    public static final class Reader {
        private final int[] words;
        private final ImmutableList<Outcome.Failed> unusual;
        private int position;

        private Reader(int[] words, ImmutableList<Outcome.Failed> unusual) {
            this.words = words;
            this.unusual = unusual;
        }

        boolean hasNext() {
            return position < words.length;
        }

        int position() {
            return position;
        }

        int next() {
            return words[position++];
        }

        static int type(int head) {
            return head & 15;
        }

        static int task(int head) {
            return (head >>> 4) & 31;
        }

        static int detail(int head) {
            return head >>> 9;
        }

        long clock() {
            return ((long) next() << 32) | (next() & 0xFFFFFFFFL);
        }

        Posture posture() {
            return new Posture(MANNERS.get(next()), Phrases.phrase(next()), Phrases.phrase(next()));
        }

        Outcome outcome(int tag) {
            return switch (tag) {
                case 0 -> new Outcome.Accepted();
                case 1 -> new Outcome.Refused();
                case 2 -> new Outcome.Empty();
                case 3 -> new Outcome.TimedOut();
                case 4 -> new Outcome.Interrupted();
                case 5 -> new Outcome.Rejected();
                case 6 -> new Outcome.Received(next());
                case 7 -> new Outcome.Counted(next());
                case 8 -> drained();
                case 9 -> unusual.get(next());
                default -> throw new IllegalStateException("no outcome has the tag " + tag);
            };
        }

        private Outcome drained() {
            List<Integer> messages = new ArrayList<>();
            for (int left = next(); left > 0; left--) {
                messages.add(next());
            }
            return new Outcome.Drained(ImmutableList.copyOf(messages));
        }
    }
}
