package example.subjects.primitives;

/** A critical section, in which threads count. */
public abstract class Section {

    private int counted;

    /** Counts, alone. */
    public abstract void count() throws InterruptedException;

    /** Counts, and makes a mistake about what keeps others out. */
    public abstract void miscount() throws InterruptedException;

    final void bump() {
        counted = counted + 1;
    }

    /** How many have counted, if nobody got in another one's way. */
    public int counted() {
        return counted;
    }
}
