package dev.parley.properties.interleave.thread;

import dev.parley.properties.interleave.weave.Agent;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Optional;
import java.util.concurrent.locks.AbstractOwnableSynchronizer;
import org.jspecify.annotations.Nullable;

/** Who owns a lock of the JDK's: what a protected method of {@link AbstractOwnableSynchronizer} tells. */
public final class LockOwner {

    private static final MethodHandle OWNER;

    static {
        Agent.install();
        try {
            OWNER = MethodHandles.privateLookupIn(AbstractOwnableSynchronizer.class, MethodHandles.lookup())
                    .findVirtual(
                            AbstractOwnableSynchronizer.class,
                            "getExclusiveOwnerThread",
                            MethodType.methodType(Thread.class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "this JDK (" + Runtime.version() + ") does not tell who owns a lock, as JDK 25 does", e);
        }
    }

    private LockOwner() {}

    /** The thread that owns the lock that a thread says it is blocked by, if it is a lock with an owner. */
    public static Optional<Thread> of(@Nullable Object blocker) {
        if (!(blocker instanceof AbstractOwnableSynchronizer lock)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable((Thread) OWNER.invokeExact(lock));
        } catch (Throwable e) {
            throw new IllegalStateException("the JDK refused to name the owner of a lock", e);
        }
    }
}
