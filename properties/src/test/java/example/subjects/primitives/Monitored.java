package example.subjects.primitives;

/** Sections by monitors. */
public final class Monitored {

    private Monitored() {}

    /** A synchronized block; the mistake is to take a monitor of one's own. */
    public static final class InBlock extends Section {
        private final Object monitor = new Object();

        @Override
        public void count() {
            synchronized (monitor) {
                bump();
            }
        }

        @Override
        public void miscount() {
            Object own = new Object();
            synchronized (own) {
                bump();
            }
        }
    }

    /** A synchronized method; the mistake is to take another object's monitor. */
    public static final class InMethod extends Section {
        @Override
        public synchronized void count() {
            bump();
        }

        @Override
        public void miscount() {
            synchronized (InMethod.class) {
                bump();
            }
        }
    }

    /** A static synchronized method; the mistake is to take the object's monitor instead of the class's. */
    public static final class InStaticMethod extends Section {
        private static synchronized void countIn(Section section) {
            section.bump();
        }

        @Override
        public void count() {
            countIn(this);
        }

        @Override
        public synchronized void miscount() {
            bump();
        }
    }

    /** Entered again from within; the mistake is to take the inner monitor for all there is. */
    public static final class Again extends Section {
        private final Object monitor = new Object();

        @Override
        public void count() {
            synchronized (monitor) {
                synchronized (monitor) {
                    bump();
                }
                bump();
            }
        }

        @Override
        public void miscount() {
            synchronized (monitor) {
                bump();
            }
            bump();
        }
    }

    /** Two monitors; the mistake is to enter them the other way round. */
    public static final class Nested extends Section {
        private final Object outer = new Object();
        private final Object inner = new Object();

        @Override
        public void count() {
            synchronized (outer) {
                synchronized (inner) {
                    bump();
                }
            }
        }

        @Override
        public void miscount() {
            synchronized (inner) {
                synchronized (outer) {
                    bump();
                }
            }
        }
    }
}
