package dev.parley.properties.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.google.common.base.Splitter;
import dev.parley.model.counterexample.Counterexample;
import dev.parley.model.rule.Rule;
import dev.parley.reports.json.CounterexampleJson;
import dev.parley.reports.page.HtmlReport;
import dev.parley.reports.text.TextReport;
import example.contract.DrowsyMailboxContract;
import example.contract.MailboxContract;
import example.contract.QueueContract;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.platform.engine.OutputDirectoryCreator;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/** Runs contracts as JUnit does for a user, and looks at what it reports. */
@Isolated("sets system properties, and listens to the console")
final class ChannelContractTest {

    private static final Pattern REPLAY = Pattern.compile("-Dparley\\.replay=(\\S+)");

    private final Properties properties = new Properties();
    private final PrintStream console = System.out;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @TempDir
    private Path reports = Path.of("");

    @BeforeEach
    void useLittle() {
        properties.set("parley.schedules", "500").set("parley.seed", "7").set("parley.reports", reports.toString());
    }

    @BeforeEach
    void listenToTheConsole() {
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void restore() {
        System.setOut(console);
        properties.close();
    }

    private static Events run(Class<? extends ChannelContract> contract) {
        return run(contract, Path.of("target"));
    }

    private static Events run(Class<? extends ChannelContract> contract, Path attachments) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(contract))
                .outputDirectoryCreator(new OutputDirectoryCreator() {
                    @Override
                    public Path getRootDirectory() {
                        return attachments;
                    }

                    @Override
                    public Path createOutputDirectory(TestDescriptor test) throws IOException {
                        return Files.createDirectories(attachments.resolve("attached"));
                    }
                })
                .execute()
                .testEvents();
    }

    private static Throwable thrown(Event event) {
        return event.getRequiredPayload(TestExecutionResult.class)
                .getThrowable()
                .orElseThrow();
    }

    private static String id(Event event) {
        return Splitter.on(':')
                .split(event.getTestDescriptor().getDisplayName())
                .iterator()
                .next();
    }

    private static ChannelViolation violation(Events events, Rule rule) {
        return events.failed().stream()
                .filter(event -> id(event).equals(rule.id()))
                .map(event -> (ChannelViolation) thrown(event))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyRuleOfTheCatalogueIsATestThatBearsItsIdAndItsStatement() {
        List<String> names = run(QueueContract.class)
                .started()
                .map(event -> event.getTestDescriptor().getDisplayName())
                .sorted()
                .toList();
        assertEquals(
                Rule.ofChannels().stream()
                        .map(rule -> rule.id() + ": " + rule.statement())
                        .sorted()
                        .toList(),
                names);
    }

    @Test
    void aRightQueuePassesWhateverItsSpecificationCallsFor() {
        Events events = run(MailboxContract.class);
        events.assertStatistics(counts -> counts.succeeded(18).aborted(1).failed(0));
    }

    @Test
    void whatIsNotCalledForIsAbortedWithItsReason() {
        Events events = run(QueueContract.class);
        events.assertStatistics(counts -> counts.failed(0));
        List<String> reasons = events.aborted()
                .map(event -> String.valueOf(thrown(event).getMessage()))
                .toList();
        assertTrue(
                reasons.contains("BLK-1 is not checked: the specification has no operation that waits"),
                () -> reasons.toString());
        assertTrue(
                reasons.contains("CAP-1 is not checked: the specification has no bound to exceed"),
                () -> reasons.toString());
    }

    @Test
    void aFlawedQueueFailsByTheRulesItBreaksAndByNoneThatItKeeps() {
        List<String> failed = run(DrowsyMailboxContract.class)
                .failed()
                .map(ChannelContractTest::id)
                .toList();
        // Where somebody was interrupted meanwhile, a history does not tell whether the wake-up was lost or never
        // given.
        assertEquals(List.of("BLK-1", "INT-1"), failed.stream().sorted().toList());
    }

    @Test
    void aFailureNamesRuleAndCauseAndHowToSeeItAgain() {
        ChannelViolation violation = violation(run(DrowsyMailboxContract.class), Rule.BLK_1);
        String message = String.valueOf(violation.getMessage());
        assertTrue(message.startsWith("DrowsyMailboxContract violates BLK-1: "), message);
        assertTrue(message.contains("mvn test -Dtest=DrowsyMailboxContract -Dparley.replay=BLK-1:"), message);
        assertEquals(2, message.lines().count(), message);
    }

    @Test
    void aFailureHasItsCounterexampleAttachedInEveryForm(@TempDir Path attachments) throws IOException {
        ChannelViolation violation = violation(run(DrowsyMailboxContract.class, attachments), Rule.BLK_1);
        assertEquals(0, violation.getSuppressed().length);
        Path attached = attachments.resolve("attached");
        Counterexample counterexample =
                CounterexampleJson.parse(Files.readString(attached.resolve("DrowsyMailboxContract-BLK-1.json")));
        assertEquals(TextReport.render(counterexample), violation.report());
        assertEquals(
                HtmlReport.render(counterexample),
                Files.readString(attached.resolve("DrowsyMailboxContract-BLK-1.html")));
        assertTrue(Files.readString(attached.resolve("DrowsyMailboxContract-BLK-1.md"))
                .contains("sequenceDiagram"));
    }

    @Test
    void whatCannotBeAttachedDoesNotHideTheFailure() {
        ChannelViolation violation =
                violation(run(DrowsyMailboxContract.class, Path.of("/dev/null/nowhere")), Rule.BLK_1);
        assertEquals(1, violation.getSuppressed().length);
    }

    @Test
    void whereOthersPrintAStackTraceAFailurePrintsItsReport() {
        ChannelViolation violation = violation(run(DrowsyMailboxContract.class), Rule.BLK_1);
        assertEquals(0, violation.getStackTrace().length);
        assertTrue(violation.toString().endsWith(violation.report()));
        for (String part : List.of(
                "\nSpecification\n  bounded 1, first in first out",
                "\nProgram\n",
                "\nWhat happened, from top to bottom\n",
                "\nWhy nobody should wait\n",
                "\nBeside the model\n",
                " from seed 7, then shrunk",
                "\nTo see it again\n")) {
            assertTrue(violation.report().contains(part), () -> part + " in " + violation.report());
        }
    }

    @Test
    void aPastedReplayLineReproducesTheSameHistoryAndRunsNothingElse() {
        String report = violation(run(DrowsyMailboxContract.class), Rule.BLK_1).report();
        Matcher line = REPLAY.matcher(report);
        assertTrue(line.find(), report);
        properties.set("parley.replay", line.group(1));
        Events replayed = run(DrowsyMailboxContract.class);
        replayed.assertStatistics(counts -> counts.failed(1).aborted(18).succeeded(0));
        String again = violation(replayed, Rule.BLK_1).report();
        assertEquals(withoutFound(report), withoutFound(again));
        assertTrue(again.contains("\nFound\n  replayed\n"), again);
    }

    /** How it was found is not what happened. */
    private static String withoutFound(String report) {
        int found = report.indexOf("\nFound\n");
        return report.substring(0, found) + report.substring(report.indexOf("\nTo see it again\n", found));
    }

    @Test
    void aReplayLineThatBreaksNothingPassesItsRule() {
        properties.set("parley.replay", "LOSS-1:send1/receive@1::*");
        run(MailboxContract.class)
                .assertStatistics(counts -> counts.succeeded(1).aborted(18).failed(0));
    }

    @Test
    void aReplayLineOfAnotherChannelIsNoVerdictOnThisOne() {
        properties.set("parley.replay", "BLK-1:send1/receive@1::*");
        List<String> messages = run(QueueContract.class)
                .failed()
                .map(event -> String.valueOf(thrown(event).getMessage()))
                .toList();
        assertTrue(
                messages.stream().allMatch(message -> message.contains("the replay line is of another channel")),
                messages::toString);
        assertTrue(!messages.isEmpty());
    }

    @Test
    void aPropertyThatIsNotUnderstoodFailsEveryTestByName() {
        properties.set("parley.schedules", "many");
        Events events = run(QueueContract.class);
        events.assertStatistics(counts -> counts.failed(19));
        events.failed().stream()
                .forEach(event -> assertTrue(String.valueOf(thrown(event).getMessage())
                        .startsWith("the system property parley.schedules must be")));
    }

    @Test
    void theConsoleNamesWhatIsBrokenAndWhatIsNotCheckedAndWhereTheReportsAre() {
        run(DrowsyMailboxContract.class).assertStatistics(counts -> counts.started(19));
        assertEquals("""
            DrowsyMailboxContract: 16 rules hold; violated: INT-1, BLK-1
              not checked: RDV-1 (the specification is no rendezvous)
              reports: %s
            """.formatted(reports.resolve("index.html")), printed.toString(StandardCharsets.UTF_8));
    }

    @Test
    void theReportsAreWritten() throws IOException {
        run(DrowsyMailboxContract.class).assertStatistics(counts -> counts.started(19));
        assertTrue(Files.readString(reports.resolve("index.html")).contains("DrowsyMailboxContract"));
        assertTrue(Files.readString(reports.resolve("results.json")).contains("parley.results/1"));
        assertTrue(Files.exists(reports.resolve("counterexamples/DrowsyMailboxContract-BLK-1.html")));
    }
}
