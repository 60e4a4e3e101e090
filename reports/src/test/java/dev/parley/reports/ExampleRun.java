package dev.parley.reports;

import com.google.common.collect.ImmutableList;
import dev.parley.model.counterexample.CheckRun;
import dev.parley.model.counterexample.Counterexample;
import dev.parley.model.counterexample.MatrixCell;
import dev.parley.model.counterexample.Verdict;
import dev.parley.model.rule.Rule;
import java.util.stream.Stream;

/** A run as the contract would hand it over. */
public final class ExampleRun {

    public static final CheckRun RUN =
            new CheckRun("2026-01-02T03:04:05Z", 20_000, "42", "25.0.3+9-LTS", "Linux amd64", "0.1.0", 123_456);

    private ExampleRun() {}

    /** Two subjects, a topology, two flawed twins: everything as expected. */
    public static ImmutableList<MatrixCell> calm() {
        return Stream.of(
                        conforming("ArrayBlockingQueue(2)", "CONFORMS"),
                        nonBlocking("ConcurrentLinkedQueue"),
                        Stream.of(new MatrixCell(
                                "DrinksFridge(N=3, q=1) on ArrayBlockingQueue",
                                Rule.DLK_1,
                                new Verdict.Conforms(1_234, true),
                                "CONFORMS",
                                "42",
                                17)),
                        twin("WrapAroundRing(2)", Examples.order()),
                        twin("OneSignalForTwo(1)", Examples.lostWakeUp()))
                .flatMap(results -> results)
                .collect(ImmutableList.toImmutableList());
    }

    /** The same, and a failure, a twin that got away and something inconclusive. */
    public static ImmutableList<MatrixCell> alarming() {
        Counterexample deadlock = Examples.deadlock();
        return ImmutableList.<MatrixCell>builder()
                .addAll(calm())
                .add(new MatrixCell(
                        deadlock.subject(), Rule.DLK_1, new Verdict.Violates(1, deadlock), "CONFORMS", "42", 3))
                .add(new MatrixCell(
                        "SpinsForEver",
                        Rule.LIN_1,
                        new Verdict.Inconclusive(
                                7, "trySend(1) did not return within 1,000,000 steps of its own, and never yielded"),
                        "CONFORMS",
                        "42",
                        90))
                .add(new MatrixCell("GotAway", Rule.CAP_1, new Verdict.Conforms(20_000, false), "VIOLATES", "42", 250))
                .build();
    }

    private static Stream<MatrixCell> conforming(String name, String expected) {
        return Rule.ofChannels().stream()
                .map(rule -> rule == Rule.RDV_1 || rule == Rule.DLK_1
                        ? undeclared(name, rule, "holds messages, and is one channel")
                        : new MatrixCell(name, rule, new Verdict.Conforms(20_000, false), expected, "42", 200));
    }

    private static Stream<MatrixCell> nonBlocking(String name) {
        return Rule.ofChannels().stream().map(rule -> switch (rule) {
            case INT_1, TIME_1, TIME_2, TIME_3, BLK_1 -> undeclared(name, rule, "no operation of it waits");
            case CAP_1, CAP_2 -> undeclared(name, rule, "has no bound");
            case RDV_1, DLK_1 -> undeclared(name, rule, "holds messages, and is one channel");
            default -> new MatrixCell(name, rule, new Verdict.Conforms(20_000, false), "CONFORMS", "42", 150);
        });
    }

    private static Stream<MatrixCell> twin(String name, Counterexample counterexample) {
        return conforming(name, MatrixCell.ANY).map(result -> {
            if (result.rule() == counterexample.rule()) {
                return new MatrixCell(
                        name, result.rule(), new Verdict.Violates(12, counterexample), "VIOLATES", "42", 9);
            }
            return result.rule() == Rule.LIN_1
                    ? new MatrixCell(
                            name, Rule.LIN_1, new Verdict.Violates(40, counterexample), MatrixCell.ANY, "42", 9)
                    : result;
        });
    }

    private static MatrixCell undeclared(String name, Rule rule, String reason) {
        return new MatrixCell(name, rule, new Verdict.NotDeclared(reason), "NOT_DECLARED", "42", 0);
    }
}
