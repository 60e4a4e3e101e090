package dev.parley.properties.deep;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import dev.parley.implementations.Implementation;
import dev.parley.properties.deep.Failures.Walk;
import dev.parley.properties.interleave.strategy.PartialOrderWalk;
import dev.parley.properties.interleave.strategy.PriorityWalk;
import dev.parley.properties.interleave.strategy.RandomWalk;
import dev.parley.properties.interleave.strategy.Strategy;
import dev.parley.properties.lincheck.FirstFailures;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * How many schedules, and how much time, each strategy needs until a flawed twin fails by its rule, beside Lincheck's
 * model checking: a table of medians and of the worst of all seeds, and that the default, which is what a check does,
 * misses no twin within its budget. Programs are drawn alike for all but the default, which begins with small ones;
 * nothing is shrunk.
 */
final class StrategiesIT {

    private static final int SEEDS = Integer.getInteger("parley.seeds", 20);
    private static final int MOST = Integer.getInteger("parley.most", 100_000);
    private static final String NAME = "%-32s";
    private static final String CELL = "%28s";

    private enum Kind implements Walk {
        RANDOM,
        PRIORITIES_2,
        PRIORITIES_3,
        PRIORITIES_4,
        PARTIAL_ORDERS;

        @Override
        public Strategy next(long seed, int length) {
            return switch (this) {
                case RANDOM -> new RandomWalk(seed);
                case PRIORITIES_2 -> new PriorityWalk(seed, 2, length);
                case PRIORITIES_3 -> new PriorityWalk(seed, 3, length);
                case PRIORITIES_4 -> new PriorityWalk(seed, 4, length);
                case PARTIAL_ORDERS -> new PartialOrderWalk(seed);
            };
        }
    }

    /** What it took; as many schedules as it may take if nothing was found. */
    private record Effort(long schedules, double millis, boolean found) {}

    @Test
    void theDefaultFindsEveryTwin() throws IOException, InterruptedException {
        ListMultimap<String, String> lincheck = lincheck();
        System.out.printf("Schedules, and milliseconds, to the first failure: median/worst of %d seeds%n", SEEDS);
        System.out.printf(NAME, "");
        for (Kind kind : Kind.values()) {
            System.out.printf(CELL, kind);
        }
        System.out.printf(CELL + CELL + "%n", "DEFAULT", "Lincheck");
        List<String> missed = new ArrayList<>();
        for (Implementation twin : Twins.all()) {
            System.out.printf(NAME, twin.name());
            Failures failures = new Failures(twin);
            for (Kind kind : Kind.values()) {
                System.out.printf(CELL, cell(efforts(seed -> effort(failures, kind, seed))));
            }
            List<Effort> byDefault = efforts(seed -> effort(failures, seed));
            System.out.printf(CELL, cell(byDefault));
            if (byDefault.stream().anyMatch(effort -> !effort.found())) {
                missed.add(twin.name());
            }
            System.out.printf(CELL + "%n", lincheck(lincheck.get(twin.name())));
        }
        assertTrue(missed.isEmpty(), () -> "the default misses " + missed);
    }

    private static List<Effort> efforts(IntFunction<Effort> effort) {
        // The first search pays for what is compiled during it, and does not count.
        Effort _ = effort.apply(0);
        return IntStream.rangeClosed(1, SEEDS).mapToObj(effort).toList();
    }

    private static Effort effort(Failures failures, int seed) {
        long begin = System.nanoTime();
        OptionalLong schedules = failures.byDefault(seed);
        return new Effort(schedules.orElse(Long.MAX_VALUE), (System.nanoTime() - begin) / 1e6, schedules.isPresent());
    }

    private static Effort effort(Failures failures, Kind kind, int seed) {
        long begin = System.nanoTime();
        int runs = failures.search(kind, seed, MOST, line -> true);
        return new Effort(runs, (System.nanoTime() - begin) / 1e6, runs < MOST);
    }

    private static ListMultimap<String, String> lincheck() throws IOException, InterruptedException {
        ListMultimap<String, String> results = ArrayListMultimap.create();
        Jvm.run(
                FirstFailures.class,
                ImmutableList.of("-Dparley.attach=lazily", "-Dparley.only=" + System.getProperty("parley.only", "")),
                ImmutableList.of(Integer.toString(SEEDS)),
                line -> {
                    List<String> parts = Splitter.on('\t').limit(2).splitToList(line);
                    if (parts.size() == 2) {
                        results.put(parts.get(0), parts.get(1));
                    }
                });
        return results;
    }

    /** A cell of what Lincheck's JVM said of one twin: numbers, or words where it had none. */
    private static String lincheck(List<String> results) {
        List<Effort> efforts = new ArrayList<>();
        for (String result : results) {
            List<String> numbers = Splitter.on('\t').splitToList(result);
            if (numbers.size() == 2) {
                efforts.add(new Effort(Long.parseLong(numbers.get(0)), Long.parseLong(numbers.get(1)) / 1e3, true));
            } else if (result.equals("missed")) {
                efforts.add(new Effort(Long.MAX_VALUE, Double.MAX_VALUE, false));
            } else {
                return result;
            }
        }
        if (efforts.isEmpty()) {
            return "no answer";
        }
        return efforts.stream().anyMatch(Effort::found)
                ? cell(efforts)
                : "missed " + efforts.size() + " of " + efforts.size();
    }

    private static String cell(List<Effort> efforts) {
        List<Effort> bySchedules = efforts.stream()
                .sorted(Comparator.comparingLong(Effort::schedules))
                .toList();
        List<Effort> byTime = efforts.stream()
                .sorted(Comparator.comparingDouble(Effort::millis))
                .toList();
        Effort median = bySchedules.get(efforts.size() / 2);
        Effort worst = bySchedules.getLast();
        return schedules(median) + "/" + schedules(worst) + "  " + millis(byTime.get(efforts.size() / 2)) + "/"
                + millis(byTime.getLast()) + " ms";
    }

    private static String schedules(Effort effort) {
        return effort.found() ? Long.toString(effort.schedules()) : "missed";
    }

    private static String millis(Effort effort) {
        return effort.found()
                ? String.format(Locale.ROOT, effort.millis() < 10 ? "%.1f" : "%.0f", effort.millis())
                : "-";
    }
}
