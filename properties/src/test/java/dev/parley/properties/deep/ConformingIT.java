package dev.parley.properties.deep;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.implementations.Implementation;
import dev.parley.model.counterexample.Verdict;
import dev.parley.properties.contract.Carriers;
import dev.parley.properties.contract.Conformance;
import dev.parley.properties.contract.ConformanceResult;
import dev.parley.properties.contract.search.Budget;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * No false alarm: every implementation that is not flawed conforms from seed after seed, over a million schedules at
 * least, or as many as the system property {@code parley.conforming} says.
 */
final class ConformingIT {

    private static final long SCHEDULES = Long.getLong("parley.conforming", 1_000_000);

    private record Outcome(String name, long schedules, long seeds, double seconds, List<String> alarms) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "%s: %,d schedules from %d seeds in %.0f s", name, schedules, seeds, seconds);
        }
    }

    @Test
    void nothingThatConformsIsAccused() throws InterruptedException {
        List<Supplier<Outcome>> checks = Implementation.all().stream()
                .filter(implementation -> implementation.flaw().isEmpty())
                .filter(implementation -> implementation.name().startsWith(System.getProperty("parley.only", "")))
                .<Supplier<Outcome>>map(subject -> () -> check(subject))
                .toList();
        assertTrue(!checks.isEmpty(), "no implementation has such a name");
        Carriers.fromProperties().check(checks, outcome -> {
            System.out.println(outcome);
            assertTrue(outcome.alarms().isEmpty(), () -> outcome + ": " + outcome.alarms());
        });
    }

    private static Outcome check(Implementation subject) {
        long begin = System.nanoTime();
        long schedules = 0;
        long seed = 0;
        List<String> alarms = List.of();
        while (schedules < SCHEDULES && alarms.isEmpty()) {
            ConformanceResult result = Conformance.of(subject.name(), subject.spec(), subject::open)
                    .within(Budget.fromProperties().withSeed(++seed))
                    .check();
            schedules += schedules(result);
            alarms = alarms(result);
        }
        return new Outcome(subject.name(), schedules, seed, (System.nanoTime() - begin) / 1e9, alarms);
    }

    private static List<String> alarms(ConformanceResult result) {
        return result.verdicts().entrySet().stream()
                .filter(entry -> entry.getValue() instanceof Verdict.Violates
                        || entry.getValue() instanceof Verdict.Inconclusive)
                .map(Object::toString)
                .toList();
    }

    /** How many schedules the rule had that most of them exercise. */
    static long schedules(ConformanceResult result) {
        return result.verdicts().values().stream()
                .mapToLong(verdict -> switch (verdict) {
                    case Verdict.Conforms conforms -> conforms.schedules();
                    case Verdict.Violates violates -> violates.schedules();
                    case Verdict.Inconclusive inconclusive -> inconclusive.schedules();
                    case Verdict.NotDeclared _ -> 0;
                })
                .max()
                .orElseThrow();
    }
}
