package dev.parley.properties.cli;

import dev.parley.properties.contract.Conformance;
import dev.parley.properties.contract.search.Budget;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code parley check}. */
@Command(
        name = "check",
        description = "Runs a channel under chosen interleavings, and holds every history to what it promises.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    @Mixin
    private SubjectOptions subject = new SubjectOptions();

    @Option(
            names = "--schedules",
            paramLabel = "N",
            description =
                    "Schedules for each mix of operations; the system property parley.schedules, or 20000, if not "
                            + "given.")
    private Optional<Integer> schedules = Optional.empty();

    @Option(names = "--seed", paramLabel = "N", description = "What programs and schedules are drawn from.")
    private Optional<Long> seed = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Budget budget = Budget.fromProperties();
        budget = schedules.map(budget::withSchedules).orElse(budget);
        budget = seed.map(budget::withSeed).orElse(budget);
        return new VerdictPrinter(spec.commandLine().getOut())
                .print(Conformance.of(subject.open())
                        .within(budget)
                        .replayedBy("parley replay" + subject.options())
                        .check());
    }
}
