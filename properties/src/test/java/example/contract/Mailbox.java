package example.contract;

import java.util.AbstractQueue;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A bounded blocking queue on one monitor, right, and written as one would without java.util.concurrent. */
class Mailbox<M> extends AbstractQueue<M> implements BlockingQueue<M> {

    private final Deque<M> messages = new ArrayDeque<>();
    private final int limit;

    Mailbox(int limit) {
        this.limit = limit;
    }

    /** Those who wait for room are among those who wait for a message: everybody is woken. */
    void madeRoom() {
        notifyAll();
    }

    @Override
    public synchronized void put(M message) throws InterruptedException {
        Objects.requireNonNull(message);
        while (messages.size() == limit) {
            wait();
        }
        add(message, messages);
    }

    @Override
    public synchronized boolean offer(M message) {
        Objects.requireNonNull(message);
        return messages.size() < limit && add(message, messages);
    }

    @Override
    public synchronized boolean offer(M message, long time, TimeUnit unit) throws InterruptedException {
        Objects.requireNonNull(message);
        long deadline = System.nanoTime() + unit.toNanos(time);
        refuseInterrupted();
        while (messages.size() == limit) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return add(message, messages);
    }

    @Override
    public synchronized M take() throws InterruptedException {
        while (messages.isEmpty()) {
            wait();
        }
        return remove(messages);
    }

    @Override
    public synchronized @Nullable M poll() {
        return messages.isEmpty() ? null : remove(messages);
    }

    @Override
    public synchronized @Nullable M poll(long time, TimeUnit unit) throws InterruptedException {
        long deadline = System.nanoTime() + unit.toNanos(time);
        refuseInterrupted();
        while (messages.isEmpty()) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return null;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return remove(messages);
    }

    private static void refuseInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    private boolean add(M message, Deque<M> to) {
        to.addLast(message);
        notifyAll();
        return true;
    }

    private M remove(Deque<M> from) {
        M message = from.removeFirst();
        madeRoom();
        return message;
    }

    @Override
    public synchronized int drainTo(Collection<? super M> sink, int most) {
        int taken = 0;
        while (taken < most && !messages.isEmpty()) {
            sink.add(remove(messages));
            taken++;
        }
        return taken;
    }

    @Override
    public int drainTo(Collection<? super M> sink) {
        return drainTo(sink, Integer.MAX_VALUE);
    }

    @Override
    public synchronized @Nullable M peek() {
        return messages.peekFirst();
    }

    @Override
    public synchronized int size() {
        return messages.size();
    }

    @Override
    public synchronized int remainingCapacity() {
        return limit - messages.size();
    }

    @Override
    public synchronized Iterator<M> iterator() {
        return new ArrayList<>(messages).iterator();
    }
}
