package dev.parley.properties.linearize.search;

import com.google.common.collect.ImmutableList;
import dev.parley.model.history.Call;
import dev.parley.model.history.History;
import dev.parley.model.history.Quiescence;
import dev.parley.model.operation.Operation.Peek;
import dev.parley.model.operation.OperationKind.Role;
import dev.parley.model.operation.Outcome;
import dev.parley.model.semantics.Semantics;
import dev.parley.properties.linearize.search.Entry.Kind;

/**
 * Which entry must come before which: a call that returned before another one was made; a quiescence between what
 * returned before it and what was made after it, and before everything that waited at it.
 */
final class Precedence {

    private final Semantics semantics;
    private final History history;
    private final ImmutableList<Call> calls;
    private final Waiver waiver;
    private final int focus;
    private final EntryList entries;
    private final int[] received;
    /** By call: its entries that must get a place, and all of its entries. */
    private final long[] required;

    private final long[] every;
    private final long[] called;
    private final long[] returned;
    private final int ofCalls;
    private long goal;

    Precedence(Semantics semantics, History history, Waiver waiver, int focus, EntryList entries, int[] received) {
        this.semantics = semantics;
        this.history = history;
        this.calls = history.calls();
        this.waiver = waiver;
        this.focus = focus;
        this.entries = entries;
        this.received = received;
        int n = calls.size();
        this.required = new long[n];
        this.every = new long[n];
        this.called = new long[n];
        this.returned = new long[n];
        this.ofCalls = entries.size();
    }

    Entries impose() {
        if (ofCalls + history.quiescences().size() + 1 > Entries.MOST) {
            return new Entries(new Entry[0], 0, received, true);
        }
        boolean blocked = false;
        for (int c = 0; c < called.length; c++) {
            Call call = calls.get(c);
            called[c] = call.called().order();
            returned[c] = call.returned().order();
            blocked |= call.outcome() instanceof Outcome.Blocked;
        }
        for (int e = 0; e < ofCalls; e++) {
            Entry entry = entries.get(e);
            every[entry.call] |= 1L << e;
            if (!entry.optional) {
                required[entry.call] |= 1L << e;
                goal |= 1L << e;
            }
        }
        for (int e = 0; e < ofCalls; e++) {
            betweenCalls(entries.get(e));
        }
        for (Quiescence quiescence : history.quiescences()) {
            quiesce(quiescence);
        }
        if (blocked) {
            end();
        }
        return new Entries(entries.toArray(), goal, received, false);
    }

    private void betweenCalls(Entry entry) {
        int c = entry.call;
        for (int other = 0; other < called.length; other++) {
            if (returned[other] < called[c]) {
                entry.before |= required[other];
            } else if (entry.optional && returned[c] < called[other]) {
                entry.until |= every[other];
            }
        }
    }

    private void quiesce(Quiescence quiescence) {
        long at = quiescence.at().order();
        Entry entry = quiescenceEntry();
        long itself = entries.last();
        entry.before = goal & ~mask(ofCalls) & ~itself;
        for (int c = 0; c < called.length; c++) {
            if (returned[c] < at) {
                entry.before |= required[c];
            }
        }
        int[] waiting = new int[quiescence.waiting().size()];
        for (int w = 0; w < waiting.length; w++) {
            waiting[w] = quiescence.waiting().get(w).call();
            waits(entry, calls.get(waiting[w]));
        }
        entry.waiting = waiting;
        for (int e = 0; e < ofCalls; e++) {
            Entry other = entries.get(e);
            if (called[other.call] > at || isParked(quiescence, other)) {
                other.before |= itself;
            } else if (other.optional && returned[other.call] < at) {
                other.until |= itself;
            }
            if (semantics.isRendezvous() && called[other.call] >= at) {
                enrol(other, quiescence);
            }
        }
    }

    /** A blocked call that has an entry is one whose effect is tolerated, and that must have been while it waited. */
    private boolean isParked(Quiescence quiescence, Entry entry) {
        Call call = calls.get(entry.call);
        return !(call.outcome() instanceof Outcome.Blocked) && Overlap.isParked(call, quiescence);
    }

    /** What is blocked waits in the end, whether or not the end was seen as a quiescence. */
    private void end() {
        long all = goal;
        Entry entry = quiescenceEntry();
        entry.before = all;
        entry.waiting = calls.stream()
                .filter(call -> call.outcome() instanceof Outcome.Blocked)
                .mapToInt(Call::id)
                .toArray();
        for (int call : entry.waiting) {
            waits(entry, calls.get(call));
        }
    }

    private Entry quiescenceEntry() {
        Entry entry = entries.add(new Entry(Kind.QUIESCE, Entry.NO_CALL, Entry.NO_CALL, 0));
        goal |= entries.last();
        return entry;
    }

    private void waits(Entry quiescence, Call call) {
        if (waiver == Waiver.BLK_1 || !call.operation().kind().waits() || isWakeUpSwallowed(call)) {
            return;
        }
        if (call.operation().kind().role() == Role.SENDER) {
            quiescence.senderWaits = true;
        } else {
            quiescence.receiverWaits = true;
        }
    }

    private boolean isWakeUpSwallowed(Call waiting) {
        if (waiver == Waiver.INT_1 || waiver == Waiver.INT_1_WAKE_UP) {
            for (Call call : calls) {
                if (call.outcome() instanceof Outcome.Interrupted
                        && (focus == EntryReader.EVERY || focus == call.id())
                        && Overlap.overlap(call, waiting)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Who waited at the quiescence is known to be there for a call that was made after it. */
    private void enrol(Entry entry, Quiescence quiescence) {
        Call call = calls.get(entry.call);
        if ((entry.kind != Kind.REFUSE && entry.kind != Kind.MISS && entry.kind != Kind.DRAIN)
                || call.operation() instanceof Peek) {
            return;
        }
        for (Quiescence.Waiting waiting : quiescence.waiting()) {
            Call other = calls.get(waiting.call());
            if (!other.operation().kind().waits()
                    || other.operation().kind().role()
                            == call.operation().kind().role()) {
                continue;
            }
            switch (other.outcome()) {
                case Outcome.Accepted a -> entry.enrolled |= every[other.id()];
                case Outcome.Received r -> entry.enrolled |= every[other.id()];
                case Outcome.Blocked b -> {
                    entry.enrolled |= every[other.id()];
                    entry.enrolledForEver |= every[other.id()] == 0;
                }
                case Outcome.Drained _, Outcome.Empty _, Outcome.Counted _, Outcome.Refused _ -> {}
                case Outcome.TimedOut _, Outcome.Interrupted _, Outcome.Rejected _ -> {}
                case Outcome.Pending _, Outcome.Failed _ -> {}
            }
        }
    }

    private static long mask(int entries) {
        return entries == Long.SIZE ? -1L : (1L << entries) - 1;
    }
}
