package dev.parley.properties.deep;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** A JVM of its own, with the class path of this one. */
final class Jvm {

    private Jvm() {}

    /**
     * Runs a main class, and hands over every line that it prints, as it does.
     *
     * @param properties as for the command {@code java}, such as {@code -Dparley.attach=lazily}
     */
    static void run(Class<?> main, List<String> properties, List<String> arguments, Consumer<String> lines)
            throws IOException, InterruptedException {
        ImmutableList<String> command = ImmutableList.<String>builder()
                .add(Path.of(System.getProperty("java.home"), "bin", "java").toString())
                .add("-XX:+EnableDynamicAgentLoading", "--sun-misc-unsafe-memory-access=allow")
                .addAll(properties)
                .add("-cp", System.getProperty("java.class.path"), main.getName())
                .addAll(arguments)
                .build();
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.accept(line);
            }
        }
        assertEquals(0, process.waitFor(), "exit code of " + command);
    }
}
