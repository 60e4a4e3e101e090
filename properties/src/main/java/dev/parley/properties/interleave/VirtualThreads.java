package dev.parley.properties.interleave;

import dev.parley.properties.interleave.hook.Hooks;
import dev.parley.properties.interleave.weave.Agent;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.locks.AbstractOwnableSynchronizer;
import org.jspecify.annotations.Nullable;

/**
 * What is taken from inside the JDK: virtual threads on a scheduler of one's own, and the owner of a lock. Checked when
 * first used.
 */
final class VirtualThreads {

    private static final MethodHandle CREATE;
    private static final MethodHandle SCHEDULER;
    private static final MethodHandle SET_SCHEDULER;
    private static final MethodHandle OWNER;
    private static final MethodHandle BIND;
    private static final MethodHandle EXECUTE;

    static {
        Agent.install();
        try {
            Class<?> builders = Class.forName("java.lang.ThreadBuilders");
            CREATE = MethodHandles.privateLookupIn(builders, MethodHandles.lookup())
                    .findStatic(
                            builders,
                            "newVirtualThread",
                            MethodType.methodType(
                                    Thread.class, Executor.class, String.class, int.class, Runnable.class));
            Class<?> virtual = Class.forName("java.lang.VirtualThread");
            SCHEDULER = MethodHandles.privateLookupIn(virtual, MethodHandles.lookup())
                    .findGetter(virtual, "scheduler", Executor.class)
                    .asType(MethodType.methodType(Executor.class, Thread.class));
            SET_SCHEDULER = setter(virtual, "scheduler").asType(MethodType.methodType(void.class, Thread.class, Executor.class));
            BIND = MethodHandles.privateLookupIn(ThreadLocal.class, MethodHandles.lookup())
                    .findVirtual(
                            ThreadLocal.class, "set", MethodType.methodType(void.class, Thread.class, Object.class));
            EXECUTE = MethodHandles.privateLookupIn(ForkJoinTask.class, MethodHandles.lookup())
                    .findVirtual(ForkJoinTask.class, "doExec", MethodType.methodType(void.class));
            OWNER = MethodHandles.privateLookupIn(AbstractOwnableSynchronizer.class, MethodHandles.lookup())
                    .findVirtual(
                            AbstractOwnableSynchronizer.class,
                            "getExclusiveOwnerThread",
                            MethodType.methodType(Thread.class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "this JDK (" + Runtime.version() + ") has no virtual threads with a scheduler of one's own, as"
                            + " JDK 25 has; run the checks on a JDK 25",
                    e);
        }
    }

    private VirtualThreads() {}

    /** A setter that may set a final field, too. */
    private static MethodHandle setter(Class<?> type, String name) throws ReflectiveOperationException {
        Field field = type.getDeclaredField(name);
        field.setAccessible(true);
        return MethodHandles.lookup().unreflectSetter(field);
    }

    /** Hands a virtual thread that has not been started over to a task, which answers the hooks on it. */
    static void handOver(Thread thread, Task task) {
        try {
            SET_SCHEDULER.invokeExact(thread, (Executor) task);
            BIND.invoke(Hooks.bindings(), thread, task);
        } catch (Throwable e) {
            throw new IllegalStateException("the JDK refused to give a virtual thread another scheduler", e);
        }
    }

    /** A new virtual thread, not yet started, that is handed to the scheduler whenever it can run. */
    static Thread create(Executor scheduler, String name, Runnable body) {
        try {
            return (Thread) CREATE.invokeExact(scheduler, name, 0, body);
        } catch (Throwable e) {
            throw new IllegalStateException("the JDK refused to make a virtual thread", e);
        }
    }

    /** The task that runs on this thread, if it is a controlled one. */
    static Optional<Task> task(Thread thread) {
        if (!thread.isVirtual()) {
            return Optional.empty();
        }
        try {
            // A virtual thread that another one makes has its scheduler, too, until it is started.
            return (Executor) SCHEDULER.invokeExact(thread) instanceof Task task && task.vehicle.equals(thread)
                    ? Optional.of(task)
                    : Optional.empty();
        } catch (Throwable e) {
            throw new IllegalStateException("the JDK refused to name the scheduler of a thread", e);
        }
    }

    /** Executes a task as a pool's worker would: what it throws is its result. */
    static void execute(ForkJoinTask<?> task) {
        try {
            EXECUTE.invokeExact((ForkJoinTask<?>) task);
        } catch (Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("the JDK refused to execute a task", e);
        }
    }

    /** The thread that owns the lock that a thread says it is blocked by, if it is a lock with an owner. */
    static Optional<Thread> owner(@Nullable Object blocker) {
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
