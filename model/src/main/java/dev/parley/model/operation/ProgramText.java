package dev.parley.model.operation;

import com.google.common.base.Joiner;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.parley.model.operation.Step.Interrupt;
import dev.parley.model.operation.Step.Perform;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Programs as one line that needs no quoting in a shell: steps joined by commas, threads by slashes, the finale after
 * two slashes. {@code send1,timedSend2.10ms/receive,interrupt0//tryReceive} has two threads and a finale of one. A
 * thread without steps is a hyphen.
 */
public final class ProgramText {

    private static final String NO_STEPS = "-";
    /** Clocks count nanoseconds in a long. */
    private static final long LONGEST_MILLIS = Duration.ofNanos(Long.MAX_VALUE).toMillis();

    private static final Pattern STEP = Pattern.compile("([A-Za-z]+?)(\\d+)?(?:\\.(\\d+)ms)?");

    private static final ImmutableMap<String, Function<Arguments, Operation>> OPERATIONS =
            ImmutableMap.<String, Function<Arguments, Operation>>builder()
                    .put("send", a -> new Operation.Send(a.number()))
                    .put("trySend", a -> new Operation.TrySend(a.number()))
                    .put("timedSend", a -> new Operation.TimedSend(a.number(), a.timeout()))
                    .put("receive", a -> new Operation.Receive())
                    .put("tryReceive", a -> new Operation.TryReceive())
                    .put("timedReceive", a -> new Operation.TimedReceive(a.timeout()))
                    .put("drain", a -> new Operation.Drain(a.number()))
                    .put("peek", a -> new Operation.Peek())
                    .put("size", a -> new Operation.Size())
                    .put("remainingCapacity", a -> new Operation.RemainingCapacity())
                    .put("nullSend", a -> new Operation.SendNull(OperationKind.SEND))
                    .put("nullTrySend", a -> new Operation.SendNull(OperationKind.TRY_SEND))
                    .put("nullTimedSend", a -> new Operation.SendNull(OperationKind.TIMED_SEND))
                    .buildOrThrow();

    private ProgramText() {}

    /** The inverse of {@link #parse}. */
    public static String format(Program program) {
        String threads = Joiner.on('/')
                .join(program.threads().stream()
                        .map(thread -> thread.isEmpty()
                                ? NO_STEPS
                                : Joiner.on(',')
                                        .join(thread.stream()
                                                .map(ProgramText::format)
                                                .iterator()))
                        .iterator());
        return program.finale().isEmpty()
                ? threads
                : threads + "//"
                        + Joiner.on(',')
                                .join(program.finale().stream()
                                        .map(ProgramText::format)
                                        .iterator());
    }

    public static String format(Step step) {
        return switch (step) {
            case Perform(Operation operation) -> format(operation);
            case Interrupt(int thread) -> "interrupt" + thread;
        };
    }

    public static String format(Operation operation) {
        return switch (operation) {
            case Operation.TimedSend(int message, Duration timeout) -> "timedSend" + message + millis(timeout);
            case Operation.Sending sending -> sending.kind().label() + sending.message();
            case Operation.TimedReceive(Duration timeout) -> "timedReceive" + millis(timeout);
            case Operation.Drain(int limit) -> "drain" + limit;
            case Operation.SendNull(OperationKind kind) ->
                "null" + Character.toUpperCase(kind.label().charAt(0))
                        + kind.label().substring(1);
            case Operation.Receive r -> r.kind().label();
            case Operation.TryReceive r -> r.kind().label();
            case Operation.Peek p -> p.kind().label();
            case Operation.Size s -> s.kind().label();
            case Operation.RemainingCapacity c -> c.kind().label();
        };
    }

    private static String millis(Duration timeout) {
        return "." + timeout.toMillis() + "ms";
    }

    /**
     * The program of this text.
     *
     * @throws IllegalArgumentException naming the step that is not understood
     */
    public static Program parse(String text) {
        List<String> parts = Splitter.on("//").limit(2).splitToList(text);
        ImmutableList<ImmutableList<Step>> threads = Splitter.on('/')
                .splitToStream(parts.get(0))
                .map(ProgramText::thread)
                .collect(ImmutableList.toImmutableList());
        threads.forEach(thread -> thread.forEach(step -> checkTarget(step, threads.size())));
        ImmutableList<Operation> finale = parts.size() < 2
                ? ImmutableList.of()
                : Splitter.on(',')
                        .splitToStream(parts.get(1))
                        .map(ProgramText::operation)
                        .collect(ImmutableList.toImmutableList());
        return new Program(threads, finale);
    }

    private static ImmutableList<Step> thread(String text) {
        return text.isEmpty() || text.equals(NO_STEPS)
                ? ImmutableList.of()
                : Splitter.on(',').splitToStream(text).map(ProgramText::step).collect(ImmutableList.toImmutableList());
    }

    private static void checkTarget(Step step, int threads) {
        if (step instanceof Interrupt(int thread) && thread >= threads) {
            throw new IllegalArgumentException(
                    "'" + format(step) + "' is aimed at no thread; they are numbered from 0 to " + (threads - 1));
        }
    }

    private static Step step(String text) {
        Matcher matcher = match(text);
        return matcher.group(1).equals("interrupt")
                ? exactly(text, new Interrupt(new Arguments(text, matcher).number()))
                : new Perform(operation(text));
    }

    /** A text that says more than its step, such as receive5, is a mistake in what was meant to be said. */
    private static Step exactly(String text, Step step) {
        if (!format(step).equals(text)) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a step of a program, but " + format(step) + " is");
        }
        return step;
    }

    private static Operation operation(String text) {
        Matcher matcher = match(text);
        Function<Arguments, Operation> operation = OPERATIONS.get(matcher.group(1));
        if (operation == null) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a step of a program; the operations are " + OPERATIONS.keySet());
        }
        Operation performed = operation.apply(new Arguments(text, matcher));
        exactly(text, new Perform(performed));
        return performed;
    }

    private static Matcher match(String text) {
        Matcher matcher = STEP.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text + "' is not a step of a program, such as send1 or receive");
        }
        return matcher;
    }

    private record Arguments(String text, Matcher matcher) {

        int number() {
            return (int) number(2, "a number, such as " + matcher.group(1) + "1", Integer.MAX_VALUE);
        }

        Duration timeout() {
            return Duration.ofMillis(number(3, "a time, such as .10ms", LONGEST_MILLIS));
        }

        private long number(int group, String needed, long largest) {
            String digits = matcher.group(group);
            if (digits == null) {
                throw new IllegalArgumentException("'" + text + "' needs " + needed);
            }
            BigInteger number = new BigInteger(digits);
            if (number.compareTo(BigInteger.valueOf(largest)) > 0) {
                throw new IllegalArgumentException("'" + text + "' has a number larger than " + largest);
            }
            return number.longValueExact();
        }
    }
}
