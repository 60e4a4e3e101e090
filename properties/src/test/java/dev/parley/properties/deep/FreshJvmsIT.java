package dev.parley.properties.deep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.common.collect.ImmutableList;
import com.google.common.math.IntMath;
import dev.parley.implementations.Implementation;
import dev.parley.properties.contract.search.ReplayLine;
import dev.parley.properties.interleave.strategy.RandomWalk;
import java.io.IOException;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Failing schedules of all twins, as they were found, not shrunk, reproduce the same history in JVMs that have seen
 * nothing yet, whatever was replayed there before. The system properties {@code parley.failures} and {@code
 * parley.jvms} say how many schedules, and in how many JVMs.
 */
final class FreshJvmsIT {

    private static final int FAILURES = Integer.getInteger("parley.failures", 10_000);
    private static final int JVMS = Integer.getInteger("parley.jvms", 100);
    private static final int MOST_RUNS = 10_000_000;

    private record Failing(Implementation twin, ReplayLine line, String seen) {
        String text() {
            return twin.name() + "\t" + line;
        }
    }

    @Test
    void everyFailingScheduleReproducesItsHistory(@TempDir Path directory) throws IOException, InterruptedException {
        List<Failing> failing = new ArrayList<>();
        ImmutableList<Implementation> twins = Twins.all();
        int each = IntMath.divide(FAILURES, twins.size(), RoundingMode.UP);
        for (Implementation twin : twins) {
            for (ReplayLine line : failures(twin, each)) {
                String seen = FreshJvm.replayed(twin, line);
                assertFalse(seen.startsWith(FreshJvm.NOT_REPRODUCED), twin.name() + " " + line + ": " + seen);
                failing.add(new Failing(twin, line, seen));
            }
        }
        Collections.shuffle(failing, new Random(1));
        int share = IntMath.divide(failing.size(), JVMS, RoundingMode.UP);
        for (int jvm = 0; jvm * share < failing.size(); jvm++) {
            replay(failing.subList(jvm * share, Math.min((jvm + 1) * share, failing.size())), directory, jvm);
        }
        System.out.printf("%d failing schedules reproduced in %d fresh JVMs%n", failing.size(), JVMS);
    }

    private static Set<ReplayLine> failures(Implementation twin, int number) {
        Set<ReplayLine> failures = new LinkedHashSet<>();
        int _ = new Failures(twin).search((seed, length) -> new RandomWalk(seed), 1, MOST_RUNS, line -> {
            failures.add(line);
            return failures.size() == number;
        });
        assertEquals(number, failures.size(), "different failing schedules of " + twin.name());
        return failures;
    }

    private static void replay(List<Failing> failing, Path directory, int jvm)
            throws IOException, InterruptedException {
        Path file = Files.write(
                directory.resolve(jvm + ".txt"),
                failing.stream().map(Failing::text).toList());
        List<String> seen = new ArrayList<>();
        Jvm.run(FreshJvm.class, ImmutableList.of(), ImmutableList.of(file.toString()), line -> {
            if (line.startsWith(seen.size() + "\t")) {
                seen.add(line.substring(line.indexOf('\t') + 1));
            }
        });
        assertEquals(failing.size(), seen.size(), "answers of the JVM of number " + jvm);
        for (int i = 0; i < seen.size(); i++) {
            assertEquals(failing.get(i).seen(), seen.get(i), failing.get(i).text() + " in the JVM of number " + jvm);
        }
    }
}
