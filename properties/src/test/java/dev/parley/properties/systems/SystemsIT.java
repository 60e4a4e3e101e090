package dev.parley.properties.systems;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.implementations.systems.Studies;
import dev.parley.implementations.systems.study.Question;
import dev.parley.implementations.systems.study.Study;
import dev.parley.reports.site.SitePaths;
import dev.parley.reports.text.TextReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Asks every question about every system, and writes a page for each run that shows something. The system property
 * {@code parley.only} narrows it to ids that begin with it.
 */
final class SystemsIT {

    private static final String ONLY = System.getProperty("parley.only", "");
    private static final List<SystemAnswer> ANSWERS = new ArrayList<>();

    @TestFactory
    @DisplayName("system")
    Stream<DynamicNode> everySystem() {
        return Studies.all().stream()
                .filter(study -> study.id().startsWith(ONLY))
                .flatMap(study -> study.questions().stream()
                        .map(question -> DynamicTest.dynamicTest(
                                study.id() + " " + question.text(), () -> ask(study, question))));
    }

    private static void ask(Study study, Question question) {
        SystemAnswer answer = Inquiry.answer(study, question);
        ANSWERS.add(answer);
        assertTrue(
                answer.isAsExpected(),
                () -> question.property().name() + ": " + answer.outcome().label() + ", but must not. "
                        + answer.reason()
                        + answer.counterexample()
                                .map(run -> "\n" + TextReport.render(run))
                                .orElse(""));
    }

    @AfterAll
    static void writeSite() throws IOException {
        if (!ANSWERS.isEmpty()) {
            SitePaths site = SystemsSite.write(
                    Path.of(System.getProperty("parley.reports", "target/parley"), "systems"), ANSWERS);
            System.out.printf(
                    "%d questions about %d systems: %d answered as they must be%nSystems: %s%n",
                    ANSWERS.size(),
                    ANSWERS.stream().map(SystemAnswer::study).distinct().count(),
                    ANSWERS.stream().filter(SystemAnswer::isAsExpected).count(),
                    site.index());
        }
    }
}
