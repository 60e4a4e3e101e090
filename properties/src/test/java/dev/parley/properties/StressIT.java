package dev.parley.properties;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.implementations.Implementation;
import dev.parley.model.channel.Capacity;
import dev.parley.properties.audit.AuditResult;
import dev.parley.properties.contract.Stress;
import dev.parley.properties.contract.StressResult;
import dev.parley.reports.text.TextReport;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Stresses every registered implementation with real threads for a moment, and judges what was recorded. A flawed twin
 * may get away with it: whether it is tripped is chance here, and is shown, not asserted. System properties: {@code
 * parley.stress.messages} a round, twenty times as many where there is no bound, {@code parley.stress.millis} for each.
 */
final class StressIT {

    private static final int MESSAGES = Integer.getInteger("parley.stress.messages", 1_000);
    private static final Duration TIME = Duration.ofMillis(Integer.getInteger("parley.stress.millis", 50));
    private static final String ONLY = System.getProperty("parley.only", "");
    /** A twin that has lost a wake-up stands still: nothing is concluded from how soon it is given up. */
    private static final Duration PATIENCE_WITH_TWINS = Duration.ofMillis(200);

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TestFactory
    @DisplayName("recorded from real threads")
    Stream<DynamicTest> everyImplementation() {
        List<Implementation> all = Implementation.all().stream()
                .filter(each -> each.name().startsWith(ONLY))
                .toList();
        AtomicInteger done = new AtomicInteger();
        return all.stream()
                .map(each ->
                        DynamicTest.dynamicTest(each.name(), () -> stress(each, done.incrementAndGet(), all.size())));
    }

    private static void stress(Implementation implementation, int number, int all) throws InterruptedException {
        boolean flawed = implementation.flaw().isPresent();
        StressResult outcome = Stress.of(implementation.name(), implementation.spec(), implementation::open)
                .patient(flawed ? PATIENCE_WITH_TWINS : PATIENCE)
                .run(messages(implementation), TIME);
        System.out.printf(
                Locale.ROOT,
                "[%d/%d] %s: %s, %,d operations in %d rounds%s%n",
                number,
                all,
                implementation.name(),
                outcome.ruling().label(),
                outcome.operations(),
                outcome.rounds(),
                details(outcome.ruling()));
        assertTrue(outcome.operations() > 0, "nothing was recorded");
        assertFalse(
                !flawed && outcome.ruling() instanceof AuditResult.Violates,
                () -> "\n" + outcome.counterexample().map(TextReport::render).orElse(""));
    }

    /** Where nobody waits for anybody, a thread is done before the next one has begun, unless it has more to do. */
    private static int messages(Implementation implementation) {
        return implementation.spec().capacity() instanceof Capacity.Unbounded ? 20 * MESSAGES : MESSAGES;
    }

    private static String details(AuditResult ruling) {
        return switch (ruling) {
            case AuditResult.Conforms(long _, AuditResult.DecidedBy by) -> ", by the judge '" + by.judge() + "'";
            case AuditResult.Violates violates ->
                ", " + violates.witness().rule().id() + ": "
                        + violates.witness().sentence();
            case AuditResult.Inconclusive(long _, String reason) -> ", " + reason;
        };
    }
}
