package dev.parley.bench;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;

/** A running {@link Contender}, seen from outside. It stands still between rounds. */
final class Fork {

    private final String engine;
    private final Process process;
    private final Writer commands;
    private final BufferedReader answers;
    private final Path log;

    Fork(String engine, Contest contest, Path directory) throws IOException {
        this.engine = engine;
        log = directory.resolve(engine + "-" + contest.name() + ".log");
        ImmutableList<String> command = ImmutableList.<String>builder()
                .add(Path.of(System.getProperty("java.home"), "bin", "java").toString())
                .addAll(ManagementFactory.getRuntimeMXBean().getInputArguments())
                .add("-cp", System.getProperty("java.class.path"), Contender.class.getName(), engine, contest.name())
                .build();
        process = new ProcessBuilder(command).redirectError(log.toFile()).start();
        commands = process.outputWriter();
        answers = process.inputReader();
    }

    String engine() {
        return engine;
    }

    /** Lets it play one round, and waits for the sample. */
    Engine.Sample round() throws IOException {
        commands.write("round\n");
        commands.flush();
        for (String line = answers.readLine(); line != null; line = answers.readLine()) {
            if (line.startsWith(Contender.SAMPLE)) {
                List<String> words = Splitter.on(' ').splitToList(line);
                return new Engine.Sample(Long.parseLong(words.get(1)), Long.parseLong(words.get(2)));
            }
        }
        throw new IOException("a contender has gone; its last words are in " + log);
    }

    void end() {
        process.destroy();
    }
}
