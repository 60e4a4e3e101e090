package dev.parley.model.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSet;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Ordering;
import dev.parley.model.channel.Relaxation;
import dev.parley.model.operation.OperationKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What rules say of themselves, and which of them a specification calls for. */
final class RuleTest {

    private static final ImmutableSet<Rule> OF_EVERY_CHANNEL =
            ImmutableSet.of(Rule.GEN_1, Rule.DUP_1, Rule.LOSS_1, Rule.BLK_2, Rule.LIN_1);

    private static final ChannelSpec LEAST = ChannelSpec.rendezvous()
            .ordered(Ordering.UNORDERED)
            .only(ImmutableSet.of(OperationKind.TRY_SEND, OperationKind.TRY_RECEIVE))
            .acceptingNull();

    static Stream<ChannelSpec> promisingEverything() {
        return Stream.of(ChannelSpec.bounded(1), ChannelSpec.unbounded(), ChannelSpec.rendezvous());
    }

    @ParameterizedTest
    @EnumSource
    void anIdIsTheNameOfTheConstant(Rule rule) {
        assertEquals(rule.name().replace('_', '-'), rule.id());
        assertEquals(rule, Rule.of(rule.id()));
    }

    @Test
    void whatIsNoIdIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Rule.of("ORD_1"));
    }

    @ParameterizedTest
    @EnumSource
    void everyRuleSaysEverythingOfItself(Rule rule) {
        for (String clause : List.of(rule.statement(), rule.lookAt())) {
            assertTrue(clause.length() > 15 && Character.isLowerCase(clause.charAt(0)), clause);
            assertFalse(clause.endsWith("."), clause);
        }
        assertTrue(rule.formal().endsWith("."), rule.formal());
        assertFalse(rule.source().isEmpty());
        assertFalse(rule.exercises().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("dev.parley.model.rule.Rule#ofChannels")
    void everyRuleIsCalledForBySomeSpecification(Rule rule) {
        assertTrue(
                promisingEverything().anyMatch(spec -> rule.notCalledFor(spec).isEmpty()));
    }

    @ParameterizedTest
    @MethodSource("dev.parley.model.rule.Rule#ofChannels")
    void everyRuleButThoseOfEveryChannelIsNotCalledForBySomeOther(Rule rule) {
        List<Optional<String>> reasons = Stream.of(
                        LEAST, ChannelSpec.unbounded().nonBlocking())
                .map(rule::notCalledFor)
                .filter(Optional::isPresent)
                .toList();
        assertEquals(OF_EVERY_CHANNEL.contains(rule), reasons.isEmpty());
    }

    @ParameterizedTest
    @EnumSource(
            value = Rule.class,
            names = {"DLK_2", "LIVE_1", "SAFE_1"})
    void noChannelIsHeldToTheRulesOfSystems(Rule rule) {
        assertEquals(Optional.of("the rule is about systems of processes"), rule.notCalledFor(ChannelSpec.bounded(1)));
        assertFalse(Rule.ofChannels().contains(rule));
    }

    @ParameterizedTest
    @MethodSource("dev.parley.model.rule.Rule#ofChannels")
    void aReasonIsAClauseThatCanFollowAColon(Rule rule) {
        rule.notCalledFor(LEAST).ifPresent(reason -> {
            assertTrue(reason.startsWith("the specification "), reason);
            assertFalse(reason.endsWith("."), reason);
        });
    }

    @ParameterizedTest
    @MethodSource("promisingEverything")
    void aTrySendThatMayAlwaysRefuseIsNotHeldToRefuseOnlyWhenFull(ChannelSpec spec) {
        assertEquals(
                Optional.of("the specification declares that a try-send may refuse"),
                Rule.CAP_2.notCalledFor(spec.relaxed(Relaxation.TRY_SEND_MAY_REFUSE)));
    }
}
