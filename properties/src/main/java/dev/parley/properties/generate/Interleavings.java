package dev.parley.properties.generate;

import com.google.common.collect.ImmutableList;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** All ways to merge two sequences into one that keeps the order of each. */
final class Interleavings {

    private Interleavings() {}

    /** Computed one by one, on demand: two sequences of four have 70. The first one is the two in sequence. */
    static <T> Stream<ImmutableList<T>> of(ImmutableList<T> left, ImmutableList<T> right) {
        if (left.isEmpty() || right.isEmpty()) {
            return Stream.of(join(left, right));
        }
        Supplier<Stream<ImmutableList<T>>> leftFirst =
                () -> of(rest(left), right).map(merged -> join(left.subList(0, 1), merged));
        Supplier<Stream<ImmutableList<T>>> rightFirst =
                () -> of(left, rest(right)).map(merged -> join(right.subList(0, 1), merged));
        return Stream.of(leftFirst, rightFirst).flatMap(Supplier::get);
    }

    static <T> ImmutableList<T> join(ImmutableList<T> head, ImmutableList<T> tail) {
        return ImmutableList.<T>builder().addAll(head).addAll(tail).build();
    }

    private static <T> ImmutableList<T> rest(ImmutableList<T> list) {
        return list.subList(1, list.size());
    }
}
