package dev.parley.properties.contract;

import com.google.common.collect.ImmutableList;
import dev.parley.model.counterexample.CheckRun;
import dev.parley.model.counterexample.MatrixCell;
import dev.parley.model.counterexample.Verdict;
import dev.parley.model.rule.Rule;
import dev.parley.properties.contract.account.RunEnvironment;
import dev.parley.properties.contract.search.Budget;
import dev.parley.properties.settings.Settings;
import dev.parley.reports.site.Site;
import dev.parley.reports.site.SitePaths;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The reports of a JVM: every check adds its verdicts, and the site is written anew with all of them. It goes to the
 * directory that the system property {@code parley.reports} names, {@code target/parley} unless it does.
 */
public final class Reports {

    private static final Reports OF_THIS_JVM = new Reports();

    private final Instant started = Instant.now();
    private final List<MatrixCell> results = new ArrayList<>();
    private int leastSchedules = Integer.MAX_VALUE;

    private Reports() {}

    /** Adds a subject that must conform, and writes the site. */
    public static SitePaths add(ConformanceResult result) {
        return add(result, Optional.empty());
    }

    /**
     * Adds a subject, and writes the site.
     *
     * @param flaw the rule that the subject must be caught by, if it is a flawed twin
     */
    public static SitePaths add(ConformanceResult result, Optional<Rule> flaw) {
        synchronized (OF_THIS_JVM) {
            OF_THIS_JVM.results.addAll(results(result, flaw));
            OF_THIS_JVM.leastSchedules =
                    Math.min(OF_THIS_JVM.leastSchedules, result.budget().schedules());
            return OF_THIS_JVM.write(result.budget());
        }
    }

    /** All cells so far. */
    public static ImmutableList<MatrixCell> all() {
        synchronized (OF_THIS_JVM) {
            return ImmutableList.copyOf(OF_THIS_JVM.results);
        }
    }

    /** The page to open, once something was added. */
    public static Path index() {
        return directory().resolve("index.html");
    }

    private static Path directory() {
        return Settings.ofThisJvm().reports().toAbsolutePath().normalize();
    }

    private static List<MatrixCell> results(ConformanceResult result, Optional<Rule> flaw) {
        List<MatrixCell> results = new ArrayList<>();
        result.verdicts()
                .forEach((rule, verdict) -> results.add(new MatrixCell(
                        result.name(),
                        rule,
                        verdict,
                        expected(rule, verdict, flaw),
                        Long.toString(result.budget().seed()),
                        result.millis())));
        return results;
    }

    private static String expected(Rule rule, Verdict verdict, Optional<Rule> flaw) {
        if (flaw.isPresent()) {
            return flaw.get() == rule ? "VIOLATES" : MatrixCell.ANY;
        }
        return verdict instanceof Verdict.NotDeclared ? verdict.label() : "CONFORMS";
    }

    private SitePaths write(Budget budget) {
        CheckRun run = new CheckRun(
                started.truncatedTo(ChronoUnit.SECONDS).toString(),
                leastSchedules,
                Long.toString(budget.seed()),
                RunEnvironment.java(),
                RunEnvironment.os(),
                RunEnvironment.parley(),
                Duration.between(started, Instant.now()).toMillis());
        try {
            return Site.write(directory(), run, results);
        } catch (IOException e) {
            throw new UncheckedIOException("the reports could not be written; set parley.reports elsewhere", e);
        }
    }
}
