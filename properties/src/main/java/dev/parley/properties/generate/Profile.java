package dev.parley.properties.generate;

import static dev.parley.model.operation.OperationKind.DRAIN;
import static dev.parley.model.operation.OperationKind.PEEK;
import static dev.parley.model.operation.OperationKind.RECEIVE;
import static dev.parley.model.operation.OperationKind.REMAINING_CAPACITY;
import static dev.parley.model.operation.OperationKind.SEND;
import static dev.parley.model.operation.OperationKind.SIZE;
import static dev.parley.model.operation.OperationKind.TIMED_RECEIVE;
import static dev.parley.model.operation.OperationKind.TIMED_SEND;
import static dev.parley.model.operation.OperationKind.TRY_RECEIVE;
import static dev.parley.model.operation.OperationKind.TRY_SEND;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.rule.Exercise;
import dev.parley.model.rule.Rule;
import java.util.Optional;

/** A mix of operations that programs are drawn from, each made for one family of rules. */
public enum Profile {
    /** Sending and receiving, mostly without a time limit. */
    EXCHANGE,
    /** The same, but most operations give up after a time. */
    TIMED,
    /** Waiting operations, and interrupts aimed at the threads that perform them. */
    INTERRUPTION,
    /** Peek, size and remaining capacity among an exchange. */
    OBSERVATION,
    /** Drains among an exchange. */
    BULK,
    /** Null messages and drains of nothing among an exchange. */
    ARGUMENTS;

    /** The mixes whose programs exercise a rule. */
    public static ImmutableSet<Profile> exercising(Rule rule) {
        return rule.exercises().stream().map(Profile::of).collect(Sets.toImmutableEnumSet());
    }

    private static Profile of(Exercise exercise) {
        return switch (exercise) {
            case EXCHANGE -> Profile.EXCHANGE;
            case TIME_LIMITS -> TIMED;
            case INTERRUPTS -> INTERRUPTION;
            case OBSERVATIONS -> OBSERVATION;
            case DRAINS -> BULK;
            case BAD_ARGUMENTS -> ARGUMENTS;
        };
    }

    /** Whether there are programs of this mix for the specification. */
    public boolean fits(ChannelSpec spec) {
        return misfit(spec).isEmpty();
    }

    /** Why there is no program of this mix for the specification; empty when it fits. */
    public Optional<String> misfit(ChannelSpec spec) {
        if (!spec.hasAny(SEND, TRY_SEND, TIMED_SEND)) {
            return Optional.of("the specification has no operation that sends");
        }
        if (!spec.hasAny(RECEIVE, TRY_RECEIVE, TIMED_RECEIVE, DRAIN)) {
            return Optional.of("the specification has no operation that receives");
        }
        return switch (this) {
            case EXCHANGE -> Optional.empty();
            case TIMED -> needs(spec.hasAny(TIMED_SEND, TIMED_RECEIVE), "timed operation");
            case INTERRUPTION -> needs(spec.hasWaiting(), "waiting operation");
            case OBSERVATION -> needs(spec.hasAny(PEEK, SIZE, REMAINING_CAPACITY), "observing operation");
            case BULK -> needs(spec.has(DRAIN), "drain");
            case ARGUMENTS -> needs(spec.refusesNull() || spec.has(DRAIN), "promise about a bad argument");
        };
    }

    private static Optional<String> needs(boolean there, String what) {
        return there ? Optional.empty() : Optional.of("the specification has no " + what);
    }
}
