package dev.parley.properties.deep;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parley.implementations.Implementation;
import dev.parley.properties.contract.Budget;
import dev.parley.reports.Counterexample;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Replay lines reproduce the same history in JVMs that have seen nothing yet, whichever of them comes first there. */
final class FreshJvmsIT {

    private static final int JVMS = Integer.getInteger("parley.jvms", 100);

    @Test
    void everyReplayLineReproducesItsHistory(@TempDir Path directory) throws IOException, InterruptedException {
        Map<String, String> seen = new LinkedHashMap<>();
        List<String> lines = new ArrayList<>();
        for (Implementation twin : Twins.all()) {
            Counterexample counterexample =
                    Twins.caught(twin, Budget.fromProperties()).orElseThrow();
            seen.put(twin.name(), Twins.seen(counterexample));
            lines.add(twin.name() + "\t" + Twins.line(counterexample));
        }
        Path file = Files.write(directory.resolve("lines.txt"), lines);
        for (int jvm = 0; jvm < JVMS; jvm++) {
            assertEquals(seen, replay(file, jvm % lines.size()), "in the JVM of number " + jvm);
        }
        System.out.printf("%d replay lines reproduced in each of %d fresh JVMs%n", lines.size(), JVMS);
    }

    private static Map<String, String> replay(Path file, int first) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+EnableDynamicAgentLoading",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FreshJvm.class.getName(),
                        file.toString(),
                        Integer.toString(first))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Map<String, String> seen = new LinkedHashMap<>();
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                int tab = line.indexOf('\t');
                if (tab > 0) {
                    seen.put(line.substring(0, tab), line.substring(tab + 1));
                }
            }
        }
        assertEquals(0, process.waitFor(), "exit code of the fresh JVM");
        return seen;
    }
}
