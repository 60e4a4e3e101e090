package dev.parley.properties.contract;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.parley.model.channel.Channel;
import dev.parley.model.operation.OperationKind;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Consumer;

/** What a channel can do: what it says it can, as far as it has the methods for it. */
final class Abilities {

    private Abilities() {}

    static ImmutableSet<OperationKind> of(Channel<Integer> channel) {
        return Sets.immutableEnumSet(Sets.filter(channel.operations(), kind -> implementsIt(channel.getClass(), kind)));
    }

    private static boolean implementsIt(Class<?> type, OperationKind kind) {
        return switch (kind) {
            case SEND -> overrides(type, "send", Object.class);
            case TRY_SEND -> overrides(type, "trySend", Object.class);
            case TIMED_SEND -> overrides(type, "trySend", Object.class, Duration.class);
            case RECEIVE -> overrides(type, "receive");
            case TRY_RECEIVE -> overrides(type, "tryReceive");
            case TIMED_RECEIVE -> overrides(type, "tryReceive", Duration.class);
            case DRAIN -> overrides(type, "drain", int.class, Consumer.class);
            case PEEK -> overrides(type, "peek");
            case SIZE -> overrides(type, "size");
            case REMAINING_CAPACITY -> overrides(type, "remainingCapacity");
        };
    }

    private static boolean overrides(Class<?> type, String method, Class<?>... parameters) {
        return Arrays.stream(type.getMethods())
                .anyMatch(candidate -> candidate.getName().equals(method)
                        && candidate.getDeclaringClass() != Channel.class
                        && Arrays.equals(candidate.getParameterTypes(), parameters));
    }
}
