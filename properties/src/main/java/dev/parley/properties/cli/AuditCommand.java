package dev.parley.properties.cli;

import dev.parley.properties.archive.Conventions;
import dev.parley.properties.archive.HistoryFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley audit}. */
@Command(
        name = "audit",
        description = "Judges recorded histories, each channel by itself, and says what became of its messages.",
        mixinStandardHelpOptions = true)
final class AuditCommand implements Callable<Integer> {

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "A history: .jsonl, .csv, .edn (Jepsen) or .fastlin, " + "each perhaps followed by .gz.")
    private List<Path> files = new ArrayList<>();

    @Mixin
    private ExpectationOptions promises = new ExpectationOptions();

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES}; what the file's name ends in if not given.")
    private Optional<HistoryFormat> format = Optional.empty();

    @Option(
            names = "--failed-dequeue-is-empty",
            description = "In Jepsen's format, a dequeue that failed found nothing; otherwise it is left out.")
    private boolean failedDequeueIsEmpty;

    @Option(
            names = "--empty-message",
            paramLabel = "N",
            description = "In fastlin's format, the message that stands for having found nothing.")
    private @Nullable Long emptyMessage;

    @Option(
            names = "--stream",
            description =
                    "Read the file anew for each pass instead of into memory, as is done anyway when it would not "
                            + "fit; it must be sorted by call.")
    private boolean stream;

    @Option(
            names = "--reports",
            paramLabel = "DIR",
            description = "Where a page for each violation goes; ${DEFAULT-VALUE} if not given.",
            defaultValue = "parley-reports")
    private Path reports = Path.of("parley-reports");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Conventions conventions = new Conventions(
                failedDequeueIsEmpty, emptyMessage == null ? OptionalLong.empty() : OptionalLong.of(emptyMessage));
        int exit = Exit.CONFORMS;
        for (Path file : files) {
            HistoryFormat as = format.orElseGet(() -> HistoryFormat.of(file));
            FileAudit audit = new FileAudit(
                    file,
                    as,
                    conventions,
                    promises.expectation(),
                    "parley audit" + promises.options() + conventions(file),
                    reports,
                    spec.commandLine().getOut());
            exit = Exit.worse(exit, audit.run(stream));
        }
        return exit;
    }

    private String conventions(Path file) {
        return format.map(each -> " --format=" + each).orElse("")
                + (failedDequeueIsEmpty ? " --failed-dequeue-is-empty" : "")
                + (emptyMessage == null ? "" : " --empty-message=" + emptyMessage)
                + (stream ? " --stream" : "")
                + " " + file;
    }
}
