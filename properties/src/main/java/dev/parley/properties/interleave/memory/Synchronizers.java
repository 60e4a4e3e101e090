package dev.parley.properties.interleave.memory;

import dev.parley.properties.interleave.weave.Agent;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Field;
import java.util.Optional;
import java.util.concurrent.locks.AbstractQueuedSynchronizer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which locks and conditions of the JDK are faces of the same synchronizer. */
final class Synchronizers {

    private static final ClassValue<Optional<MethodHandle>> LINKS = new ClassValue<>() {
        @Override
        protected Optional<MethodHandle> computeValue(Class<?> type) {
            Agent.install();
            return Stream.of(type.getDeclaredFields())
                    .filter(field -> AbstractQueuedSynchronizer.class.isAssignableFrom(field.getType()))
                    .findFirst()
                    .map(Synchronizers::getter);
        }
    };

    private Synchronizers() {}

    private static MethodHandle getter(Field field) {
        try {
            return MethodHandles.privateLookupIn(field.getDeclaringClass(), MethodHandles.lookup())
                    .unreflectGetter(field);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("the JDK refused to say what " + field + " holds", e);
        }
    }

    /** The synchronizer behind a lock or a condition; null where that is not known. */
    static @Nullable Object of(Object lock) {
        if (lock instanceof AbstractQueuedSynchronizer) {
            return lock;
        }
        Optional<MethodHandle> link = LINKS.get(lock.getClass());
        try {
            return link.isPresent() ? link.get().invoke(lock) : null;
        } catch (Throwable e) {
            throw new IllegalStateException("the JDK refused to say what is behind " + lock.getClass(), e);
        }
    }
}
