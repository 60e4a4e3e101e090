package dev.parley.properties.linearize.search;

import com.google.common.collect.ImmutableList;
import dev.parley.model.channel.Relaxation;
import dev.parley.model.history.Call;
import dev.parley.model.history.History;
import dev.parley.model.operation.Operation;
import dev.parley.model.operation.Operation.Drain;
import dev.parley.model.operation.Operation.Peek;
import dev.parley.model.operation.Operation.Receive;
import dev.parley.model.operation.Operation.RemainingCapacity;
import dev.parley.model.operation.Operation.SendNull;
import dev.parley.model.operation.Operation.Sending;
import dev.parley.model.operation.Operation.Size;
import dev.parley.model.operation.Operation.TimedReceive;
import dev.parley.model.operation.Operation.TimedSend;
import dev.parley.model.operation.Operation.TryReceive;
import dev.parley.model.operation.Operation.TrySend;
import dev.parley.model.operation.OperationKind.Role;
import dev.parley.model.operation.Outcome;
import dev.parley.model.semantics.Semantics;
import dev.parley.properties.linearize.search.Entry.Kind;

/** Reads a history as {@link Entries}: what each call has to show for its outcome, in which order, under a waiver. */
public final class EntryReader {

    /** Every call, not one in particular. */
    public static final int EVERY = -1;

    private final Semantics semantics;
    private final History history;
    private final ImmutableList<Call> calls;
    private final Waiver waiver;
    private final int focus;
    private final ReadsFrom messages;
    private final EntryList entries;

    private EntryReader(Semantics semantics, History history, Waiver waiver, int focus) {
        this.semantics = semantics;
        this.history = history;
        this.calls = history.calls();
        this.waiver = waiver;
        this.focus = focus;
        this.messages = new ReadsFrom(calls, semantics.isRendezvous());
        this.entries = new EntryList(calls.size());
    }

    /**
     * The entries of a history.
     *
     * @param focus the id of the only call that the waiver is for, where it is for calls; or {@link #EVERY}
     */
    public static Entries of(Semantics semantics, History history, Waiver waiver, int focus) {
        return new EntryReader(semantics, history, waiver, focus).read();
    }

    private Entries read() {
        for (int id : byReturn()) {
            enter(calls.get(id));
        }
        int[] received = waiver == Waiver.BULK_1 || waiver == Waiver.LOSS_1 ? messages.received() : ReadsFrom.NONE;
        return new Precedence(semantics, history, waiver, focus, entries, received).impose();
    }

    /** Those that returned first are tried first: they have the least freedom, and mostly took effect first. */
    private int[] byReturn() {
        int[] ids = new int[calls.size()];
        for (int i = 0; i < ids.length; i++) {
            long returned = calls.get(i).returned().order();
            int place = i;
            while (place > 0 && calls.get(ids[place - 1]).returned().order() > returned) {
                ids[place] = ids[place - 1];
                place--;
            }
            ids[place] = i;
        }
        return ids;
    }

    private void enter(Call call) {
        switch (call.outcome()) {
            case Outcome.Accepted a when call.operation() instanceof Sending s -> accept(call, s.message());
            case Outcome.Refused r when call.operation() instanceof TrySend s -> refuse(call, s.message());
            case Outcome.TimedOut t when call.operation() instanceof Operation.Timed timed -> timeOut(call, timed);
            case Outcome.Received(int message) -> receive(call, message);
            case Outcome.Empty e -> empty(call);
            case Outcome.Drained(ImmutableList<Integer> taken)
            when call.operation() instanceof Drain drain -> drain(call, drain, taken);
            case Outcome.Counted(int count) -> count(call, count);
            case Outcome.Pending p -> pending(call);
            case Outcome.Interrupted i when call.operation().kind().waits() -> interrupted(call);
            case Outcome.Blocked b -> blocked(call);
            case Outcome.Accepted _, Outcome.Refused _, Outcome.TimedOut _, Outcome.Drained _ -> unfit(call);
            case Outcome.Interrupted _, Outcome.Rejected _, Outcome.Failed _ -> unfit(call);
        }
    }

    /** The operation has no such answer; what is wrong with one that sends null is found without a search. */
    private void unfit(Call call) {
        if (!(call.operation() instanceof SendNull)) {
            add(Kind.IMPOSSIBLE, call, 0);
        }
    }

    private void accept(Call call, int message) {
        Entry entry = add(Kind.ACCEPT, call, message);
        entry.vain = waiver == Waiver.GEN_1 && messages.isReceivedTooSoon(call, message);
    }

    private void refuse(Call call, int message) {
        Entry entry = add(Kind.REFUSE, call, message);
        entry.free = waives(Waiver.CAP_2, call)
                || (isRelaxed(Relaxation.TRY_SEND_MAY_REFUSE, Relaxation.TRY_SEND_MAY_REFUSE_WHILE_BUSY)
                        && semantics.mayRefuse(Overlap.isBusy(history, call)));
        entry.mayAct = waives(Waiver.RDV_1, call) && messages.isReceived(message);
    }

    private void timeOut(Call call, Operation.Timed timed) {
        if (call.elapsed().compareTo(timed.timeout()) < 0 && !waives(Waiver.TIME_1, call)) {
            add(Kind.IMPOSSIBLE, call, 0);
            return;
        }
        Entry entry = switch (timed) {
            case TimedSend(int message, var timeout) -> add(Kind.REFUSE, call, message);
            case TimedReceive r -> add(Kind.MISS, call, 0);
        };
        entry.free = waives(entry.kind == Kind.REFUSE ? Waiver.CAP_2 : Waiver.BLK_1, call);
        if (waives(Waiver.TIME_3, call)) {
            long gaveUp = entries.last();
            mayHaveActed(call);
            entries.get(entries.size() - 1).before = gaveUp;
        }
    }

    private void receive(Call call, int message) {
        switch (call.operation()) {
            case Receive r -> take(call, message);
            case TryReceive r -> take(call, message);
            case TimedReceive r -> take(call, message);
            case Peek p -> add(Kind.PEEK, call, message).free = waives(Waiver.OBS_1, call);
            case Sending _, SendNull _, Drain _, Size _, RemainingCapacity _ -> add(Kind.IMPOSSIBLE, call, 0);
        }
    }

    private Entry take(Call call, int message) {
        Entry entry = add(Kind.TAKE, call, message);
        mark(entry, call, message, 1);
        return entry;
    }

    private void mark(Entry entry, Call call, int message, long place) {
        if (waives(Waiver.GEN_1, call) && !messages.isSentBefore(call, message)) {
            entry.phantoms |= place;
        }
        if (waives(Waiver.DUP_1, call) && messages.isRepeated(message)) {
            entry.repeats |= place;
        }
    }

    private void empty(Call call) {
        switch (call.operation()) {
            case TryReceive r -> add(Kind.MISS, call, 0).free = mayMiss(call);
            case Peek p -> add(Kind.MISS, call, 0).free = mayMiss(call) || waives(Waiver.OBS_1, call);
            case Sending _, SendNull _, Receive _, TimedReceive _, Drain _ -> add(Kind.IMPOSSIBLE, call, 0);
            case Size _, RemainingCapacity _ -> add(Kind.IMPOSSIBLE, call, 0);
        }
    }

    private boolean mayMiss(Call call) {
        return isRelaxed(Relaxation.TRY_RECEIVE_MAY_MISS, Relaxation.TRY_RECEIVE_MAY_MISS_WHILE_BUSY)
                && semantics.mayMiss(Overlap.isBusy(history, call));
    }

    private void drain(Call call, Drain drain, ImmutableList<Integer> taken) {
        if (waives(Waiver.BULK_1, call)) {
            for (int message : taken) {
                take(call, message).anyOrder = true;
            }
            if (taken.size() < drain.limit()) {
                add(Kind.LEAVE, call, 0);
            }
        } else if (taken.size() > drain.limit()) {
            add(Kind.IMPOSSIBLE, call, 0);
        } else if (semantics.spec().has(Relaxation.DRAIN_NOT_ATOMIC)) {
            drainOneByOne(call, drain, taken);
        } else {
            Entry entry = add(Kind.DRAIN, call, 0);
            entry.limit = drain.limit();
            entry.drained = taken.stream().mapToInt(Integer::intValue).toArray();
            entry.free = mayMiss(call);
            for (int i = 0; i < entry.drained.length; i++) {
                mark(entry, call, entry.drained[i], 1L << i);
            }
        }
    }

    private void drainOneByOne(Call call, Drain drain, ImmutableList<Integer> taken) {
        long previous = 0;
        for (int message : taken) {
            take(call, message).before = previous;
            previous = entries.last();
        }
        if (taken.size() < drain.limit()) {
            Entry end = add(Kind.MISS, call, 0);
            end.before = previous;
            end.free = mayMiss(call);
            end.unseen = messages.notSentBefore(call);
        }
    }

    private void count(Call call, int count) {
        Kind kind = switch (call.operation()) {
            case Size s -> Kind.SIZE;
            case RemainingCapacity r -> Kind.REMAINING_CAPACITY;
            case Sending _, SendNull _, Receive _, TryReceive _, TimedReceive _, Drain _, Peek _ -> Kind.IMPOSSIBLE;
        };
        Entry entry = add(kind, call, count);
        entry.free = waives(Waiver.OBS_1, call)
                || (isRelaxed(Relaxation.SIZE_IS_HINT, Relaxation.REMAINING_CAPACITY_IS_HINT)
                        && semantics.isHint(call.operation().kind(), count, Overlap.isBusy(history, call)));
    }

    private void pending(Call call) {
        switch (call.operation()) {
            case Sending s -> addOptional(Kind.ACCEPT, call, s.message());
            case Receive r -> addOptional(Kind.TAKE_ANY, call, 0);
            case TryReceive r -> addOptional(Kind.TAKE_ANY, call, 0);
            case TimedReceive r -> addOptional(Kind.TAKE_ANY, call, 0);
            case Drain(int limit)
            when semantics.spec().has(Relaxation.DRAIN_NOT_ATOMIC) -> {
                long previous = 0;
                for (int i = 0; i < Math.min(limit, messages.sent()); i++) {
                    addOptional(Kind.TAKE_ANY, call, 0).before = previous;
                    previous = entries.last();
                }
            }
            case Drain(int limit) -> addOptional(Kind.DRAIN_ANY, call, 0).limit = limit;
            case SendNull s -> {}
            case Peek p -> {}
            case Size s -> {}
            case RemainingCapacity r -> {}
        }
    }

    private void interrupted(Call call) {
        if (waives(Waiver.INT_1, call)) {
            mayHaveActed(call);
        }
    }

    private void blocked(Call call) {
        if (call.operation() instanceof Sending sending
                && messages.isReceived(sending.message())
                && (waives(Waiver.BLK_1, call) || waives(Waiver.RDV_1, call))) {
            mayHaveActed(call);
        }
    }

    private void mayHaveActed(Call call) {
        if (call.operation() instanceof Sending sending) {
            addOptional(Kind.ACCEPT, call, sending.message());
        } else if (call.operation().kind().role() == Role.RECEIVER) {
            addOptional(Kind.TAKE_ANY, call, 0);
        }
    }

    private boolean waives(Waiver one, Call call) {
        return waiver == one && (focus == EVERY || focus == call.id());
    }

    private boolean isRelaxed(Relaxation one, Relaxation other) {
        return semantics.spec().has(one) || semantics.spec().has(other);
    }

    private Entry add(Kind kind, Call call, int message) {
        return entries.add(new Entry(kind, call.id(), call.thread(), message));
    }

    private Entry addOptional(Kind kind, Call call, int message) {
        Entry entry = add(kind, call, message);
        entry.optional = true;
        return entry;
    }
}
