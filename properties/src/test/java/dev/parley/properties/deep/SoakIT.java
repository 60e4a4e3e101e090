package dev.parley.properties.deep;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.OperatingSystemMXBean;
import dev.parley.implementations.Implementation;
import dev.parley.properties.contract.Conformance;
import dev.parley.properties.contract.ConformanceResult;
import dev.parley.properties.contract.search.Budget;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * Checks one subject again and again, from one seed after the other, for as long as the system property {@code
 * parley.soak} says ({@code PT1H} is an hour; a minute unless it says otherwise), and prints at every tenth of that
 * time what it takes: the heap in use after a garbage collection, threads, loaded classes, and how fast it goes, by the
 * time of the processor, so that what else the machine does counts little.
 * Neither the heap nor the number of threads may keep growing. The subject is the first whose name begins as {@code
 * parley.only} says.
 */
final class SoakIT {

    private static final Duration TIME = Duration.parse(System.getProperty("parley.soak", "PT1M"));
    private static final String ONLY = System.getProperty("parley.only", "ArrayBlockingQueue");
    private static final int TENTHS = 10;
    /** For each mix of operations in one check, so that a check takes a second at most. */
    private static final int SCHEDULES = 2_000;
    /** What compiled code, caches and the test framework may come to need beside. */
    private static final long TOLERATED_BYTES = 1 << 20;

    @Test
    void explorationGoesOnWithoutTakingMore() {
        Implementation subject = Implementation.all().stream()
                .filter(implementation -> implementation.name().startsWith(ONLY))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no implementation has a name that begins with " + ONLY));
        List<Long> heap = new ArrayList<>();
        List<Long> threads = new ArrayList<>();
        System.out.printf(
                "%s for %s%n%8s%14s%10s%10s%14s%n",
                subject.name(), TIME, "passed", "heap, KiB", "threads", "classes", "by CPU s");
        long seed = 0;
        long start = System.nanoTime();
        for (int tenth = 1; tenth <= TENTHS; tenth++) {
            long begin = processorNanos();
            long schedules = 0;
            while (System.nanoTime() - start < TIME.toNanos() / TENTHS * tenth) {
                schedules += schedules(subject, ++seed);
            }
            double seconds = (processorNanos() - begin) / 1e9;
            heap.add(usedHeap());
            threads.add((long) ManagementFactory.getThreadMXBean().getThreadCount());
            System.out.printf(
                    Locale.ROOT,
                    "%7d%%%,14d%10d%10d%,14.0f%n",
                    100 * tenth / TENTHS,
                    heap.getLast() / 1024,
                    threads.getLast(),
                    ManagementFactory.getClassLoadingMXBean().getLoadedClassCount(),
                    schedules / seconds);
        }
        assertFalse(
                Trend.grows(heap, TOLERATED_BYTES),
                "the heap in use after a garbage collection keeps growing: " + heap);
        assertFalse(Trend.grows(threads, 0), "there are more and more threads: " + threads);
    }

    /** How many schedules one check from this seed has tried. */
    private static long schedules(Implementation subject, long seed) {
        ConformanceResult result = Conformance.of(subject.name(), subject.spec(), subject::open)
                .within(Budget.fromProperties().withSchedules(SCHEDULES).withSeed(seed))
                .check();
        assertTrue(
                subject.flaw().isPresent() || result.conforms(), () -> "from seed " + seed + ": " + result.verdicts());
        return ConformingIT.schedules(result);
    }

    private static long processorNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static long usedHeap() {
        // Twice: what the first collection finds unreachable may have kept more from being found.
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
