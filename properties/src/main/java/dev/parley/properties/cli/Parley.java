package dev.parley.properties.cli;

import dev.parley.properties.archive.BadInput;
import java.io.PrintStream;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The command {@code parley}; its exit codes are those of {@link Exit}. */
@Command(
        name = "parley",
        description = "Holds message channels, and what was recorded of them, to what they promise.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything conforms",
            "1:something violates what it is held to",
            "2:the input or the command line is not understood",
            "3:something is inconclusive, and nothing violates",
            "70:parley itself failed"
        },
        subcommands = {
            AuditCommand.class,
            CheckCommand.class,
            ReplayCommand.class,
            RenderCommand.class,
            HelpCommand.class
        })
public final class Parley {

    private Parley() {}

    public static void main(String[] arguments) {
        System.exit(run(writer(System.out), writer(System.err), arguments));
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, stream.charset());
    }

    /** Runs one command line; its exit code. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line = new CommandLine(new Parley());
        line.setOut(out);
        line.setErr(err);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((e, command, result) -> {
            switch (e) {
                case BadInput bad -> err.println("parley: " + bad.getMessage());
                case IllegalArgumentException bad -> err.println("parley: " + bad.getMessage());
                default -> {
                    e.printStackTrace(err);
                    return Exit.FAILED;
                }
            }
            return Exit.BAD_INPUT;
        });
        return line.execute(arguments);
    }
}
