package dev.parley.reports;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.parley.model.counterexample.Contents;
import dev.parley.model.counterexample.Counterexample;
import dev.parley.model.counterexample.Lane;
import dev.parley.model.counterexample.Mark;
import dev.parley.model.counterexample.Reason;
import dev.parley.model.counterexample.Span;
import dev.parley.model.counterexample.Wait;
import dev.parley.model.rule.Rule;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Values that somebody might choose in order to break a report. */
public final class Hostile {

    /** More than a whole page may have; a million takes five times as long, and shows no more. */
    private static final int LONG = 200_000;

    public static final ImmutableList<String> VALUES = ImmutableList.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "' onmouseover='alert(1)",
            "</script></style></svg></title><script>alert(1)</script>",
            "{{{subject}}} {{>page}} ${7*7}",
            "]]><!--",
            "\u202egnp.exe\u2066\u2069\u200f\ufeff",
            "one\ntwo\r\nthree\u2028four\u0000\u001b[31mred\u0007",
            "lone \ud800 surrogate",
            "\ud83d\ude00 K\u00fchlschrank \u51b0\u7bb1",
            "",
            "x".repeat(LONG),
            "\"".repeat(LONG),
            "\u202e".repeat(LONG),
            "\ud83d\ude00".repeat(LONG / 2));

    private static final ImmutableList<Mark.Kind> KINDS = ImmutableList.copyOf(Mark.Kind.values());

    private Hostile() {}

    public static ImmutableList<Counterexample> counterexamples() {
        ImmutableList.Builder<Counterexample> all = ImmutableList.builder();
        for (String value : VALUES) {
            all.add(large(0, value)).add(large(1, value)).add(large(3, value)).add(large(60, value));
        }
        return all.build();
    }

    public static Counterexample replayed(String replay) {
        Counterexample order = Examples.order();
        return Counterexample.builder(order.subject(), order.rule())
                .specification(order.specification())
                .sentence(order.sentence())
                .lanes(order.lanes())
                .spans(order.spans())
                .marks(order.marks())
                .because(order.because())
                .waits(order.waits())
                .contents(order.contents())
                .schedule(order.schedule())
                .replay(replay)
                .found(order.found())
                .build();
    }

    /** So many of everything, each with this value. */
    public static Counterexample large(int size, String value) {
        ImmutableList<String> values = numbers(size, i -> value);
        ImmutableList<String> names = numbers(size, i -> i + value);
        return Counterexample.builder(value, Rule.BULK_1)
                .specification(value)
                .sentence(value)
                .lanes(numbers(size, i -> new Lane(value, values)))
                .spans(numbers(
                        size * Math.max(4, size),
                        i -> new Span(
                                i % size,
                                value,
                                value,
                                i,
                                i % 5 == 0 ? Optional.empty() : Optional.of(i + 3),
                                i % 3 == 0)))
                .marks(numbers(size * 2, i -> new Mark(i % size, i, KINDS.get(i % KINDS.size()), value)))
                .because(values.stream().map(Reason::of).toList())
                .waits(numbers(size, i -> new Wait(names.get(i), value, ImmutableSet.copyOf(names), i % 2 == 0)))
                .contents(numbers(size, i -> new Contents(value, values)))
                .schedule(value)
                .replay(value)
                .found(value)
                .build();
    }

    private static <T> ImmutableList<T> numbers(int size, IntFunction<T> entry) {
        return IntStream.range(0, size).mapToObj(entry).collect(ImmutableList.toImmutableList());
    }
}
