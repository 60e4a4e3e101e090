package dev.parley.implementations.systems.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Overflow;
import dev.parley.model.explore.Exploration;
import dev.parley.model.explore.Explorer;
import dev.parley.model.explore.Property;
import dev.parley.model.explore.PropertyResult;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many sequence numbers it takes if messages overtake each other, and the shortest runs that fail with fewer. */
final class AlternatingBitTest {

    private static final ChannelSpec LINK = ChannelSpec.bounded(2).overflowing(Overflow.DROP_NEWEST);

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 10"})
    void theShortestRunThatRepeatsAMessageWithoutAnyDuplicationBySendingItAgainTooEarly(int overtaking, int steps) {
        assertEquals(steps, shortest(2, 2, LINK.reordering(overtaking), Property.claims()));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 8"})
    void theShortestRunThatRepeatsAMessageByDuplication(int overtaking, int steps) {
        assertEquals(steps, shortest(2, 2, LINK.lossy().duplicating(1).reordering(overtaking), Property.claims()));
    }

    @ParameterizedTest
    @CsvSource({"0, 2", "1, 3", "2, 4"})
    void itTakesTwoNumbersMoreThanMessagesThatOvertakeOneSoThatNothingIsRepeated(int overtaking, int numbers) {
        assertEquals(numbers, fewest(LINK.reordering(overtaking), _ -> Property.claims()));
    }

    @ParameterizedTest
    @CsvSource({"0, 2", "1, 4", "2, 6"})
    void itTakesTwiceAsManyNumbersAsMessagesAreReceivedBetweenSoThatNothingIsLost(int overtaking, int numbers) {
        assertEquals(numbers, fewest(LINK.reordering(overtaking), AlternatingBit::confirmed));
    }

    /** What must hold of so many messages. */
    private interface Wish {
        Property of(int messages);
    }

    private static int fewest(ChannelSpec link, Wish wish) {
        return IntStream.rangeClosed(2, 9)
                .filter(numbers -> IntStream.rangeClosed(2, numbers + 2)
                        .allMatch(messages -> shortest(messages, numbers, link, wish.of(messages)) == 0))
                .findFirst()
                .orElseThrow();
    }

    /** The length of the shortest counterexample, or 0 if there is none. */
    private static int shortest(int messages, int numbers, ChannelSpec link, Property property) {
        Exploration exploration = Explorer.of(AlternatingBit.of(messages, numbers, link))
                .asking(Property.claims(), property)
                .explore();
        return switch (exploration.of(property)) {
            case PropertyResult.Fails(var counterexample) ->
                counterexample.orElseThrow().length();
            case PropertyResult.Holds _ -> 0;
            case PropertyResult.Unknown _ -> exploration.of(Property.claims()).fails() ? Integer.MAX_VALUE : -1;
        };
    }
}
