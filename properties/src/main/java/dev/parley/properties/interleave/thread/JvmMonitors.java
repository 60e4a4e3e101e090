package dev.parley.properties.interleave.thread;

import com.google.common.collect.Sets;
import dev.parley.properties.interleave.weave.Agent;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who owns the JVM's own monitors, which the scheduler does not control, as the JDK's thread dump finds it. Used only
 * once a thread is stuck.
 */
final class JvmMonitors {

    private static final MethodHandle SNAPSHOT;
    private static final MethodHandle STATE;
    private static final MethodHandle BLOCKED_ON;
    private static final MethodHandle OWNED;

    static {
        Agent.install();
        try {
            Class<?> snapshot = Class.forName("jdk.internal.vm.ThreadSnapshot");
            MethodHandles.Lookup inside = MethodHandles.privateLookupIn(snapshot, MethodHandles.lookup());
            SNAPSHOT = inside.findStatic(snapshot, "of", MethodType.methodType(snapshot, Thread.class))
                    .asType(MethodType.methodType(Object.class, Thread.class));
            STATE = inside.findVirtual(snapshot, "threadState", MethodType.methodType(Thread.State.class))
                    .asType(MethodType.methodType(Thread.State.class, Object.class));
            BLOCKED_ON = inside.findVirtual(snapshot, "blockedOn", MethodType.methodType(Object.class))
                    .asType(MethodType.methodType(Object.class, Object.class));
            OWNED = inside.findVirtual(snapshot, "ownedMonitorsAt", MethodType.methodType(Stream.class, int.class))
                    .asType(MethodType.methodType(Stream.class, Object.class, int.class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "this JDK (" + Runtime.version() + ") does not tell who owns a monitor, as JDK 25 does", e);
        }
    }

    private JvmMonitors() {}

    /** The monitor that the thread is blocked on, if it still is. */
    static Optional<Object> blocking(Thread thread) {
        try {
            @Nullable Object snapshot = SNAPSHOT.invokeExact(thread);
            return snapshot == null || (Thread.State) STATE.invokeExact(snapshot) != Thread.State.BLOCKED
                    ? Optional.empty()
                    : Optional.ofNullable(BLOCKED_ON.invokeExact(snapshot));
        } catch (Throwable e) {
            throw refusal(e);
        }
    }

    /** The monitors that the thread owns; by identity. */
    static Set<Object> owned(Thread thread) {
        try {
            @Nullable Object snapshot = SNAPSHOT.invokeExact(thread);
            if (snapshot == null) {
                return Set.of();
            }
            Set<Object> owned = Sets.newIdentityHashSet();
            for (int depth = 0; depth < thread.getStackTrace().length; depth++) {
                Stream<?> monitors = (Stream<?>) OWNED.invokeExact(snapshot, depth);
                monitors.filter(monitor -> monitor != null).forEach(owned::add);
            }
            return owned;
        } catch (Throwable e) {
            throw refusal(e);
        }
    }

    private static IllegalStateException refusal(Throwable e) {
        return new IllegalStateException("the JDK refused to say who owns a monitor", e);
    }
}
