package example.subjects;

/** Monitors to wait in. */
@SuppressWarnings("WaitNotInLoop") // how a single wait returns is what is tested
public final class Rooms {

    private Rooms() {}

    /** A flag to wait for, with every kind of wait and of notification. */
    public static final class Flag {
        private boolean raised;
        private int entered;

        /** Waits as one should. */
        public synchronized void await() throws InterruptedException {
            while (!raised) {
                wait();
            }
        }

        /** Waits in a block, not in a method. */
        public void awaitInBlock() throws InterruptedException {
            synchronized (this) {
                while (!raised) {
                    wait();
                }
            }
        }

        /** Waits once, and says whether the flag is raised. */
        @SuppressWarnings("WaitNotInLoop") // on purpose
        public synchronized boolean awaitOnce() throws InterruptedException {
            if (!raised) {
                wait();
            }
            return raised;
        }

        /** Waits for so long, and says whether the flag is raised. */
        @SuppressWarnings("WaitNotInLoop") // on purpose
        public synchronized boolean await(long millis) throws InterruptedException {
            if (!raised) {
                wait(millis);
            }
            return raised;
        }

        /** Waits while it owns the monitor twice. */
        public synchronized void awaitNested() throws InterruptedException {
            await();
        }

        /** Raises the flag, and tells one. */
        public synchronized void raise() {
            raised = true;
            notify();
        }

        /** Raises the flag, and tells all. */
        public synchronized void raiseForAll() {
            raised = true;
            notifyAll();
        }

        /** Raises the flag, and tells nobody. */
        public synchronized void raiseSilently() {
            raised = true;
        }

        /** Tells one, and raises nothing. */
        public synchronized void nudge() {
            notify();
        }

        /** Tells one, and raises the flag only then, before others can enter. */
        public synchronized void tellThenRaise() {
            notify();
            raised = true;
        }

        /** Whether this thread is alone in here. */
        public synchronized boolean alone() {
            entered = entered + 1;
            boolean alone = entered == 1;
            entered = entered - 1;
            return alone;
        }

        /** Leaves by an exception. */
        public synchronized void fail() {
            raised = true;
            throw new IllegalStateException("on purpose");
        }

        /** Leaves a block by an exception. */
        public void failInBlock() {
            synchronized (this) {
                raised = true;
                throw new IllegalStateException("on purpose");
            }
        }
    }

    /** Uses a monitor without owning it. */
    public static final class Trespasser {
        private final Object room = new Object();

        @SuppressWarnings("WaitNotInLoop")
        public void await() throws InterruptedException {
            room.wait();
        }

        public void tell() {
            room.notify();
        }

        public void tellAll() {
            room.notifyAll();
        }
    }

    /** Two monitors, entered in opposite orders. */
    public static final class TwoRooms {
        private final Object left = new Object();
        private final Object right = new Object();

        public void leftThenRight() {
            synchronized (left) {
                synchronized (right) {
                    Thread.onSpinWait();
                }
            }
        }

        public void rightThenLeft() {
            synchronized (right) {
                synchronized (left) {
                    Thread.onSpinWait();
                }
            }
        }
    }
}
