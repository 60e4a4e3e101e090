package dev.parley.properties.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSet;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.rule.Rule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which mixes exercise which rules. */
final class ProfileTest {

    @ParameterizedTest
    @MethodSource("dev.parley.model.rule.Rule#ofChannels")
    void everyRuleThatIsCalledForHasProgramsThatExerciseIt(Rule rule) {
        Stream.of(ChannelSpec.bounded(1), ChannelSpec.unbounded(), ChannelSpec.rendezvous())
                .filter(spec -> rule.notCalledFor(spec).isEmpty())
                .forEach(spec -> assertTrue(Profile.exercising(rule).stream().anyMatch(profile -> profile.fits(spec))));
    }

    @Test
    void everyMixExercisesWhatHoldsOfEveryChannel() {
        assertEquals(ImmutableSet.copyOf(Profile.values()), Profile.exercising(Rule.LIN_1));
        assertEquals(ImmutableSet.of(Profile.TIMED), Profile.exercising(Rule.TIME_2));
    }
}
