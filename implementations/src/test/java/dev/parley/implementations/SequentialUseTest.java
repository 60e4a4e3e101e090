package dev.parley.implementations;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSet;
import dev.parley.model.channel.Channel;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Channels;
import dev.parley.model.channel.Ordering;
import dev.parley.model.operation.OperationKind;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every implementation is right, and these checks tell right from wrong, when a single thread uses it. */
final class SequentialUseTest {

    private static final ImmutableSet<OperationKind> EXCHANGE =
            ImmutableSet.of(OperationKind.TRY_SEND, OperationKind.TRY_RECEIVE);

    /** The twins whose defect a single thread can meet. */
    private static final ImmutableSet<String> FLAWED_ALONE =
            ImmutableSet.of("flawed-NullIsRefused", "flawed-WrapAround");

    static Stream<Implementation> rightAlone() {
        return Implementation.all().stream().filter(each -> !FLAWED_ALONE.contains(each.name()));
    }

    static Stream<Implementation> flawedAlone() {
        return Implementation.all().stream().filter(each -> FLAWED_ALONE.contains(each.name()));
    }

    @ParameterizedTest
    @MethodSource("rightAlone")
    void keepsItsPromisesToASingleThread(Implementation implementation) throws InterruptedException {
        SequentialUse.check(implementation.spec(), implementation.open());
    }

    @ParameterizedTest
    @MethodSource("flawedAlone")
    void aTwinThatIsFlawedByNatureIsCaughtByASingleThread(Implementation implementation) {
        assertThrows(AssertionError.class, () -> SequentialUse.check(implementation.spec(), implementation.open()));
    }

    @ParameterizedTest
    @MethodSource("dev.parley.implementations.Implementation#all")
    void theChannelHasTheOperationsOfItsSpecification(Implementation implementation) {
        assertTrue(implementation
                .open()
                .operations()
                .containsAll(implementation.spec().operations()));
    }

    @Test
    void aStackIsNoQueue() {
        rejected(ChannelSpec.unbounded().nonBlocking(), new Stub() {
            @Override
            public Optional<Integer> tryReceive() {
                return Optional.ofNullable(messages.pollLast());
            }
        });
    }

    @Test
    void aStackKeepsThePromiseOfNoOrder() throws InterruptedException {
        SequentialUse.check(
                ChannelSpec.unbounded().nonBlocking().only(EXCHANGE).ordered(Ordering.UNORDERED), new Stub() {
                    @Override
                    public Optional<Integer> tryReceive() {
                        return Optional.ofNullable(messages.pollLast());
                    }
                });
    }

    @Test
    void whateverTheOrderNothingIsReceivedTwice() {
        rejected(ChannelSpec.unbounded().nonBlocking().only(EXCHANGE).ordered(Ordering.UNORDERED), new Stub() {
            @Override
            public Optional<Integer> tryReceive() {
                return Optional.ofNullable(messages.peek());
            }
        });
    }

    @Test
    void aFullChannelMustRefuse() {
        rejected(ChannelSpec.bounded(2).nonBlocking(), new Stub());
    }

    @Test
    void aChannelMayNotRefuseWhileThereIsRoom() {
        rejected(ChannelSpec.bounded(3), Channels.of(new ArrayBlockingQueue<Integer>(2)));
    }

    @Test
    void aPeekMayNotReceive() {
        rejected(ChannelSpec.unbounded().nonBlocking(), new Stub() {
            @Override
            public Optional<Integer> peek() {
                return tryReceive();
            }
        });
    }

    @Test
    void aSizeMustCount() {
        rejected(ChannelSpec.unbounded().nonBlocking(), new Stub() {
            @Override
            public int size() {
                return 0;
            }
        });
    }

    @Test
    void theStubItselfIsRight() throws InterruptedException {
        SequentialUse.check(ChannelSpec.unbounded().nonBlocking(), new Stub());
    }

    private static void rejected(ChannelSpec spec, Channel<Integer> channel) {
        assertThrows(AssertionError.class, () -> SequentialUse.check(spec, channel));
    }

    /** An unbounded channel for one thread, to be broken. */
    private static class Stub implements Channel<Integer> {

        final ArrayDeque<Integer> messages = new ArrayDeque<>();

        @Override
        @SuppressWarnings("NullAway") // null is rejected by the deque
        public boolean trySend(Integer message) {
            return messages.add(message);
        }

        @Override
        public Optional<Integer> tryReceive() {
            return Optional.ofNullable(messages.poll());
        }

        @Override
        public Optional<Integer> peek() {
            return Optional.ofNullable(messages.peek());
        }

        @Override
        public int size() {
            return messages.size();
        }
    }
}
