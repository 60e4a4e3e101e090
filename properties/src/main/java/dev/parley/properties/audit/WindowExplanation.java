package dev.parley.properties.audit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.parley.model.counterexample.Reason;
import dev.parley.model.history.Call;
import dev.parley.model.history.History;
import dev.parley.model.history.Instant;
import dev.parley.model.history.Recording;
import dev.parley.model.operation.Operation;
import dev.parley.model.operation.Outcome;
import dev.parley.model.rule.Rule;
import dev.parley.model.semantics.ChannelState;
import dev.parley.properties.audit.AuditResult.Witness;
import dev.parley.properties.linearize.Judge;
import dev.parley.properties.linearize.LinearizationResult;
import dev.parley.properties.linearize.explain.Diagnosis;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells why a search came to an end: the operations since the last instant at which nothing was in progress and the
 * contents of the channel were certain are a small history, and the judge of small histories argues about that.
 */
final class WindowExplanation {

    /** More calls than these are beyond the judge of small histories. */
    private static final int SMALL = 60;

    private final Expectation expectation;
    private final Recording recording;

    WindowExplanation(Expectation expectation, Recording recording) {
        this.expectation = expectation;
        this.recording = recording;
    }

    Witness tell(Breach.Unexplained breach) {
        List<RecordedOperation> window = window(breach);
        ChannelState before = breach.window().before();
        RecordedOperation stuck = window.stream()
                .filter(each -> each.number() == breach.operation())
                .findFirst()
                .orElseThrow();
        if (window.size() + before.size() <= SMALL && isSmall(window)) {
            LinearizationResult judgement = Judge.of(expectation.spec()).judge(history(window, before));
            if (judgement instanceof LinearizationResult.Unexplained(Diagnosis diagnosis)) {
                ImmutableSortedSet.Builder<Long> numbers = ImmutableSortedSet.naturalOrder();
                diagnosis.offending().stream()
                        .filter(id -> id >= before.size())
                        .forEach(
                                id -> numbers.add(window.get(id - before.size()).number()));
                return new Witness(
                        diagnosis.rule(),
                        diagnosis.sentence(),
                        diagnosis.because(),
                        numbers.add(stuck.number()).build());
            }
        }
        return plainly(stuck, window, before);
    }

    private static Witness plainly(RecordedOperation stuck, List<RecordedOperation> window, ChannelState before) {
        return new Witness(
                Rule.LIN_1,
                stuck.operation() + " answered " + stuck.outcome() + ", which no order of the operations explains",
                ImmutableList.of(
                        Reason.of("at operation " + (window.get(0).number() + 1)
                                + " nothing was in progress, and the channel held " + before),
                        Reason.of("from there on every order of the next " + window.size() + " operations was tried"),
                        Reason.of(stuck.words() + " cannot come anywhere between its call at " + stuck.called()
                                + " and its return at " + stuck.returned()),
                        Reason.conclusion("so no order of the operations explains their answers")),
                ImmutableSortedSet.of(stuck.number()));
    }

    /** What was called from the start of the window until the return of the operation that cannot be explained. */
    private List<RecordedOperation> window(Breach.Unexplained breach) {
        long[] until = {Recording.NEVER};
        long[] next = {0};
        List<RecordedOperation> window = new ArrayList<>();
        recording.forEach((thread, kind, value, called, returned) -> {
            long number = next[0]++;
            if (number == breach.operation()) {
                until[0] = returned;
            }
            if (number >= breach.window().start() && called <= until[0] && window.size() < JustInTimeSearch.BOUND) {
                window.add(new RecordedOperation(number, thread, kind, value, called, returned));
            }
        });
        window.removeIf(each -> each.called() > until[0]);
        return window;
    }

    private static boolean isSmall(List<RecordedOperation> window) {
        return window.stream().allMatch(each -> !each.kind().isValued() || (int) each.value() == each.value());
    }

    private static History history(List<RecordedOperation> window, ChannelState before) {
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
        for (RecordedOperation each : window) {
            calls.add(call(calls.size(), each));
        }
        return History.of(calls);
    }

    private static Call call(int id, RecordedOperation each) {
        int message = (int) each.value();
        return new Call(
                id,
                each.thread(),
                switch (each.kind()) {
                    case ACCEPTED, SENDING, REFUSED -> new Operation.TrySend(message);
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
                instant(each.called()),
                each.returned() == Recording.NEVER ? Instant.NEVER : instant(each.returned()));
    }

    private static Instant instant(long at) {
        return new Instant(at, at);
    }
}
