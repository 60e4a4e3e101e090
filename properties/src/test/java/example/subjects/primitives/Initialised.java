package example.subjects.primitives;

import java.util.concurrent.locks.LockSupport;

/** Classes that wait while they are initialised, each of which can be initialised once. */
public final class Initialised {

    private static final class One {
        static final int VALUE = await();
    }

    private static final class Other {
        static final int VALUE = await();
    }

    private static int await() {
        LockSupport.park();
        return 1;
    }

    public int one() {
        return One.VALUE;
    }

    public int other() {
        return Other.VALUE;
    }
}
