package dev.parley.properties.interleave.thread;

import dev.parley.properties.interleave.weave.Agent;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.ForkJoinTask;

/** Does what was handed over to a pool, as one of its workers would. */
public final class PoolWork {

    private static final MethodHandle EXECUTE;

    static {
        Agent.install();
        try {
            EXECUTE = MethodHandles.privateLookupIn(ForkJoinTask.class, MethodHandles.lookup())
                    .findVirtual(ForkJoinTask.class, "doExec", MethodType.methodType(void.class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "this JDK (" + Runtime.version() + ") does not let a task of a pool be executed, as JDK 25 does",
                    e);
        }
    }

    private PoolWork() {}

    /** Executes a task; what it throws is its result. */
    public static void execute(ForkJoinTask<?> task) {
        try {
            EXECUTE.invokeExact((ForkJoinTask<?>) task);
        } catch (Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("the JDK refused to execute a task", e);
        }
    }
}
