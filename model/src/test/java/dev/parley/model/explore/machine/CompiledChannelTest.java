package dev.parley.model.explore.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Closing;
import dev.parley.model.channel.Ordering;
import dev.parley.model.channel.Overflow;
import dev.parley.model.operation.Operation;
import dev.parley.model.operation.Outcome;
import dev.parley.model.semantics.ChannelState;
import dev.parley.model.semantics.Semantics;
import dev.parley.model.semantics.Transition;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A channel within a flat state behaves as the step relation says that judges the histories of real ones. */
final class CompiledChannelTest {

    private static final int BASE = 2;
    private static final int MOST = 6;

    private final ValueCodes values = new ValueCodes(0);

    /** The same operations on both, at random; what a receiver may be answered, and what is left, must be equal. */
    @Test
    void agreesWithTheStepRelation() {
        for (Ordering ordering : Ordering.values()) {
            for (int capacity = 1; capacity <= MOST; capacity++) {
                ChannelSpec spec =
                        (capacity == MOST ? ChannelSpec.unbounded() : ChannelSpec.bounded(capacity)).ordered(ordering);
                for (int seed = 0; seed < 40; seed++) {
                    walk(spec, new Random(seed));
                }
            }
        }
    }

    private void walk(ChannelSpec spec, Random random) {
        Semantics semantics = Semantics.of(spec);
        CompiledChannel medium = new CompiledChannel(spec, values, BASE, MOST, false);
        int[] flat = new int[medium.end()];
        ChannelState state = ChannelState.EMPTY;
        for (int i = 0; i < 40; i++) {
            assertEquals(state.messages(), messages(medium, flat), spec.toString());
            boolean room = state.size() < MOST && semantics.hasRoom(state);
            assertTrue(state.size() == MOST || room == !medium.isFull(flat));
            if (room && random.nextBoolean()) {
                int sender = spec.ordering() == Ordering.PER_PRODUCER_FIFO ? random.nextInt(3) : 0;
                int message = random.nextInt(3);
                state = semantics.accept(state, sender, message);
                medium.add(flat, ValueCodes.number(message), sender);
            } else {
                List<Transition> steps = semantics.transitions(state, 0, new Operation.Receive(), false).stream()
                        .filter(step -> step.outcome() instanceof Outcome.Received)
                        .distinct()
                        .toList();
                List<Integer> places = new ArrayList<>();
                for (int place = 0; place < medium.size(flat); place++) {
                    if (medium.mayTake(flat, place)) {
                        places.add(place);
                    }
                }
                assertEquals(
                        steps.stream().map(step -> step.next().messages()).toList(),
                        places.stream()
                                .map(place -> without(medium, flat, place))
                                .toList(),
                        spec.toString());
                if (!places.isEmpty()) {
                    int which = random.nextInt(places.size());
                    state = steps.get(which).next();
                    medium.remove(flat, places.get(which));
                }
            }
        }
    }

    private static List<Integer> without(CompiledChannel medium, int[] flat, int place) {
        int[] copy = flat.clone();
        medium.remove(copy, place);
        return messages(medium, copy);
    }

    private static List<Integer> messages(CompiledChannel medium, int[] flat) {
        List<Integer> messages = new ArrayList<>();
        for (int i = 0; i < medium.size(flat); i++) {
            messages.add(ValueCodes.toNumber(medium.message(flat, i)));
        }
        return messages;
    }

    @Test
    void nothingIsOvertakenMoreOftenThanAllowed() {
        CompiledChannel medium = new CompiledChannel(ChannelSpec.bounded(4).reordering(2), values, 0, MOST, false);
        int[] flat = new int[medium.end()];
        for (int i = 0; i < 4; i++) {
            medium.add(flat, ValueCodes.number(i), 0);
        }
        for (int i = 0; i < 2; i++) {
            assertTrue(medium.mayTake(flat, 1));
            medium.overtake(flat, 0);
            medium.remove(flat, 1);
        }
        assertTrue(medium.mayTake(flat, 0));
        assertTrue(!medium.mayTake(flat, 1));
    }

    @Test
    void lossesAreCountedWhereTheyAreLimited() {
        CompiledChannel limited = new CompiledChannel(ChannelSpec.bounded(1).losing(1), values, 0, MOST, false);
        int[] flat = new int[limited.end()];
        assertTrue(limited.mayLose(flat));
        limited.lose(flat);
        assertTrue(!limited.mayLose(flat));
        CompiledChannel unlimited = new CompiledChannel(ChannelSpec.bounded(1).lossy(), values, 0, MOST, false);
        int[] same = new int[unlimited.end()];
        unlimited.lose(same);
        assertEquals(0, same[2]);
        assertTrue(unlimited.mayLose(same));
    }

    @Test
    void abortingDropsWhatIsHeldAndDrainingDoesNot() {
        for (Closing closing : List.of(Closing.DRAINS, Closing.ABORTS)) {
            CompiledChannel medium =
                    new CompiledChannel(ChannelSpec.bounded(2).closing(closing), values, 0, MOST, false);
            int[] flat = new int[medium.end()];
            medium.add(flat, ValueCodes.number(1), 0);
            medium.close(flat);
            assertTrue(medium.isClosed(flat));
            assertEquals(closing == Closing.DRAINS ? 1 : 0, medium.size(flat));
        }
    }

    @Test
    void whatMakesNoSenseTogetherIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new CompiledChannel(ChannelSpec.rendezvous().lossy(), values, 0, MOST, false));
        assertThrows(
                IllegalArgumentException.class,
                () -> new CompiledChannel(
                        ChannelSpec.rendezvous().overflowing(Overflow.DROP_OLDEST), values, 0, MOST, false));
        assertThrows(
                IllegalArgumentException.class,
                () -> new CompiledChannel(
                        ChannelSpec.bounded(1).ordered(Ordering.PER_PRODUCER_FIFO), values, 0, MOST, true));
    }
}
