package dev.parley.properties;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.parley.implementations.Implementation;
import dev.parley.implementations.systems.Studies;
import dev.parley.implementations.systems.deadlock.DrinksFridge;
import dev.parley.model.channel.Channel;
import dev.parley.model.channel.Channels;
import dev.parley.model.counterexample.MatrixCell;
import dev.parley.model.counterexample.Verdict;
import dev.parley.model.rule.Rule;
import dev.parley.model.system.Topology;
import dev.parley.properties.contract.Carriers;
import dev.parley.properties.contract.Conformance;
import dev.parley.properties.contract.ConformanceResult;
import dev.parley.properties.contract.Reports;
import dev.parley.properties.contract.TopologyConformance;
import dev.parley.properties.contract.search.Budget;
import dev.parley.properties.interleave.Attachment;
import dev.parley.properties.settings.Settings;
import dev.parley.reports.site.Matrix;
import dev.parley.reports.site.SitePaths;
import dev.parley.reports.text.TextReport;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Checks every registered implementation and topology, and writes the matrix: what {@code mvn verify} is for. The
 * system property {@code parley.only} narrows it to names that begin with it.
 */
final class ConformanceIT {

    private record Subject(String name, Optional<Rule> flaw, Supplier<ConformanceResult> check) {}

    private static final String ONLY = System.getProperty("parley.only", "");

    /**
     * So many schedules for what is right, unless somebody asks for more, as the profile {@code deep} does: a tenth of
     * a user's default finds 68 of the 69 seeded defects that the whole of it finds.
     */
    private static final int RIGHT = Settings.USUAL_SCHEDULES / 10;

    @TestFactory
    @DisplayName("judged by")
    Stream<DynamicNode> everyImplementation() throws InterruptedException {
        Attachment.ensure();
        List<Subject> subjects = subjects();
        assertTrue(
                !subjects.isEmpty()
                        || Studies.all().stream().anyMatch(study -> study.id().startsWith(ONLY)),
                "no implementation or system has a name that begins with '" + ONLY + "'");
        AtomicInteger done = new AtomicInteger();
        Iterator<Subject> checked = subjects.iterator();
        Carriers.fromProperties()
                .check(
                        subjects.stream()
                                .<Supplier<ConformanceResult>>map(
                                        subject -> () -> check(subject, done, subjects.size()))
                                .toList(),
                        result -> {
                            SitePaths _ = Reports.add(result, checked.next().flaw());
                        });
        return subjects.stream().map(subject -> DynamicContainer.dynamicContainer(subject.name(), tests(subject)));
    }

    private static ConformanceResult check(Subject subject, AtomicInteger done, int all) {
        ConformanceResult result = subject.check().get();
        System.out.printf("[%d/%d] %s: %d ms%n", done.incrementAndGet(), all, subject.name(), result.millis());
        return result;
    }

    private static Stream<DynamicTest> tests(Subject subject) {
        return Reports.all().stream()
                .filter(result -> result.implementation().equals(subject.name()))
                .map(result -> DynamicTest.dynamicTest(
                        result.rule().id() + ": " + result.rule().statement(), () -> judge(result)));
    }

    private static void judge(MatrixCell result) {
        assertTrue(result.isAsExpected(), () -> explain(result));
        if (result.verdict() instanceof Verdict.NotDeclared(String reason)) {
            Assumptions.abort(result.rule().id() + " is not checked: " + reason);
        }
    }

    private static String explain(MatrixCell result) {
        return switch (result.verdict()) {
            case Verdict.Violates violates -> "\n" + TextReport.render(violates.counterexample());
            case Verdict.Inconclusive(long schedules, String reason) ->
                "inconclusive after " + schedules + " schedules: " + reason;
            case Verdict.Conforms conforms ->
                "conforms over " + conforms.schedules() + " schedules, but must be caught";
            case Verdict.NotDeclared(String reason) -> "must be caught, but is not checked: " + reason;
        };
    }

    private static String replayed(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Violates violates -> TextReport.render(violates.counterexample());
            case Verdict.Inconclusive(long _, String reason) -> "Not reproduced: " + reason;
            case Verdict.Conforms _ -> "Not reproduced: the schedule breaks no rule any more";
            case Verdict.NotDeclared(String reason) -> reason;
        };
    }

    private static List<Subject> subjects() {
        List<Subject> subjects = new ArrayList<>();
        for (Implementation implementation : Implementation.all()) {
            subjects.add(new Subject(
                    implementation.name(),
                    implementation.flaw(),
                    () -> Conformance.of(implementation.name(), implementation.spec(), implementation::open)
                            .within(budget(implementation.flaw()))
                            .replayedBy("mvn verify -Dparley.only=" + implementation.name())
                            .check()));
        }
        for (int capacity = 1; capacity <= 4; capacity++) {
            subjects.add(fridge(capacity, 2 * capacity + 1, Optional.empty()));
            subjects.add(fridge(capacity, 2 * capacity + 2, Optional.of(Rule.DLK_1)));
        }
        return subjects.stream()
                .filter(subject -> subject.name().startsWith(ONLY))
                .toList();
    }

    private static Subject fridge(int capacity, int requests, Optional<Rule> flaw) {
        Topology topology = DrinksFridge.of(capacity, requests);
        Map<String, Supplier<Channel<Integer>>> queues = ImmutableMap.of(
                DrinksFridge.REQUESTS, () -> Channels.of(new ArrayBlockingQueue<>(capacity)),
                DrinksFridge.REPLIES, () -> Channels.of(new ArrayBlockingQueue<>(capacity)));
        return new Subject(
                topology.name(),
                flaw,
                () -> TopologyConformance.of(topology, queues)
                        .within(budget(flaw))
                        .check());
    }

    /** Who must be caught gets what a user's channel gets. */
    private static Budget budget(Optional<Rule> flaw) {
        Budget asked = Budget.fromProperties();
        boolean explicit = !System.getProperty("parley.schedules", "").isBlank();
        return explicit || flaw.isPresent() ? asked : asked.withSchedules(RIGHT);
    }

    @AfterAll
    static void printMatrix() {
        ImmutableList<MatrixCell> results = Reports.all();
        System.out.println();
        if (Budget.fromProperties().replay().isPresent()) {
            results.stream()
                    .map(MatrixCell::verdict)
                    .filter(verdict -> !(verdict instanceof Verdict.NotDeclared))
                    .forEach(verdict -> System.out.println(replayed(verdict) + "\n"));
        }
        System.out.println(Matrix.render(results));
        System.out.println();
        System.out.println("Reports: " + Reports.index());
    }
}
