package dev.parley.properties.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSet;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Ordering;
import dev.parley.model.channel.Relaxation;
import dev.parley.model.operation.OperationKind;
import dev.parley.model.rule.Rule;
import dev.parley.properties.contract.search.Catalogue;
import dev.parley.properties.generate.Profile;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which rules a specification calls for. */
final class CatalogueTest {

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
    @MethodSource("dev.parley.model.rule.Rule#ofChannels")
    void everyRuleIsCalledForBySomeSpecification(Rule rule) {
        assertTrue(promisingEverything().anyMatch(spec -> Catalogue.notCalledFor(rule, spec).isEmpty()));
    }

    @ParameterizedTest
    @MethodSource("dev.parley.model.rule.Rule#ofChannels")
    void everyRuleButThoseOfEveryChannelIsNotCalledForBySomeOther(Rule rule) {
        List<Optional<String>> reasons = Stream.of(LEAST, ChannelSpec.unbounded().nonBlocking())
                .map(spec -> Catalogue.notCalledFor(rule, spec))
                .filter(Optional::isPresent)
                .toList();
        assertEquals(OF_EVERY_CHANNEL.contains(rule), reasons.isEmpty());
    }

    @ParameterizedTest
    @EnumSource(
            value = Rule.class,
            names = {"DLK_2", "LIVE_1", "SAFE_1"})
    void noChannelIsHeldToTheRulesOfSystems(Rule rule) {
        assertEquals(
                Optional.of("the rule is about systems of processes"),
                Catalogue.notCalledFor(rule, ChannelSpec.bounded(1)));
        assertFalse(Rule.ofChannels().contains(rule));
    }

    @ParameterizedTest
    @MethodSource("dev.parley.model.rule.Rule#ofChannels")
    void aReasonIsAClauseThatCanFollowAColon(Rule rule) {
        Catalogue.notCalledFor(rule, LEAST).ifPresent(reason -> {
            assertTrue(reason.startsWith("the specification "), reason);
            assertFalse(reason.endsWith("."), reason);
        });
    }

    @ParameterizedTest
    @MethodSource("dev.parley.model.rule.Rule#ofChannels")
    void everyRuleThatIsCalledForHasProgramsThatExerciseIt(Rule rule) {
        promisingEverything()
                .filter(spec -> Catalogue.notCalledFor(rule, spec).isEmpty())
                .forEach(spec -> assertTrue(Catalogue.exercising(rule).stream().anyMatch(profile -> profile.fits(spec))));
        assertTrue(ImmutableSet.copyOf(Profile.values()).containsAll(Catalogue.exercising(rule)));
    }

    @ParameterizedTest
    @MethodSource("promisingEverything")
    void aTrySendThatMayAlwaysRefuseIsNotHeldToRefuseOnlyWhenFull(ChannelSpec spec) {
        assertTrue(Catalogue.notCalledFor(Rule.CAP_2, spec.relaxed(Relaxation.TRY_SEND_MAY_REFUSE)).isPresent());
    }
}
