package dev.parley.properties.audit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.parley.model.history.Call;
import dev.parley.model.history.History;
import dev.parley.model.history.Instant;
import dev.parley.model.history.Recording;
import dev.parley.model.history.Recording.Kind;
import dev.parley.model.operation.Operation;
import dev.parley.model.operation.Outcome;
import dev.parley.model.rule.Rule;
import dev.parley.model.semantics.ChannelState;
import dev.parley.properties.audit.Ruling.Witness;
import dev.parley.properties.linearize.Judge;
import dev.parley.properties.linearize.Judgement;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells why a search came to an end: the operations since the last instant at which nothing was in progress and the
 * contents of the channel were certain are a small history, and the judge of small histories argues about that.
 */
final class Impasse {

    /** More calls than these are beyond the judge of small histories. */
    private static final int SMALL = 60;

    private final Expectation expectation;
    private final Recording recording;

    Impasse(Expectation expectation, Recording recording) {
        this.expectation = expectation;
        this.recording = recording;
    }

    Witness tell(Breach.Unexplained breach) {
        List<Deed> window = window(breach);
        ChannelState before = breach.window().before();
        Deed stuck = window.stream()
                .filter(deed -> deed.number() == breach.operation())
                .findFirst()
                .orElseThrow();
        if (window.size() + before.size() <= SMALL && isSmall(window)) {
            Judgement judgement = Judge.of(expectation.spec()).judge(history(window, before));
            if (judgement
                    instanceof
                    Judgement.Unexplained(var rule, var sentence, var because, var offending, var standstill)) {
                ImmutableSortedSet.Builder<Long> numbers = ImmutableSortedSet.naturalOrder();
                offending.stream()
                        .filter(id -> id >= before.size())
                        .forEach(id -> numbers.add(window.get(id - before.size()).number()));
                return new Witness(rule, sentence, because, numbers.add(stuck.number()).build());
            }
        }
        return plainly(stuck, window, before);
    }

    private static Witness plainly(Deed stuck, List<Deed> window, ChannelState before) {
        return new Witness(
                Rule.LIN_1,
                stuck.operation() + " answered " + stuck.outcome() + ", which no order of the operations explains",
                ImmutableList.of(
                        "at operation " + (window.get(0).number() + 1) + " nothing was in progress, and the channel held "
                                + before,
                        "from there on every order of the next " + window.size() + " operations was tried",
                        stuck.words() + " cannot come anywhere between its call at " + stuck.called()
                                + " and its return at " + stuck.returned(),
                        "so no order of the operations explains their answers"),
                ImmutableSortedSet.of(stuck.number()));
    }

    /** What was called from the start of the window until the return of the operation that cannot be explained. */
    private List<Deed> window(Breach.Unexplained breach) {
        long[] until = {Recording.NEVER};
        long[] next = {0};
        List<Deed> window = new ArrayList<>();
        recording.forEach((thread, kind, value, called, returned) -> {
            long number = next[0]++;
            if (number == breach.operation()) {
                until[0] = returned;
            }
            if (number >= breach.window().start() && called <= until[0] && window.size() < Frontier.BOUND) {
                window.add(new Deed(number, thread, kind, value, called, returned));
            }
        });
        window.removeIf(deed -> deed.called() > until[0]);
        return window;
    }

    private static boolean isSmall(List<Deed> window) {
        return window.stream().allMatch(deed -> !deed.kind().isValued() || (int) deed.value() == deed.value());
    }

    private static History history(List<Deed> window, ChannelState before) {
        List<Call> calls = new ArrayList<>();
        for (int at = 0; at < before.size(); at++) {
            calls.add(new Call(
                    at,
                    before.sender(at),
                    new Operation.TrySend(before.message(at)),
                    new Outcome.Accepted(),
                    instant(Long.MIN_VALUE + 2L * at),
                    instant(Long.MIN_VALUE + 2L * at + 1)));
        }
        for (Deed deed : window) {
            calls.add(call(calls.size(), deed));
        }
        return History.of(calls);
    }

    private static Call call(int id, Deed deed) {
        int message = (int) deed.value();
        return new Call(
                id,
                deed.thread(),
                switch (deed.kind()) {
                    case ACCEPTED, SENDING, REFUSED -> new Operation.TrySend(message);
                    case BLOCKED_SEND -> new Operation.Send(message);
                    case RECEIVED, EMPTY, RECEIVING -> new Operation.TryReceive();
                    case BLOCKED_RECEIVE -> new Operation.Receive();
                },
                switch (deed.kind()) {
                    case ACCEPTED -> new Outcome.Accepted();
                    case REFUSED -> new Outcome.Refused();
                    case RECEIVED -> new Outcome.Received(message);
                    case EMPTY -> new Outcome.Empty();
                    case SENDING, RECEIVING -> new Outcome.Pending();
                    case BLOCKED_SEND, BLOCKED_RECEIVE -> new Outcome.Blocked();
                },
                instant(deed.called()),
                deed.returned() == Recording.NEVER ? Instant.NEVER : instant(deed.returned()));
    }

    private static Instant instant(long at) {
        return new Instant(at, at);
    }
}
