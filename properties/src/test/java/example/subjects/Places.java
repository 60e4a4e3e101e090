package example.subjects;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Memory of every kind, and every way to get at it, one access a method. */
@SuppressWarnings("UnusedVariable") // read through handles alone
public final class Places {

    private static final VarHandle X;
    private static final VarHandle CELL = MethodHandles.arrayElementVarHandle(int[].class);
    private static final VarHandle SHARED;
    private static final AtomicIntegerFieldUpdater<Places> Y = AtomicIntegerFieldUpdater.newUpdater(Places.class, "y");

    static {
        try {
            X = MethodHandles.lookup().findVarHandle(Places.class, "x", int.class);
            SHARED = MethodHandles.lookup().findStaticVarHandle(Places.class, "shared", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private static int shared;
    private int x;
    private volatile int y;
    private final int[] cells = new int[2];
    private final AtomicInteger atom = new AtomicInteger();
    private final AtomicIntegerArray atoms = new AtomicIntegerArray(2);
    private final ArrayDeque<Integer> deque = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition condition = lock.newCondition();
    private final ReentrantLock another = new ReentrantLock();

    public int readX() {
        return x;
    }

    public int writeX() {
        x = 1;
        return 1;
    }

    public boolean swapX() {
        return X.compareAndSet(this, 0, 1);
    }

    public int writeY() {
        y = 1;
        return 1;
    }

    public int updateY() {
        return Y.incrementAndGet(this);
    }

    public int writeCell(int index) {
        cells[index] = 1;
        return index;
    }

    public int handleCell(int index) {
        return (int) CELL.getAndSet(cells, index, 1);
    }

    public int writeShared() {
        shared = 1;
        return 1;
    }

    public int handleShared() {
        return (int) SHARED.getVolatile();
    }

    public int readAtom() {
        return atom.get();
    }

    public int updateAtom() {
        return atom.incrementAndGet();
    }

    public int updateAtoms(int index) {
        return atoms.addAndGet(index, 2);
    }

    public int pushes() {
        deque.push(1);
        return 1;
    }

    public boolean locks() {
        return lock.tryLock();
    }

    public int signals() {
        condition.signal();
        return 1;
    }

    public boolean locksAnother() {
        return another.tryLock();
    }
}
