package dev.parley.properties.cli;

import dev.parley.model.counterexample.Counterexample;
import dev.parley.reports.ReportFormat;
import dev.parley.reports.json.CounterexampleJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley render}. */
@Command(
        name = "render",
        description = "Prints a counterexample that was kept as JSON in another form.",
        mixinStandardHelpOptions = true)
final class RenderCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "A counterexample in the form parley.counterexample/1.")
    private Path file = Path.of("");

    @Option(names = "--as", paramLabel = "FORM", description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} by default.")
    private ReportFormat form = ReportFormat.TEXT;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        spec.commandLine().getOut().println(form.render(read()).stripTrailing());
        return Exit.CONFORMS;
    }

    private Counterexample read() {
        try {
            return CounterexampleJson.parse(Files.readString(file));
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot read " + file + ": " + e, e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }
}
