package example.subjects;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntSupplier;

/** Counters that keep others out by different means, or not at all. Each answers the number that it counted. */
public final class Counters {

    private Counters() {}

    /** A counter. */
    public interface Counter {
        int count();
    }

    /** Keeps nobody out. */
    public static final class Unguarded implements Counter {
        private int number;

        @Override
        public int count() {
            int next = number + 1;
            number = next;
            return next;
        }
    }

    /** Its number is an element of an array. */
    public static final class UnguardedArray implements Counter {
        private final int[] number = new int[1];

        @Override
        public int count() {
            int next = number[0] + 1;
            number[0] = next;
            return next;
        }
    }

    /** Its number belongs to its parent; a volatile field is no lock. */
    public static final class UnguardedInherited extends Parent implements Counter {
        @Override
        public int count() {
            int next = number + 1;
            number = next;
            return next;
        }
    }

    /** Where {@link UnguardedInherited} keeps its number. */
    public static class Parent {
        protected volatile int number;
    }

    /** Atomic steps that are not atomic together. */
    public static final class GetThenSet implements Counter {
        private final AtomicInteger number = new AtomicInteger();

        @Override
        public int count() {
            int next = number.get() + 1;
            number.set(next);
            return next;
        }
    }

    /** The race is inside a lambda. */
    public static final class UnguardedLambda implements Counter {
        private int number;

        @Override
        public int count() {
            IntSupplier body = () -> {
                int next = number + 1;
                number = next;
                return next;
            };
            return body.getAsInt();
        }
    }

    /** A synchronized method. */
    public static final class SynchronizedMethod implements Counter {
        private int number;

        @Override
        public synchronized int count() {
            number = number + 1;
            return number;
        }
    }

    /** A static synchronized method. */
    public static final class StaticSynchronizedMethod implements Counter {
        private int number;

        @Override
        public int count() {
            return count(this);
        }

        private static synchronized int count(StaticSynchronizedMethod counter) {
            counter.number = counter.number + 1;
            return counter.number;
        }
    }

    /** A synchronized block. */
    public static final class SynchronizedBlock implements Counter {
        private final Object monitor = new Object();
        private int number;

        @Override
        public int count() {
            synchronized (monitor) {
                number = number + 1;
                return number;
            }
        }
    }

    /** Enters its monitor twice. */
    public static final class Reentrant implements Counter {
        private int number;

        @Override
        public synchronized int count() {
            int next = number + 1;
            store(next);
            return number;
        }

        private synchronized void store(int next) {
            number = next;
        }
    }

    /** A lock of the JDK. */
    public static final class Locked implements Counter {
        private final ReentrantLock lock = new ReentrantLock();
        private int number;

        @Override
        public int count() {
            lock.lock();
            try {
                number = number + 1;
                return number;
            } finally {
                lock.unlock();
            }
        }
    }

    /** Compare and set, until it succeeds. */
    public static final class CompareAndSet implements Counter {
        private static final VarHandle NUMBER;

        static {
            try {
                NUMBER = MethodHandles.lookup().findVarHandle(CompareAndSet.class, "number", int.class);
            } catch (ReflectiveOperationException e) {
                throw new ExceptionInInitializerError(e);
            }
        }

        private volatile int number;

        @Override
        public int count() {
            while (true) {
                int seen = number;
                if (NUMBER.compareAndSet(this, seen, seen + 1)) {
                    return seen + 1;
                }
            }
        }
    }
}
