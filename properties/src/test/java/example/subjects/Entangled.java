package example.subjects;

import dev.parley.model.channel.Channel;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** An unbounded channel that takes two locks to send, which it may share with another channel. */
public final class Entangled implements Channel<Integer> {

    private final ReentrantLock first;
    private final ReentrantLock second;
    private final LinkedBlockingQueue<Integer> held = new LinkedBlockingQueue<>();

    public Entangled(ReentrantLock first, ReentrantLock second) {
        this.first = first;
        this.second = second;
    }

    @Override
    public void send(@Nullable Integer message) throws InterruptedException {
        first.lock();
        try {
            second.lock();
            try {
                held.put(message == null ? 0 : message);
            } finally {
                second.unlock();
            }
        } finally {
            first.unlock();
        }
    }

    @Override
    public Integer receive() throws InterruptedException {
        return held.take();
    }
}
