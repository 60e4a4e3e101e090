package dev.parley.bench;

import dev.parley.bench.Engine.Sample;
import java.util.List;
import java.util.Locale;

/** The rates of both engines side by side, and how many times faster ours is. */
final class Table {

    private static final String ROW = "%-34s %28s %24s %6s%n";

    private final StringBuilder text =
            new StringBuilder(String.format(Locale.ROOT, ROW, "", "Parley", "Lincheck", "ratio"));

    /**
     * Adds a contest.
     *
     * @param theirs empty where Lincheck cannot take part
     */
    void row(String title, List<Sample> ours, List<Sample> theirs) {
        text.append(
                theirs.isEmpty()
                        ? String.format(Locale.ROOT, ROW, title, spread(ours), "beyond it", "")
                        : String.format(Locale.ROOT, ROW, title, spread(ours), spread(theirs), ratio(ours, theirs)));
    }

    private static String ratio(List<Sample> ours, List<Sample> theirs) {
        return String.format(Locale.ROOT, "%.0f", median(sorted(ours)) / median(sorted(theirs)));
    }

    private static String spread(List<Sample> samples) {
        double[] sorted = sorted(samples);
        return String.format(Locale.ROOT, "%,.0f (%,.0f-%,.0f)", median(sorted), sorted[0], sorted[sorted.length - 1]);
    }

    private static double median(double[] sorted) {
        return sorted[sorted.length / 2];
    }

    private static double[] sorted(List<Sample> samples) {
        return samples.stream().mapToDouble(Sample::perSecond).sorted().toArray();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
