package dev.parley.model.operation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.stream.Stream;

/**
 * Threads that use one channel at the same time, and a finale: operations that one more thread, the observer, performs
 * after nothing else can move. The finale makes visible what the channel still holds, so that a loss is seen.
 */
public record Program(ImmutableList<ImmutableList<Step>> threads, ImmutableList<Operation> finale) {

    public Program {
        if (threads.isEmpty()) {
            throw new IllegalArgumentException("a program needs at least one thread");
        }
    }

    /** The number of the observer's thread: one past the last thread. */
    public int observer() {
        return threads.size();
    }

    /** The number of steps, the finale included. */
    public int size() {
        return threads.stream().mapToInt(ImmutableList::size).sum() + finale.size();
    }

    /** The kinds of operations that are performed. */
    public ImmutableSet<OperationKind> kinds() {
        Stream<Operation> performed = threads.stream()
                .flatMap(ImmutableList::stream)
                .filter(Step.Perform.class::isInstance)
                .map(step -> ((Step.Perform) step).operation());
        return Stream.concat(performed, finale.stream()).map(Operation::kind).collect(Sets.toImmutableEnumSet());
    }

    /** The one-line form, as {@link ProgramText} defines it. */
    @Override
    public String toString() {
        return ProgramText.format(this);
    }
}
