package dev.parley.properties.linearize.explain;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import dev.parley.model.history.Call;
import dev.parley.model.history.History;
import dev.parley.model.operation.Operation;
import dev.parley.model.operation.OperationText;
import dev.parley.model.operation.Outcome;
import dev.parley.model.operation.ThreadName;
import dev.parley.model.semantics.ChannelState;
import dev.parley.model.semantics.Semantics;
import dev.parley.properties.linearize.search.Entries;
import dev.parley.properties.linearize.search.Entry;
import dev.parley.properties.linearize.search.EntryReader;
import dev.parley.properties.linearize.search.Path;
import dev.parley.properties.linearize.search.ReadsFrom;
import dev.parley.properties.linearize.search.Search;
import dev.parley.properties.linearize.search.Waiver;
import java.util.ArrayList;
import java.util.List;

/** Where a search that found nothing came farthest, and why nothing could come next. */
final class DeadEnd {

    private static final int CALLS_TOLD = 6;
    private static final int REASONS_TOLD = 3;

    private final Semantics semantics;
    private final ImmutableList<Call> calls;
    private final Entries entries;
    private final Search search;
    private final Path longest;

    private DeadEnd(Semantics semantics, ImmutableList<Call> calls, Entries entries, Search search) {
        this.semantics = semantics;
        this.calls = calls;
        this.entries = entries;
        this.search = search;
        this.longest = search.longest();
    }

    static DeadEnd of(Semantics semantics, History history) {
        Entries entries = EntryReader.of(semantics, history, Waiver.NONE, EntryReader.EVERY);
        Search search = new Search(semantics, entries, Waiver.NONE);
        if (search.findsLongest()) {
            throw new IllegalArgumentException("the history is explained");
        }
        return new DeadEnd(semantics, history.calls(), entries, search);
    }

    /** The farthest beginning, what is refused there, and that therefore there is no order. */
    Argument tell(Argument argument) {
        int reasons = Math.min(REASONS_TOLD, argument.left() - 2);
        argument.because(beginning());
        for (int message : longest.last().messages()) {
            new ReadsFrom(calls, semantics.isRendezvous()).senders(message).forEach(argument::of);
        }
        int told = 0;
        int untold = 0;
        for (int i = 0; i < entries.all().length; i++) {
            if (!search.isNext(i, longest.placed()) || entries.all()[i].optional) {
                continue;
            }
            if (told >= reasons) {
                untold++;
                continue;
            }
            told++;
            Entry entry = entries.all()[i];
            if (entry.call == Entry.NO_CALL) {
                Call waiting = waitingInVain(entry);
                argument.because(
                        waiting,
                        " cannot go on waiting: "
                                + (semantics.isRendezvous()
                                        ? "its counterpart waits too"
                                        : Wording.holds(longest.last())));
            } else {
                argument.because(calls.get(entry.call), " cannot come next: " + reason(entry));
            }
        }
        return argument.because(
                untold == 0
                        ? "so no order of the calls explains their answers"
                        : "nor can " + untold + " more, so no order of the calls explains their answers");
    }

    /** A call that waits at this quiescence, of those that should not if there are any. */
    private Call waitingInVain(Entry quiescence) {
        for (int id : quiescence.waiting) {
            if (!semantics.isRendezvous()
                    && semantics.enabled(longest.last(), calls.get(id).operation())) {
                return calls.get(id);
            }
        }
        return calls.get(quiescence.waiting[0]);
    }

    /** What is refused first. */
    String sentence() {
        for (int i = 0; i < entries.all().length; i++) {
            Entry entry = entries.all()[i];
            if (search.isNext(i, longest.placed()) && !entry.optional && entry.call != Entry.NO_CALL) {
                String answered = Wording.answered(calls.get(entry.call));
                return isOnlyOne(i)
                        ? answered + " although " + reason(entry)
                        : answered + ", which no order of the calls explains";
            }
        }
        return "no order of the calls explains their answers";
    }

    private boolean isOnlyOne(int i) {
        for (int j = 0; j < entries.all().length; j++) {
            if (j != i && search.isNext(j, longest.placed()) && !entries.all()[j].optional) {
                return false;
            }
        }
        return true;
    }

    private String beginning() {
        List<String> told = new ArrayList<>();
        for (int depth = 0; depth < longest.length(); depth++) {
            int call = entries.all()[longest.entry(depth)].call;
            if (call != Entry.NO_CALL) {
                told.add(OperationText.inSentence(calls.get(call).operation()) + " -> "
                        + calls.get(call).outcome());
            }
        }
        if (told.isEmpty()) {
            return "no call can come first, when the channel is empty";
        }
        int from = Math.max(0, told.size() - CALLS_TOLD);
        return "no order comes farther than " + (from == 0 ? "" : from + " calls, then ")
                + Joiner.on(", ").join(told.subList(from, told.size()))
                + (semantics.isRendezvous() ? "" : "; then " + Wording.holds(longest.last()));
    }

    private String reason(Entry entry) {
        ChannelState state = longest.last();
        boolean rendezvous = semantics.isRendezvous();
        return switch (entry.kind) {
            case ACCEPT -> rendezvous ? "nobody is there to receive " + entry.message : "there is no room";
            case REFUSE -> rendezvous ? waiting(entry) : "there is room";
            case TAKE -> {
                if (rendezvous) {
                    yield "nobody is there to send " + entry.message;
                }
                yield state.indexOf(entry.message) < 0
                        ? entry.message + " is not in the channel"
                        : entry.message + " is not the next to be received";
            }
            case MISS -> rendezvous ? waiting(entry) : "the channel holds " + state;
            case DRAIN, PEEK, SIZE, REMAINING_CAPACITY ->
                rendezvous ? "a rendezvous holds nothing" : "the channel holds " + state;
            case IMPOSSIBLE -> impossible(calls.get(entry.call));
            case TAKE_ANY, DRAIN_ANY, LEAVE, QUIESCE -> "the channel holds " + state;
        };
    }

    /** Who was seen waiting before this was called, and has met nobody yet. */
    private String waiting(Entry entry) {
        long left = entry.enrolled & ~longest.placed();
        if (left == 0) {
            return "its counterpart was seen waiting";
        }
        Call counterpart = calls.get(entries.all()[Long.numberOfTrailingZeros(left)].call);
        return OperationText.inSentence(counterpart.operation()) + " of " + ThreadName.of(counterpart.thread())
                + " was seen waiting";
    }

    private static String impossible(Call call) {
        return call.operation() instanceof Operation.Timed timed && call.outcome() instanceof Outcome.TimedOut
                ? "only " + OperationText.time(call.elapsed()) + " of " + OperationText.time(timed.timeout())
                        + " had passed"
                : "the operation has no such answer";
    }
}
