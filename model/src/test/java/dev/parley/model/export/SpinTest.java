package dev.parley.model.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.parley.model.channel.Closing;
import dev.parley.model.explore.Exploration;
import dev.parley.model.explore.Explorer;
import dev.parley.model.explore.Property;
import dev.parley.model.system.SharedFridge;
import dev.parley.model.system.Topology;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * SPIN counts the same states of our texts as the explorer does of the topologies, and has the same verdicts. On
 * request, by {@code -Dparley.spin=some} or {@code all}: it needs SPIN and a C compiler, which takes seconds.
 */
@EnabledIfSystemProperty(named = "parley.spin", matches = "some|all")
final class SpinTest {

    private static final Property COMES_TO_REST = Property.atEnd("all have ended", view -> view.allHaveEnded());

    @TempDir
    private Path directory = Path.of("");

    @BeforeAll
    static void needsSpin() {
        assumeTrue(Spin.isInstalled(), "spin and gcc are not installed: apt-get install spin gcc");
    }

    static Stream<Topology> countedAlike() {
        return Stream.of(
                SharedFridge.of(2, 2, 2, 3),
                SharedFridge.of(3, 2, 2, 3),
                SharedFridge.withOneClient(2, 6),
                Examples.news(Closing.DRAINS));
    }

    @ParameterizedTest
    @MethodSource("countedAlike")
    void countsAndJudgesLikeSpin(Topology topology) throws IOException, InterruptedException {
        compare(topology, true);
    }

    /** SPIN stores a rendezvous half way, and takes a choice for a step of its own. */
    static Stream<Topology> judgedAlike() {
        return Stream.of(SharedFridge.of(2, 0, 1, 3), Examples.shop(2));
    }

    @ParameterizedTest
    @MethodSource("judgedAlike")
    void judgesLikeSpin(Topology topology) throws IOException, InterruptedException {
        compare(topology, false);
    }

    private void compare(Topology topology, boolean counted) throws IOException, InterruptedException {
        Exploration ours = Explorer.of(topology)
                .asking(Property.noDeadlock(), Property.claims(), COMES_TO_REST)
                .explore();
        Path verifier = Spin.verifier(Promela.of(topology), directory);
        Spin deadlocks = Spin.verify(verifier, "-A");
        Spin claims = Spin.verify(verifier, "-E");
        assertEquals(ours.of(Property.claims()).fails(), claims.errors() > 0, topology.name());
        if (counted) {
            assertEquals(ours.states(), deadlocks.states(), deadlocks.output());
            assertEquals(ours.transitions(), deadlocks.transitions(), deadlocks.output());
        }
        if (ours.of(Property.claims()).holds()) {
            boolean deadlock = ours.of(Property.noDeadlock()).fails();
            assertEquals(deadlock && ours.of(COMES_TO_REST).fails(), deadlocks.errors() > 0, topology.name());
        }
    }

    @Test
    void findsWhatIsWrong() throws IOException, InterruptedException {
        compare(Examples.wrong(), false);
        Path verifier = Spin.verifier(Promela.of(Examples.wrong()), directory);
        assertTrue(Spin.verify(verifier, "-A").errors() > 0);
        assertTrue(Spin.verify(verifier, "-E").errors() > 0);
    }
}
