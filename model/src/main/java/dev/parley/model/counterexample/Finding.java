package dev.parley.model.counterexample;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/** What kind of failure a counterexample shows, and what only that kind has. */
public sealed interface Finding {

    /**
     * No order of the operations explains their answers.
     *
     * @param pair the two operations that cannot both be, if it comes down to two
     */
    record Unexplained(Optional<Pair> pair) implements Finding {}

    /**
     * Somebody will never go on. The waits of the counterexample say who waits for whom.
     *
     * @param kind such as {@code cycle}, {@code orphan}, {@code lost wake-up}
     * @param pair whoever waits in vain and what it should have noticed, if it comes down to two
     * @param others what has become of those who do not wait; a deadlock is partial if one of them still moves
     */
    record Standstill(String kind, Optional<Pair> pair, ImmutableList<Ending> others) implements Finding {}

    /**
     * A process claims something that is not so.
     *
     * @param process who claims it
     * @param condition what, in the words of the topology
     * @param values what the variables in it were, and perhaps more
     */
    record Assertion(String process, String condition, ImmutableList<Fact> values) implements Finding {}

    /**
     * Two operations that cannot both be.
     *
     * @param first index of a span
     * @param second index of another span
     * @param relation why not, in a few words, such as {@code sent later, received earlier}
     */
    record Pair(int first, int second, String relation) {}

    /** The two operations that cannot both be, if it comes down to two. */
    default Optional<Pair> offendingPair() {
        return switch (this) {
            case Unexplained(Optional<Pair> pair) -> pair;
            case Standstill(String _, Optional<Pair> pair, ImmutableList<Ending> _) -> pair;
            case Assertion _ -> Optional.empty();
        };
    }

    /** What has become of a process, such as {@code has ended}, {@code goes on}, {@code has crashed}. */
    record Ending(String process, String how) {}
}
