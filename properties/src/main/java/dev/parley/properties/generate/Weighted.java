package dev.parley.properties.generate;

import com.google.common.collect.ImmutableList;
import java.util.Random;

/** A choice among values, each as likely as its weight. */
final class Weighted<T> {

    private record Entry<T>(T value, int weight) {}

    private final ImmutableList<Entry<T>> entries;
    private final int total;

    private Weighted(ImmutableList<Entry<T>> entries) {
        this.entries = entries;
        this.total = entries.stream().mapToInt(Entry::weight).sum();
    }

    static <T> Weighted<T> none() {
        return new Weighted<>(ImmutableList.of());
    }

    /** The same choice with one more value; a weight of zero leaves it out. */
    Weighted<T> or(T value, int weight) {
        return weight == 0
                ? this
                : new Weighted<>(ImmutableList.<Entry<T>>builder()
                        .addAll(entries)
                        .add(new Entry<>(value, weight))
                        .build());
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    T draw(Random random) {
        int rest = random.nextInt(total);
        for (Entry<T> entry : entries) {
            rest -= entry.weight();
            if (rest < 0) {
                return entry.value();
            }
        }
        throw new AssertionError("the weights do not add up to " + total);
    }
}
