package dev.parley.reports.layout;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.util.Collection;
import java.util.Locale;
import java.util.function.Function;

/** The first entries of a list, and how many more it has. */
public record Truncated<T>(ImmutableList<T> shown, int more) {

    public static <T> Truncated<T> of(Collection<T> all, int limit) {
        ImmutableList<T> shown = ImmutableList.copyOf(Iterables.limit(all, limit));
        return new Truncated<>(shown, all.size() - shown.size());
    }

    /** So many more, in words: {@code ... 12 more events}. */
    public static String more(int count, String singular) {
        return String.format(Locale.ROOT, "... %,d more %s%s", count, singular, count == 1 ? "" : "s");
    }

    public <R> Truncated<R> map(Function<? super T, ? extends R> change) {
        return new Truncated<>(shown.stream().<R>map(change).collect(ImmutableList.toImmutableList()), more);
    }
}
