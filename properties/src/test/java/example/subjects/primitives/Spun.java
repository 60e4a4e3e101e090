package example.subjects.primitives;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Sections by spin locks, and counting without a section. */
@SuppressWarnings("ThreadPriorityCheck") // the bare calls are what is tested
public final class Spun {

    private Spun() {}

    /** Compares and sets; the mistake is to look and to set in two steps. */
    public static final class OnAtomic extends Section {
        private final AtomicBoolean held = new AtomicBoolean();

        @Override
        public void count() {
            while (!held.compareAndSet(false, true)) {
                Thread.onSpinWait();
            }
            bump();
            held.set(false);
        }

        @Override
        public void miscount() {
            while (held.get()) {
                Thread.onSpinWait();
            }
            held.set(true);
            bump();
            held.set(false);
        }
    }

    /** The same of a lock that is an atomic itself. */
    public static final class OnOwnAtomic extends Section {
        private final Held held = new Held();

        private static final class Held extends AtomicBoolean {
            private static final long serialVersionUID = 1;
        }

        @Override
        public void count() {
            while (!held.compareAndSet(false, true)) {
                Thread.onSpinWait();
            }
            bump();
            held.set(false);
        }

        @Override
        public void miscount() {
            while (held.get()) {
                Thread.onSpinWait();
            }
            held.set(true);
            bump();
            held.set(false);
        }
    }

    /** The same with a handle on a field, and a yield. */
    public static final class OnHandle extends Section {
        private static final VarHandle HELD;

        static {
            try {
                HELD = MethodHandles.lookup().findVarHandle(OnHandle.class, "held", int.class);
            } catch (ReflectiveOperationException e) {
                throw new ExceptionInInitializerError(e);
            }
        }

        @SuppressWarnings("UnusedVariable") // by its handle
        private int held;

        @Override
        public void count() {
            while (!HELD.compareAndSet(this, 0, 1)) {
                Thread.yield();
            }
            bump();
            HELD.setRelease(this, 0);
        }

        @Override
        public void miscount() {
            while ((int) HELD.getVolatile(this) != 0) {
                Thread.yield();
            }
            HELD.setVolatile(this, 1);
            bump();
            HELD.setRelease(this, 0);
        }
    }

    /** Waits for its turn without a hint; the mistake is to take the turn of whoever comes first. */
    public static final class ByTicket extends Section {
        private final AtomicInteger next = new AtomicInteger();
        private volatile int serving;

        @Override
        public void count() {
            takeTurn(next.getAndIncrement());
        }

        @Override
        public void miscount() {
            int ticket = next.get();
            next.set(ticket + 1);
            takeTurn(ticket);
        }

        private void takeTurn(int ticket) {
            while (serving != ticket) {
                // Nothing else to do.
            }
            bump();
            serving = ticket + 1;
        }
    }

    /** Counts by compare-and-set alone; the mistake is not to ask whether it worked. */
    public static final class WithoutSection extends Section {
        private final AtomicInteger total = new AtomicInteger();

        @Override
        public void count() {
            int seen = total.get();
            while (!total.compareAndSet(seen, seen + 1)) {
                seen = total.get();
            }
        }

        @Override
        public void miscount() {
            int seen = total.get();
            boolean _ = total.compareAndSet(seen, seen + 1);
        }

        @Override
        public int counted() {
            return total.get();
        }
    }
}
