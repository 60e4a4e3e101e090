package dev.parley.properties.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.parley.implementations.Implementation;
import dev.parley.model.counterexample.Verdict;
import dev.parley.model.rule.Rule;
import dev.parley.properties.contract.search.Budget;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** How many carriers there are, and in which order they take the checks, changes no verdict and no counterexample. */
final class CarriersTest {

    private static final Budget LITTLE = new Budget(1_000, 1, Optional.empty());

    /** Of one library and of several, some made of what others of them are. */
    private static final ImmutableList<String> SUBJECTS = ImmutableList.of(
            "flawed-CountsBeforeSure",
            "flawed-LooksThenWaits",
            "ConcurrentLinkedQueue",
            "flawed-SwallowedSignal",
            "SynchronousQueue-fair",
            "LinkedTransferQueue",
            "flawed-OneConditionForTwo",
            "MpmcArrayQueue-2",
            "flawed-StaysInLine");

    @Test
    void verdictsAndCounterexamplesAreTheSameOnOneCarrierAndOnTwo() throws InterruptedException {
        Map<String, ImmutableMap<Rule, Verdict>> onTwo = verdicts(new Carriers(2), SUBJECTS);
        Map<String, ImmutableMap<Rule, Verdict>> onOne = verdicts(new Carriers(1), SUBJECTS);
        Map<String, ImmutableMap<Rule, Verdict>> backwards = verdicts(new Carriers(2), SUBJECTS.reverse());

        assertEquals(onOne, onTwo);
        assertEquals(onOne, backwards);
        assertTrue(onOne.values().stream()
                .flatMap(verdicts -> verdicts.values().stream())
                .anyMatch(Verdict.Violates.class::isInstance));
        assertFalse(onOne.values().stream()
                .flatMap(verdicts -> verdicts.values().stream())
                .anyMatch(Verdict.Inconclusive.class::isInstance));
    }

    private static Map<String, ImmutableMap<Rule, Verdict>> verdicts(Carriers carriers, List<String> names)
            throws InterruptedException {
        Map<String, ImmutableMap<Rule, Verdict>> verdicts = new HashMap<>();
        carriers.check(
                names.stream()
                        .<Supplier<ConformanceResult>>map(name -> () -> check(name))
                        .toList(),
                result -> verdicts.put(result.name(), result.verdicts()));
        assertEquals(names.size(), verdicts.size());
        return verdicts;
    }

    private static ConformanceResult check(String name) {
        Implementation subject = Implementation.all().stream()
                .filter(implementation -> implementation.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no " + name));
        return Conformance.of(name, subject.spec(), subject::open)
                .within(LITTLE)
                .check();
    }

    @Test
    void resultsComeInTheOrderOfTheChecks() throws InterruptedException {
        List<Integer> results = new ArrayList<>();
        new Carriers(3).check(ImmutableList.<Supplier<Integer>>of(() -> 1, () -> 2, () -> 3, () -> 4), results::add);
        assertEquals(ImmutableList.of(1, 2, 3, 4), results);
    }

    @Test
    void whatACheckThrowsIsThrownOn() {
        ImmutableList<Supplier<Integer>> checks = ImmutableList.of(() -> {
            throw new IllegalStateException("what now?");
        });
        Carriers carriers = new Carriers(1);
        assertEquals(
                "what now?",
                assertThrows(IllegalStateException.class, () -> carriers.check(checks, result -> {}))
                        .getMessage());
    }

    @Test
    void thereIsAtLeastOneCarrier() {
        assertThrows(IllegalArgumentException.class, () -> new Carriers(0));
    }
}
