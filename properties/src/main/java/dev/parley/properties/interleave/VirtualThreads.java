package dev.parley.properties.interleave;

import dev.parley.properties.interleave.hook.Hooks;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Tasks on virtual threads, all of them on the carrier: to switch takes a fraction of a microsecond. A scheduler of one's own
 * for virtual threads is not part of the JDK's public face, so that whether it is there is looked up once.
 */
final class VirtualThreads implements Driver {

    private static final MethodType FACTORY =
            MethodType.methodType(Thread.class, Executor.class, String.class, int.class, Runnable.class);

    private final MethodHandle create;
    private final MethodHandle scheduler;
    private final MethodHandle setScheduler;
    private final MethodHandle bind;

    private VirtualThreads(
            MethodHandle create, MethodHandle scheduler, MethodHandle setScheduler, MethodHandle bind) {
        this.create = create;
        this.scheduler = scheduler;
        this.setScheduler = setScheduler;
        this.bind = bind;
    }

    /** This JDK does not have what is needed; the message says which ones do. */
    static final class Unsupported extends IllegalStateException {
        private static final long serialVersionUID = 1;

        Unsupported(ReflectiveOperationException cause) {
            super(
                    "This JDK (" + Runtime.version() + ") has no virtual threads with a scheduler of one's own where JDK 25 has"
                            + " them (" + cause + "): a JDK 25 works",
                    cause);
        }
    }

    /** Finds a class of the JDK by its name. */
    @FunctionalInterface
    interface Classes {
        Class<?> named(String name) throws ClassNotFoundException;
    }

    /** @throws Unsupported if this JDK does not have what is needed */
    static VirtualThreads ofThisJdk() {
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
                    setter(virtual, "scheduler").asType(MethodType.methodType(void.class, Thread.class, Executor.class)),
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
    public Strand strand(Task task, String name) {
        return new VirtualStrand(this, task, name);
    }

    @Override
    public boolean canCarry(Thread own) {
        return true;
    }

    @Override
    public Strand strand(Task task, String name, Thread own) {
        return own.isVirtual() ? handedOver(own, task) : strand(task, name);
    }

    /** Hands a virtual thread that has not been started over to a task, which answers the hooks on it. */
    private Strand handedOver(Thread thread, Task task) {
        VirtualStrand strand = new VirtualStrand(task, thread);
        try {
            setScheduler.invokeExact(thread, (Executor) strand);
            bind.invoke(Hooks.bindings(), thread, task);
            return strand;
        } catch (Throwable e) {
            throw new IllegalStateException("the JDK refused to give a virtual thread another scheduler", e);
        }
    }

    private Thread create(VirtualStrand strand, String name) {
        try {
            return (Thread) create.invokeExact((Executor) strand, name, 0, (Runnable) strand);
        } catch (Throwable e) {
            throw new IllegalStateException("the JDK refused to make a virtual thread", e);
        }
    }

    /** Whether the JDK starts this thread for itself, and for the whole JVM: it must not end with a run. */
    static boolean isOfTheJdk(Thread thread) {
        return thread.getClass().getName().equals("jdk.internal.misc.InnocuousThread");
    }

    @Override
    public Optional<Task> task(Thread thread) {
        if (!thread.isVirtual()) {
            return Optional.empty();
        }
        try {
            // A virtual thread that another one makes has its scheduler, too, until it is started.
            return (Executor) scheduler.invokeExact(thread) instanceof VirtualStrand strand && strand.thread.equals(thread)
                    ? Optional.of(strand.task)
                    : Optional.empty();
        } catch (Throwable e) {
            throw new IllegalStateException("the JDK refused to name the scheduler of a thread", e);
        }
    }

    @Override
    public boolean keepsOut(Thread owner, Thread blocked) {
        return Monitors.blocking(blocked)
                .map(monitor -> Monitors.owned(owner).contains(monitor))
                .orElse(false);
    }

    /** The scheduler of one virtual thread, and what it runs. */
    private static final class VirtualStrand implements Strand, Executor, Runnable {

        private final Task task;
        private final Thread thread;
        private volatile @Nullable Runnable continuation;
        private volatile @Nullable Thread carrier;
        private boolean left;
        private boolean ended;

        VirtualStrand(VirtualThreads driver, Task task, String name) {
            this.task = task;
            this.thread = driver.create(this, name);
        }

        /** Of a thread that the subject has made. */
        VirtualStrand(Task task, Thread thread) {
            this.task = task;
            this.thread = thread;
        }

        @Override
        public Thread thread() {
            return thread;
        }

        @Override
        public void start() {
            thread.start();
        }

        @Override
        public void run() {
            try {
                task.run();
            } finally {
                ended = true;
            }
        }

        /** Called on the carrier when the thread yields, and on a thread of the JVM when a real monitor has become free. */
        @Override
        public void execute(Runnable runnable) {
            continuation = runnable;
            Thread waiting = carrier;
            if (waiting != null) {
                LockSupport.unpark(waiting);
            }
        }

        @Override
        public Optional<String> resume() {
            left = false;
            do {
                Runnable next = continuation;
                if (next == null) {
                    Optional<String> lost = regain();
                    if (lost.isPresent()) {
                        return lost;
                    }
                } else {
                    continuation = null;
                    next.run();
                }
                // A thread that the subject has made does not end in run().
                ended |= task.isOwn && !thread.isAlive();
            } while (!left && !ended);
            return Optional.empty();
        }

        /**
         * Waits for a thread that came back because the JVM holds it back: it contends for a monitor that nobody controls, in
         * the JVM or the JDK, with a thread that runs elsewhere and will let it go. That is no decision of ours. If it cannot
         * come free by itself, it is lost.
         */
        private Optional<String> regain() {
            Thread ours = Thread.currentThread();
            carrier = ours;
            try {
                while (continuation == null) {
                    Optional<String> reason =
                            ours.isInterrupted() ? Optional.of(HeldBack.givenUp(task)) : HeldBack.reason(task);
                    if (reason.isPresent()) {
                        return reason;
                    }
                    LockSupport.park(this);
                }
                return Optional.empty();
            } finally {
                carrier = null;
            }
        }

        @Override
        @SuppressWarnings("ThreadPriorityCheck") // on our own scheduler, a yield is a return to resume()
        public void leave() {
            left = true;
            if (task.thread.equals(thread)) {
                Thread.yield();
            } else {
                Guise.leave(thread, task.thread);
            }
            left = false;
        }
    }
}
