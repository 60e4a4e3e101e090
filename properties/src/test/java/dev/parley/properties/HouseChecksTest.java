package dev.parley.properties;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.graph.GraphBuilder;
import com.google.common.graph.MutableGraph;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.parley.model.channel.Capacity;
import dev.parley.properties.audit.Audit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;

/** What {@link HouseTest} checks by can fail. */
final class HouseChecksTest {

    /** Each refers to the next, and the last to the first. */
    private static MutableGraph<String> circle(String... names) {
        MutableGraph<String> graph = GraphBuilder.directed().build();
        for (int i = 0; i < names.length; i++) {
            graph.putEdge(names[i], names[(i + 1) % names.length]);
        }
        return graph;
    }

    @Test
    void aCircleOfFiveIsFound() {
        MutableGraph<String> graph = circle("p.A", "p.B", "p.C", "q.D", "q.E");
        graph.putEdge("p.Outside", "p.A");
        graph.putEdge("p.A", "p.Used");
        List<ImmutableSortedSet<String>> circles = Circles.largerThan(4, graph);
        assertEquals(ImmutableList.of(ImmutableSortedSet.of("p.A", "p.B", "p.C", "q.D", "q.E")), circles);
    }

    @Test
    void twoCirclesThatShareAMemberAreOne() {
        MutableGraph<String> graph = circle("A", "B", "C");
        for (var edge : circle("C", "D", "E").edges()) {
            graph.putEdge(edge);
        }
        assertEquals(1, Circles.largerThan(4, graph).size());
        assertEquals(5, Circles.largerThan(4, graph).getFirst().size());
    }

    @Test
    void aCircleOfFourIsNot() {
        assertEquals(ImmutableList.of(), Circles.largerThan(4, circle("A", "B", "C", "D")));
    }

    @Test
    void aCircleIsCalledByTheRoomThatAllMembersAreIn() {
        assertEquals("a.b", Circles.room(ImmutableSet.of("a.b.X", "a.b.Y")));
        assertEquals("a", Circles.room(ImmutableSet.of("a.b.X", "a.c.Y", "a.b.d.Z")));
        assertEquals("a", Circles.room(ImmutableSet.of("a.bc.X", "a.b.Y")));
        assertEquals("", Circles.room(ImmutableSet.of("a.X", "b.Y")));
    }

    @Test
    void whatOnlyATypeArgumentNamesIsReferredTo() throws ClassNotFoundException {
        JavaClasses classes = new ClassFileImporter()
                .importClasses(
                        HouseChecksTest.class, Exceptions.class, Class.forName("dev.parley.model.channel.Capacity"));
        assertEquals(
                ImmutableSet.of(Exceptions.class.getName(), "dev.parley.model.channel.Capacity"),
                TypeReferences.among(classes).successors(HouseChecksTest.class.getName()));
    }

    @SuppressWarnings("UnusedVariable") // seen in its class file
    private List<Capacity> capacities = List.of();

    @Test
    void twoTypesOfOneNameAreFound() {
        JavaClasses classes =
                new ClassFileImporter().importClasses(java.util.List.class, java.awt.List.class, Audit.class);
        assertEquals(ImmutableSet.of("List"), HouseTest.shared(classes).keySet());
    }

    @Test
    void roomsAndLongFilesAreMeasured(@TempDir Path checkout) throws IOException {
        Path room = Files.createDirectories(checkout.resolve("model/src/main/java/a/b"));
        Files.writeString(room.resolve("X.java"), "one\ntwo\n");
        Files.writeString(room.resolve("Y.java"), "one\n");
        Files.writeString(room.resolve("notes.txt"), "none\n");
        Files.createDirectories(checkout.resolve("model/src/test/java/a/b"));
        Files.writeString(checkout.resolve("model/src/test/java/a/b/Test.java"), "one\n");
        MainSources sources = MainSources.of(checkout);
        assertEquals(ImmutableMap.of("a.b.X", 2, "a.b.Y", 1), sources.lengths());
        assertEquals(
                ImmutableMap.of("a.b", "2 files"),
                HouseTest.beyond(1, sources.rooms().asMap()));
        assertEquals(ImmutableMap.of(), HouseTest.beyond(2, sources.rooms().asMap()));
    }

    @Test
    void theSourcesOfThisCheckoutAreFound() {
        assertTrue(MainSources.ofCheckout().lengths().containsKey("dev.parley.model.channel.Channel"));
        assertTrue(MainSources.ofCheckout().lengths().containsKey(Audit.class.getName()));
    }

    @Test
    void whatIsBeyondALimitFailsUnlessItIsAnException() {
        AssertionFailedError error = assertThrows(
                AssertionFailedError.class,
                () -> Exceptions.of("a").check("too large", ImmutableMap.of("a", "31", "b", "32")));
        assertEquals("too large:\n  b: 32", error.getMessage());
        assertDoesNotThrow(() -> Exceptions.of("a", "b").check("too large", ImmutableMap.of("a", 31, "b", 32)));
    }

    @Test
    void anExceptionThatIsNotNeededFails() {
        AssertionFailedError error = assertThrows(
                AssertionFailedError.class, () -> Exceptions.of("a").check("too large", ImmutableMap.of()));
        assertTrue(error.getMessage().contains("a: is an exception that is no longer needed"), error::getMessage);
    }
}
