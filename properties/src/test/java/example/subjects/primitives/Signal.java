package example.subjects.primitives;

/** A flag, and ways to wait until it is raised. */
public abstract class Signal {

    /** Whether it is raised. */
    protected volatile boolean raised;

    /** Waits until the flag is raised. */
    public abstract void await() throws InterruptedException;

    /** Raises the flag, and wakes whoever waits. */
    public abstract void raise();

    /** Waits with a mistake. */
    public void awaitCarelessly() throws InterruptedException {
        throw new UnsupportedOperationException();
    }

    /** Raises the flag with a mistake. */
    public void raiseCarelessly() {
        throw new UnsupportedOperationException();
    }

    /** What whoever has waited finds: whether the flag is raised. */
    public final boolean find() throws InterruptedException {
        await();
        return raised;
    }

    /** The same, after a careless wait. */
    public final boolean findCarelessly() throws InterruptedException {
        awaitCarelessly();
        return raised;
    }
}
