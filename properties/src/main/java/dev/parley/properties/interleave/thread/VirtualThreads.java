package dev.parley.properties.interleave.thread;

import dev.parley.properties.interleave.hook.Hooks;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * Controlled virtual threads, all of them on the carrier: to switch takes a fraction of a microsecond. A scheduler of
 * one's own for virtual threads is not part of the JDK's public face, so that whether it is there is looked up once.
 */
public final class VirtualThreads implements Driver {

    private static final MethodType FACTORY =
            MethodType.methodType(Thread.class, Executor.class, String.class, int.class, Runnable.class);

    private final MethodHandle create;
    private final MethodHandle scheduler;
    private final MethodHandle setScheduler;
    private final MethodHandle bind;

    private VirtualThreads(MethodHandle create, MethodHandle scheduler, MethodHandle setScheduler, MethodHandle bind) {
        this.create = create;
        this.scheduler = scheduler;
        this.setScheduler = setScheduler;
        this.bind = bind;
    }

    /** This JDK does not have what is needed; the message says which ones do. */
    public static final class Unsupported extends IllegalStateException {
        private static final long serialVersionUID = 1;

        Unsupported(ReflectiveOperationException cause) {
            super(
                    "This JDK (" + Runtime.version()
                            + ") has no virtual threads with a scheduler of one's own where JDK 25 has" + " them ("
                            + cause + "): a JDK 25 works",
                    cause);
        }
    }

    /** Finds a class of the JDK by its name. */
    @FunctionalInterface
    interface Classes {
        Class<?> named(String name) throws ClassNotFoundException;
    }

    /**
     * The driver that the JDK allows which runs this.
     *
     * @throws Unsupported if it does not have what is needed
     */
    public static VirtualThreads ofThisJdk() {
        return of(Class::forName);
    }

    /**
     * The driver that these classes of a JDK allow. The agent must have been installed, which opens them.
     *
     * @throws Unsupported if they do not have what is needed
     */
    static VirtualThreads of(Classes classes) {
        try {
            Class<?> builders = classes.named("java.lang.ThreadBuilders");
            Class<?> virtual = classes.named("java.lang.VirtualThread");
            return new VirtualThreads(
                    MethodHandles.privateLookupIn(builders, MethodHandles.lookup())
                            .findStatic(builders, "newVirtualThread", FACTORY),
                    MethodHandles.privateLookupIn(virtual, MethodHandles.lookup())
                            .findGetter(virtual, "scheduler", Executor.class)
                            .asType(MethodType.methodType(Executor.class, Thread.class)),
                    setter(virtual, "scheduler")
                            .asType(MethodType.methodType(void.class, Thread.class, Executor.class)),
                    MethodHandles.privateLookupIn(ThreadLocal.class, MethodHandles.lookup())
                            .findVirtual(
                                    ThreadLocal.class,
                                    "set",
                                    MethodType.methodType(void.class, Thread.class, Object.class)));
        } catch (ReflectiveOperationException e) {
            throw new Unsupported(e);
        }
    }

    /** A setter that may set a final field, too. */
    private static MethodHandle setter(Class<?> type, String name) throws ReflectiveOperationException {
        Field field = type.getDeclaredField(name);
        field.setAccessible(true);
        return MethodHandles.lookup().unreflectSetter(field);
    }

    @Override
    public ControlledThread create(ControlledCode code, String name) {
        return new ControlledVirtualThread(code, scheduled -> thread(scheduled, name), Optional.empty());
    }

    @Override
    public boolean canCarry(Thread own) {
        return true;
    }

    @Override
    public ControlledThread carry(ControlledCode code, String name, Thread own) {
        return own.isVirtual()
                ? handedOver(own, code)
                : new ControlledVirtualThread(code, scheduled -> thread(scheduled, name), Optional.of(own));
    }

    /** Takes control of a virtual thread that has not been started. */
    private ControlledThread handedOver(Thread thread, ControlledCode code) {
        ControlledVirtualThread controlled = new ControlledVirtualThread(code, thread);
        try {
            setScheduler.invokeExact(thread, (Executor) controlled);
            bind.invoke(Hooks.bindings(), thread, code.hooks());
            return controlled;
        } catch (Throwable e) {
            throw new IllegalStateException("the JDK refused to give a virtual thread another scheduler", e);
        }
    }

    /** A virtual thread that this schedules, and that runs it. */
    private Thread thread(ControlledVirtualThread controlled, String name) {
        try {
            return (Thread) create.invokeExact((Executor) controlled, name, 0, (Runnable) controlled);
        } catch (Throwable e) {
            throw new IllegalStateException("the JDK refused to make a virtual thread", e);
        }
    }

    /** Whether the JDK starts this thread for itself, and for the whole JVM: it must not end with a run. */
    public static boolean isOfTheJdk(Thread thread) {
        return thread.getClass().getName().equals("jdk.internal.misc.InnocuousThread");
    }

    @Override
    public Optional<ControlledCode> codeOn(Thread thread) {
        if (!thread.isVirtual()) {
            return Optional.empty();
        }
        try {
            // A virtual thread that another one makes has its scheduler, too, until it is started.
            return (Executor) scheduler.invokeExact(thread) instanceof ControlledVirtualThread controlled
                            && controlled.thread().equals(thread)
                    ? Optional.of(controlled.code())
                    : Optional.empty();
        } catch (Throwable e) {
            throw new IllegalStateException("the JDK refused to name the scheduler of a thread", e);
        }
    }
}
