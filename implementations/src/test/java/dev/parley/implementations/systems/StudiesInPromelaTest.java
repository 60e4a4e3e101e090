package dev.parley.implementations.systems;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.collect.ImmutableList;
import dev.parley.model.explore.Exploration;
import dev.parley.model.explore.Explorer;
import dev.parley.model.explore.Property;
import dev.parley.model.export.Promela;
import dev.parley.model.system.Topology;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every study can be said in Promela, or cannot, with a reason. On request, by {@code -Dparley.spin=all}, SPIN has the
 * same verdicts of those texts as the explorer has of the topologies: it needs SPIN and a C compiler, which takes
 * minutes.
 */
final class StudiesInPromelaTest {

    private static final Property COMES_TO_REST = Property.atEnd("all have ended", view -> view.allHaveEnded());
    private static final Pattern ERRORS = Pattern.compile("errors: (\\d+)");

    @TempDir
    private Path directory = Path.of("");

    @Test
    void everyStudyHasATextOrAReason() {
        assertTrue(topologies().stream()
                        .filter(topology -> text(topology).isPresent())
                        .count()
                > 0);
    }

    @Test
    @EnabledIfSystemProperty(named = "parley.spin", matches = "all")
    void judgesEveryStudyLikeSpin() throws IOException, InterruptedException {
        assumeTrue(Stream.of("spin", "gcc").allMatch(StudiesInPromelaTest::isOnThePath), "apt-get install spin gcc");
        int compared = 0;
        for (Topology topology : topologies()) {
            Optional<String> text = text(topology);
            if (text.isPresent()) {
                compare(topology, text.get());
                compared++;
            }
        }
        assertTrue(compared > 0);
    }

    private void compare(Topology topology, String text) throws IOException, InterruptedException {
        Exploration ours = Explorer.of(topology)
                .asking(Property.noDeadlock(), Property.claims(), COMES_TO_REST)
                .explore();
        Files.writeString(directory.resolve("model.pml"), text);
        run("spin", "-a", "-o2", "model.pml");
        run("gcc", "-O2", "-w", "-DSAFETY", "-DNOREDUCE", "-DMEMLIM=8000", "-o", "pan", "pan.c");
        assertEquals(ours.of(Property.claims()).fails(), finds("-E"), topology.name());
        if (ours.of(Property.claims()).holds()) {
            boolean deadlock = ours.of(Property.noDeadlock()).fails();
            assertEquals(deadlock && ours.of(COMES_TO_REST).fails(), finds("-A"), topology.name());
        }
    }

    /** Whether the verifier finds an error: without claims by {@code -A}, without standstills by {@code -E}. */
    private boolean finds(String without) throws IOException, InterruptedException {
        String output = run("./pan", "-m5000000", "-c0", without);
        Matcher errors = ERRORS.matcher(output);
        assertTrue(errors.find(), output);
        return Long.parseLong(errors.group(1)) > 0;
    }

    private String run(String... command) throws IOException, InterruptedException {
        Path output = directory.resolve("output.txt");
        int code = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()
                .waitFor();
        String said = Files.readString(output);
        assertEquals(0, code, () -> String.join(" ", command) + ":\n" + said);
        return said;
    }

    private static boolean isOnThePath(String command) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, command)));
    }

    private static ImmutableList<Topology> topologies() {
        return Studies.all().stream()
                .flatMap(study -> study.questions().stream())
                .map(question -> question.topology())
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    /** The text of a topology; none if it has none, but then with a reason. */
    private static Optional<String> text(Topology topology) {
        try {
            String text = Promela.of(topology);
            assertFalse(text.isEmpty());
            return Optional.of(text);
        } catch (UnsupportedOperationException e) {
            assertFalse(String.valueOf(e.getMessage()).isEmpty());
            return Optional.empty();
        }
    }
}
