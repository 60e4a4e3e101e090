package dev.parley.properties.cli;

import dev.parley.properties.contract.Conformance;
import dev.parley.properties.contract.search.Budget;
import dev.parley.properties.contract.search.ReplayLine;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley replay}. */
@Command(
        name = "replay",
        description = "Runs one program under one schedule again, as a report names it.",
        mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {

    @Mixin
    private SubjectOptions subject = new SubjectOptions();

    @Parameters(index = "1", paramLabel = "LINE", description = "What stands behind -Dparley.replay= in a report.")
    private String line = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        ReplayLine replay = ReplayLine.parse(line.replaceFirst("^-Dparley\\.replay=", ""));
        return new VerdictPrinter(spec.commandLine().getOut())
                .print(Conformance.of(subject.open())
                        .within(Budget.fromProperties().replaying(replay))
                        .replayedBy("parley replay" + subject.options())
                        .check());
    }
}
