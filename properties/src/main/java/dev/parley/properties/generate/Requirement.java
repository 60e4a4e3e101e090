package dev.parley.properties.generate;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import dev.parley.model.channel.Capacity;
import dev.parley.model.channel.Capacity.Unbounded;
import dev.parley.model.operation.Operation;
import dev.parley.model.operation.Operation.Drain;
import dev.parley.model.operation.Operation.SendNull;
import dev.parley.model.operation.Operation.Sending;
import dev.parley.model.operation.Operation.Timed;
import dev.parley.model.operation.OperationKind;
import dev.parley.model.operation.OperationKind.Role;
import dev.parley.model.operation.Step;
import dev.parley.model.operation.Step.Interrupt;
import dev.parley.model.operation.Step.Perform;
import java.util.List;
import java.util.function.Predicate;

/** What threads must have in them to be a program of a profile: an exchange, and what the profile is about. */
final class Requirement {

    private Requirement() {}

    static boolean isMet(Profile profile, ImmutableList<ImmutableList<Step>> threads) {
        return threads.stream().noneMatch(List::isEmpty)
                && isExchange(threads)
                && switch (profile) {
                    case EXCHANGE -> true;
                    case TIMED -> performs(threads, Timed.class::isInstance);
                    case INTERRUPTION -> interruptsAWaitingThread(threads);
                    case OBSERVATION -> performs(threads, Requirement::observes);
                    case BULK -> performs(threads, Drain.class::isInstance);
                    case ARGUMENTS -> performs(threads, Requirement::hasABadArgument);
                };
    }

    /** Two threads act on the channel, and one of them sends. */
    private static boolean isExchange(ImmutableList<ImmutableList<Step>> threads) {
        return performs(threads, Sending.class::isInstance)
                && threads.stream()
                                .filter(t -> performs(ImmutableList.of(t), Requirement::moves))
                                .count()
                        >= 2;
    }

    private static boolean moves(Operation operation) {
        return !(operation instanceof SendNull) && operation.kind().role() != Role.OBSERVER;
    }

    private static boolean observes(Operation operation) {
        return operation.kind() == OperationKind.PEEK || operation.kind().role() == Role.OBSERVER;
    }

    private static boolean hasABadArgument(Operation operation) {
        return operation instanceof SendNull || (operation instanceof Drain(int limit) && limit == 0);
    }

    private static boolean interruptsAWaitingThread(ImmutableList<ImmutableList<Step>> threads) {
        return Iterables.any(
                Iterables.concat(threads),
                step -> step instanceof Interrupt(int target) && waits(threads.get(target), OperationKind::waits));
    }

    /** Whether the thread performs an operation of such a kind with a good argument. */
    static boolean waits(List<Step> thread, Predicate<OperationKind> kind) {
        return performs(List.of(thread), operation -> kind.test(operation.kind()) && !(operation instanceof SendNull));
    }

    /** The kinds that really wait on a channel of this capacity: without a bound, sending never does. */
    static Predicate<OperationKind> waits(Capacity capacity) {
        return kind -> kind.waits() && !(capacity instanceof Unbounded && kind.role() == Role.SENDER);
    }

    private static boolean performs(List<? extends List<Step>> threads, Predicate<Operation> what) {
        return Iterables.any(
                Iterables.concat(threads),
                step -> step instanceof Perform(Operation operation) && what.test(operation));
    }
}
