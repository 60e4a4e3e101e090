package dev.parley.properties.linearize.search;

import com.google.common.primitives.Ints;
import dev.parley.model.semantics.ChannelState;
import dev.parley.model.semantics.Semantics;

/**
 * Looks for an order of all entries that is a run of the model, depth first: one entry after the other takes its place,
 * if everything that must precede it has, and if its answer is right in the state that the channel is in by then.
 *
 * <p>After Wing and Gong, "Testing and verifying concurrent objects" (1993), with the memory of Lowe, "Testing for
 * linearizability" (2017).
 *
 * <pre>
 * A  |--- send 1 ---|                         {} [] -&gt; {A} [1] -&gt; {A, B} [1, 2] -&gt; C: 2 is not next
 * B      |--- send 2 ---|                     {} [] -&gt; {B} [2] -&gt; {A, B} [2, 1] -&gt; C: 2, explained
 * C                        |- receive: 2 -|
 * </pre>
 */
public final class Search {

    /** How many points are looked at before the search is given up; a history of 12 calls mostly needs 13. */
    public static final int BOUND = 250_000;

    private final Semantics semantics;
    private final Waiver waiver;
    private final Entries entries;
    private final Entry[] all;
    /** Whether messages are held between the steps: not on a rendezvous. */
    private final boolean buffered;

    private final Memo memo = new Memo();
    private final Path path;
    private Path longest;
    private boolean exhausted;

    public Search(Semantics semantics, Entries entries, Waiver waiver) {
        this.semantics = semantics;
        this.waiver = waiver;
        this.entries = entries;
        this.all = entries.all();
        this.buffered = !semantics.isRendezvous() || waiver == Waiver.RDV_1;
        this.path = Path.of(all.length);
        this.longest = path;
    }

    /** Whether there is an order; {@link #path} tells which. */
    public boolean finds() {
        return explore(0, ChannelState.EMPTY, 0);
    }

    /** The same, and remembers {@link #longest the longest beginning}, which costs time. */
    public boolean findsLongest() {
        path.end(0, 0, ChannelState.EMPTY);
        longest = path.copy();
        return finds();
    }

    /** Whether the search was given up, so that not finding an order means nothing. */
    public boolean isExhausted() {
        return exhausted;
    }

    /** The order that was found. */
    public Path path() {
        return path;
    }

    /** The longest beginning of an order that was found. */
    public Path longest() {
        return longest;
    }

    private boolean explore(long mask, ChannelState state, int depth) {
        if ((entries.goal() & ~mask) == 0) {
            path.end(depth, mask, state);
            return true;
        }
        if (longest != path && depth > longest.length()) {
            path.end(depth, mask, state);
            longest = path.copy();
        }
        if (exhausted || !memo.add(mask, state)) {
            return false;
        }
        if (memo.size() > BOUND) {
            exhausted = true;
            return false;
        }
        for (int i = 0; i < all.length; i++) {
            if (isNext(i, mask) && place(i, mask, state, depth)) {
                return true;
            }
        }
        return waiver == Waiver.LOSS_1 && lose(mask, state, depth);
    }

    /** Whether everything that must precede the entry has its place, and nothing that must not. */
    public boolean isNext(int i, long mask) {
        Entry entry = all[i];
        return (mask & (1L << i)) == 0 && (entry.before & ~mask) == 0 && (entry.until & mask) == 0;
    }

    private boolean place(int i, long mask, ChannelState state, int depth) {
        Entry entry = all[i];
        return switch (entry.kind) {
            case ACCEPT -> send(i, mask, state, depth);
            case REFUSE ->
                (findsNoRoom(entry, mask, state) && then(i, mask, state, state, depth))
                        || (entry.mayAct && send(i, mask, state, depth));
            case TAKE -> take(i, mask, state, depth);
            case TAKE_ANY -> takeAny(i, mask, state, depth);
            case MISS -> findsNothing(entry, mask, state) && then(i, mask, state, state, depth);
            case DRAIN -> drain(i, mask, state, depth);
            case DRAIN_ANY -> drainAny(i, entry.limit, mask, mask, state, depth);
            case LEAVE -> leavesOnlyWhatIsReceived(state) && then(i, mask, state, state, depth);
            case PEEK -> (entry.free || shows(entry.message, state)) && then(i, mask, state, state, depth);
            case SIZE, REMAINING_CAPACITY -> counts(entry, state) && then(i, mask, state, state, depth);
            case QUIESCE -> isQuiet(entry, state) && then(i, mask, state, state, depth);
            case IMPOSSIBLE -> false;
        };
    }

    /** Goes on with this entry in its place. */
    private boolean then(int i, long mask, ChannelState before, ChannelState after, int depth) {
        path.step(depth, i, before);
        return explore(mask | (1L << i), after, depth + 1);
    }

    private boolean send(int i, long mask, ChannelState state, int depth) {
        Entry entry = all[i];
        if (entry.vain && then(i, mask, state, state, depth)) {
            return true;
        }
        if (buffered) {
            return (semantics.hasRoom(state) || waiver == Waiver.CAP_1 || waiver == Waiver.RDV_1)
                    && then(i, mask, state, semantics.accept(state, entry.thread, entry.message), depth);
        }
        for (int j = 0; j < all.length; j++) {
            if (j != i && all[j].takes(entry.message) && isNext(j, mask)) {
                path.step(depth, i, state);
                if (then(j, mask | (1L << i), state, state, depth + 1)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean take(int i, long mask, ChannelState state, int depth) {
        Entry entry = all[i];
        if ((entry.phantoms != 0 || isAgain(entry, 1, entry.message, mask, state))
                && then(i, mask, state, state, depth)) {
            return true;
        }
        for (int at = 0; at < state.size(); at++) {
            if (state.message(at) == entry.message
                    && (entry.anyOrder || mayTake(state, at))
                    && then(i, mask, state, state.without(at), depth)) {
                return true;
            }
        }
        return false;
    }

    private boolean takeAny(int i, long mask, ChannelState state, int depth) {
        for (int at = 0; at < state.size(); at++) {
            if (mayTake(state, at) && then(i, mask, state, state.without(at), depth)) {
                return true;
            }
        }
        return false;
    }

    private boolean drain(int i, long mask, ChannelState state, int depth) {
        Entry entry = all[i];
        long then = mask;
        ChannelState left = state;
        int met = depth;
        for (int k = 0; k < entry.drained.length; k++) {
            int message = entry.drained[k];
            if ((entry.phantoms & (1L << k)) != 0) {
                continue;
            }
            if (isAgain(entry, 1L << k, message, then, left)) {
                continue;
            }
            int found = buffered ? next(message, left) : sender(message, mask, then);
            if (found < 0) {
                return false;
            }
            if (buffered) {
                left = left.without(found);
            } else {
                then |= 1L << found;
                path.step(met++, found, state);
            }
        }
        boolean takesFewer = entry.drained.length < entry.limit;
        return (!takesFewer || findsNothing(entry, then, left)) && then(i, then, state, left, met);
    }

    /** Takes as many as it may; on a rendezvous, as many as it likes of the senders that were there at the start. */
    private boolean drainAny(int i, int more, long start, long mask, ChannelState state, int depth) {
        if ((more == 0 || state.isEmpty()) && then(i, mask, state, state, depth)) {
            return true;
        }
        if (more == 0) {
            return false;
        }
        for (int at = 0; at < state.size(); at++) {
            if (mayTake(state, at) && drainAny(i, more - 1, start, mask, state.without(at), depth)) {
                return true;
            }
        }
        for (int j = 0; !buffered && j < all.length; j++) {
            if (all[j].sends() && (mask & (1L << j)) == 0 && isNext(j, start)) {
                path.step(depth, j, state);
                if (drainAny(i, more - 1, start, mask | (1L << j), state, depth + 1)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean lose(long mask, ChannelState state, int depth) {
        for (int at = 0; at < state.size(); at++) {
            if (!entries.isReceived(state.message(at))) {
                path.lose(depth, at, state);
                if (explore(mask, state.without(at), depth + 1)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean mayTake(ChannelState state, int at) {
        return waiver == Waiver.RDV_1 || semantics.mayTake(state, at);
    }

    /** The place of a message that may be taken, or -1. */
    private int next(int message, ChannelState state) {
        for (int at = 0; at < state.size(); at++) {
            if (state.message(at) == message && mayTake(state, at)) {
                return at;
            }
        }
        return -1;
    }

    /** A sender of the message that a drain meets, or -1: one that was there before the drain met anybody. */
    private int sender(int message, long mask, long met) {
        for (int j = 0; j < all.length; j++) {
            if (all[j].sends() && all[j].message == message && (met & (1L << j)) == 0 && isNext(j, mask)) {
                return j;
            }
        }
        return -1;
    }

    private boolean isAgain(Entry entry, long place, int message, long mask, ChannelState state) {
        if ((entry.repeats & place) == 0 || state.indexOf(message) >= 0) {
            return false;
        }
        for (int j = 0; j < all.length; j++) {
            if ((mask & (1L << j)) != 0 && all[j].sends() && all[j].message == message) {
                return true;
            }
        }
        return false;
    }

    private boolean findsNoRoom(Entry entry, long mask, ChannelState state) {
        return entry.free || (semantics.isRendezvous() ? isAlone(entry, mask, state) : !semantics.hasRoom(state));
    }

    private boolean findsNothing(Entry entry, long mask, ChannelState state) {
        return entry.free || (semantics.isRendezvous() ? isAlone(entry, mask, state) : holdsOnlyUnseen(entry, state));
    }

    private static boolean holdsOnlyUnseen(Entry entry, ChannelState state) {
        for (int at = 0; at < state.size(); at++) {
            if (!Ints.contains(entry.unseen, state.message(at))) {
                return false;
            }
        }
        return true;
    }

    /** On a rendezvous: whether everybody who was seen waiting for this one has met somebody else. */
    private boolean isAlone(Entry entry, long mask, ChannelState state) {
        if (entry.enrolledForEver || (entry.enrolled & ~mask) != 0) {
            return false;
        }
        for (int at = 0; at < state.size(); at++) {
            for (int j = 0; j < all.length; j++) {
                if ((entry.enrolled & (1L << j)) != 0 && all[j].sends() && all[j].message == state.message(at)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean leavesOnlyWhatIsReceived(ChannelState state) {
        for (int at = 0; at < state.size(); at++) {
            if (!entries.isReceived(state.message(at))) {
                return false;
            }
        }
        return true;
    }

    private boolean shows(int message, ChannelState state) {
        return !semantics.isRendezvous() && next(message, state) >= 0;
    }

    private boolean counts(Entry entry, ChannelState state) {
        if (entry.free) {
            return true;
        }
        ChannelState seen = semantics.isRendezvous() ? ChannelState.EMPTY : state;
        return entry.message == (entry.kind == Entry.Kind.SIZE ? seen.size() : Math.max(0, semantics.room(seen)));
    }

    private boolean isQuiet(Entry entry, ChannelState state) {
        return semantics.isRendezvous()
                ? !(entry.senderWaits && entry.receiverWaits)
                : !(entry.senderWaits && semantics.hasRoom(state)) && !(entry.receiverWaits && !state.isEmpty());
    }
}
