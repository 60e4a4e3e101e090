package example.subjects;

import java.util.ArrayDeque;
import java.util.Deque;

/** A bounded buffer by monitor, in a method on one side and in a block on the other. */
public final class HandOver {

    private final Deque<Integer> held = new ArrayDeque<>();
    private final int limit;

    public HandOver(int limit) {
        this.limit = limit;
    }

    public synchronized void put(int message) throws InterruptedException {
        while (held.size() == limit) {
            wait();
        }
        held.addLast(message);
        notifyAll();
    }

    public int take() throws InterruptedException {
        synchronized (this) {
            while (held.isEmpty()) {
                wait(1_000);
            }
            int message = held.removeFirst();
            notifyAll();
            return message;
        }
    }
}
