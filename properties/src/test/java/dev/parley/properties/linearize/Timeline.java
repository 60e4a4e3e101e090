package dev.parley.properties.linearize;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.parley.model.history.Call;
import dev.parley.model.history.History;
import dev.parley.model.history.Instant;
import dev.parley.model.history.Interruption;
import dev.parley.model.history.Quiescence;
import dev.parley.model.operation.Operation;
import dev.parley.model.operation.Outcome;
import dev.parley.model.operation.ProgramText;
import dev.parley.model.operation.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Histories as drawings: a lane for each thread, from A; a call from one bar to the next, its column being its instant,
 * one millisecond wide. A call without a second bar never returns. An exclamation mark interrupts its lane's thread, a
 * question mark, in a lane of its own, is a quiescence at which every open call waits.
 *
 * <pre>
 * A |send1: accepted|
 * B     |receive: 1     |  |receive:   !   interrupted|  |receive: blocked
 * ?                                  ?                                    ?
 * </pre>
 */
final class Timeline {

    private static final long NANOS = 1_000_000;
    private static final Pattern CALL = Pattern.compile("\\|([^|]+)(\\|?)");

    private Timeline() {}

    static History of(String... lanes) {
        List<Call> calls = new ArrayList<>();
        List<Interruption> interruptions = new ArrayList<>();
        List<Integer> quiescences = new ArrayList<>();
        int thread = 0;
        for (String lane : lanes) {
            if (lane.startsWith("?")) {
                marks(lane.replaceFirst("\\?", " "), '?', quiescences);
                continue;
            }
            Matcher matcher = CALL.matcher(lane);
            while (matcher.find()) {
                calls.add(call(thread, matcher));
            }
            List<Integer> interrupted = new ArrayList<>();
            marks(lane, '!', interrupted);
            for (int at : interrupted) {
                interruptions.add(new Interruption(thread, instant(at)));
            }
            thread++;
        }
        calls.sort(Comparator.comparing(Call::called));
        ImmutableList.Builder<Call> numbered = ImmutableList.builder();
        for (int id = 0; id < calls.size(); id++) {
            Call call = calls.get(id);
            numbered.add(new Call(id, call.thread(), call.operation(), call.outcome(), call.called(), call.returned()));
        }
        ImmutableList<Call> all = numbered.build();
        return new History(
                all,
                ImmutableList.copyOf(interruptions),
                quiescences.stream().map(at -> quiescence(at, all)).collect(ImmutableList.toImmutableList()),
                ImmutableSet.of());
    }

    /**
     * The same history, the last quiescence knowing of these locks: each call waits for one that the next one holds.
     */
    static History circle(History history, int... ids) {
        Quiescence last = history.quiescences().getLast();
        ImmutableList<Quiescence.Waiting> waiting = last.waiting().stream()
                .map(each -> {
                    int at = Arrays.stream(ids).boxed().toList().indexOf(each.call());
                    return at < 0
                            ? each
                            : new Quiescence.Waiting(each.call(), ImmutableSet.of(ids[(at + 1) % ids.length]));
                })
                .collect(ImmutableList.toImmutableList());
        return new History(
                history.calls(),
                history.interruptions(),
                ImmutableList.<Quiescence>builder()
                        .addAll(history.quiescences()
                                .subList(0, history.quiescences().size() - 1))
                        .add(new Quiescence(last.at(), waiting))
                        .build(),
                history.swallowedInterrupts());
    }

    private static void marks(String lane, char mark, List<Integer> columns) {
        for (int at = lane.indexOf(mark); at >= 0; at = lane.indexOf(mark, at + 1)) {
            columns.add(at);
        }
    }

    private static Call call(int thread, Matcher matcher) {
        String text = matcher.group(1).replace("!", " ");
        int colon = text.indexOf(':');
        Step step = ProgramText.parse(text.substring(0, colon).strip())
                .threads()
                .get(0)
                .get(0);
        Operation operation = ((Step.Perform) step).operation();
        Outcome outcome = outcome(operation, text.substring(colon + 1).strip().replaceAll(" +", " "));
        return new Call(
                0,
                thread,
                operation,
                outcome,
                instant(matcher.start()),
                outcome.isUnanswered() ? Instant.NEVER : instant(matcher.end() - 1));
    }

    private static Outcome outcome(Operation operation, String text) {
        return switch (text) {
            case "accepted" -> new Outcome.Accepted();
            case "refused" -> new Outcome.Refused();
            case "empty" -> new Outcome.Empty();
            case "timed out" -> new Outcome.TimedOut();
            case "interrupted" -> new Outcome.Interrupted();
            case "rejected" -> new Outcome.Rejected();
            case "blocked" -> new Outcome.Blocked();
            case "pending" -> new Outcome.Pending();
            default -> {
                if (text.startsWith("[")) {
                    yield new Outcome.Drained(
                            Arrays.stream(text.replaceAll("[\\[\\] ]", "").split(","))
                                    .filter(each -> !each.isEmpty())
                                    .map(Integer::valueOf)
                                    .collect(ImmutableList.toImmutableList()));
                }
                if (!text.matches("-?\\d+")) {
                    yield new Outcome.Failed(text);
                }
                int number = Integer.parseInt(text);
                yield operation instanceof Operation.Size || operation instanceof Operation.RemainingCapacity
                        ? new Outcome.Counted(number)
                        : new Outcome.Received(number);
            }
        };
    }

    private static Quiescence quiescence(int at, ImmutableList<Call> calls) {
        Instant instant = instant(at);
        return new Quiescence(
                instant,
                calls.stream()
                        .filter(call -> call.called().isBefore(instant) && instant.isBefore(call.returned()))
                        .filter(call -> !(call.outcome() instanceof Outcome.Pending))
                        .map(call -> new Quiescence.Waiting(call.id(), ImmutableSet.of()))
                        .collect(ImmutableList.toImmutableList()));
    }

    private static Instant instant(int column) {
        return new Instant(column, column * NANOS);
    }
}
