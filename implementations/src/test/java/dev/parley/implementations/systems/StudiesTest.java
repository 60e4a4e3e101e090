package dev.parley.implementations.systems;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Ordering;
import dev.parley.implementations.systems.study.Question;
import dev.parley.implementations.systems.study.Study;
import dev.parley.model.explore.Exploration;
import dev.parley.model.explore.Explorer;
import dev.parley.model.explore.Property;
import dev.parley.model.explore.PropertyResult;
import dev.parley.model.explore.Trace;
import dev.parley.model.explore.TraceStep;
import dev.parley.model.system.StepKind;
import dev.parley.model.system.Topology;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every question about every system turns out as it must, in all of its states. */
final class StudiesTest {

    /** Studies are small, so that all of them are explored in seconds. */
    private static final int MOST_STATES = 100_000;

    private final ImmutableList<Study> studies = Studies.all();

    @Test
    void theyAreInTheOrderOfTheirIdsEachOfWhichIsThereOnce() {
        ImmutableList<String> ids = studies.stream().map(Study::id).collect(ImmutableList.toImmutableList());
        assertTrue(Ordering.natural().isStrictlyOrdered(ids), ids::toString);
    }

    @Test
    void eachAsksSomethingAndNothingTwice() {
        for (Study study : studies) {
            assertTrue(!study.questions().isEmpty(), study::id);
            assertEquals(
                    study.questions().size(),
                    study.questions().stream().map(Question::text).distinct().count(),
                    study::id);
        }
    }

    @Test
    void topologiesThatDifferHaveDifferentNames() {
        Map<String, Topology> named = new HashMap<>();
        studies.stream().flatMap(study -> study.questions().stream()).forEach(question -> {
            Topology topology = question.topology();
            Topology other = named.putIfAbsent(topology.name(), topology);
            assertTrue(other == null || other.equals(topology), () -> "two topologies are called " + topology.name());
        });
    }

    @TestFactory
    Stream<DynamicContainer> everyQuestionTurnsOutAsItMust() {
        return studies.stream()
                .map(study -> dynamicContainer(
                        study.id() + " " + study.title(),
                        study.questions().stream()
                                .map(question -> dynamicTest(question.text(), () -> answer(question)))));
    }

    @Test
    void anotherOrderAndFewerStepsDoNotChangeAnAnswer() {
        studies.stream().flatMap(study -> study.questions().stream()).forEach(question -> {
            Property property = question.property();
            Explorer explorer =
                    Explorer.of(question.topology()).asking(property).depthFirst();
            assertEquals(question.holds(), explorer.explore().of(property).holds(), question::text);
            if (property instanceof Property.Claims || property instanceof Property.NoDeadlock) {
                assertEquals(
                        question.holds(),
                        explorer.reduced().explore().of(property).holds(),
                        question::text);
            }
        });
    }

    private static void answer(Question question) {
        Exploration exploration = explore(question.topology(), question.property());
        assertTrue(
                exploration.states() < MOST_STATES,
                () -> question.topology().name() + " has " + exploration.states() + " states");
        switch (exploration.of(question.property())) {
            case PropertyResult.Unknown(String reason) -> fail("inconclusive: " + reason);
            case PropertyResult.Holds holds -> {
                assertTrue(
                        question.holds(),
                        () -> "it holds, of " + question.topology().name());
                assertTrue(!(question.property() instanceof Property.Possible)
                        || holds.witness().isPresent());
                holds.witness().ifPresent(StudiesTest::check);
                assertNotVacuous(question.topology(), question.property());
            }
            case PropertyResult.Fails fails -> {
                assertTrue(
                        !question.holds(),
                        () -> "it fails, of " + question.topology().name() + ": " + fails.counterexample());
                assertEquals(
                        !(question.property() instanceof Property.Possible),
                        fails.counterexample().isPresent());
                fails.counterexample().ifPresent(StudiesTest::check);
            }
        }
    }

    /** What holds is about something: an end that is reached, a claim that is made, a cause that happens. */
    private static void assertNotVacuous(Topology topology, Property property) {
        switch (property) {
            case Property.Claims _ ->
                assertTrue(
                        topology.toString().contains("Claim["), () -> "nobody claims anything in " + topology.name());
            case Property.AtEnd _ -> {
                Property endless = Property.atEnd("there is no end", _ -> false);
                assertTrue(
                        explore(topology, endless).of(endless).fails(),
                        () -> topology.name() + " does not come to an end");
            }
            case Property.LeadsTo leadsTo -> {
                Property caused = Property.possible("the cause", leadsTo.cause());
                assertTrue(
                        explore(topology, caused).of(caused).holds(), () -> topology.name() + " never has the cause");
            }
            case Property.NoDeadlock _,
                    Property.DeadlockIsInevitable _,
                    Property.Invariant _,
                    Property.Possible _,
                    Property.Eventually _ -> {}
        }
    }

    private static Exploration explore(Topology topology, Property property) {
        return Explorer.of(topology).asking(property).explore();
    }

    /** A run begins at the start, and then somebody makes each step; it does not end in the middle of a sentence. */
    private static void check(Trace trace) {
        assertEquals(StepKind.START, trace.steps().getFirst().kind());
        for (TraceStep step : trace.steps().subList(1, trace.steps().size())) {
            assertTrue(step.kind() != StepKind.START, trace::toString);
            assertTrue(step.process().isPresent(), trace::toString);
        }
        assertTrue(!trace.sentence().isEmpty() && !trace.sentence().endsWith("."), trace::sentence);
        assertTrue(
                trace.circle().map(at -> at >= 0 && at < trace.steps().size()).orElse(true), trace::toString);
    }
}
