package example.subjects;

import dev.parley.model.channel.Channel;
import org.jspecify.annotations.Nullable;

/** One place for a message, by monitor; the sender may forget to wake the receiver. */
public final class Waking implements Channel<Integer> {

    private final boolean waking;
    private int held;
    private boolean full;

    public Waking(boolean waking) {
        this.waking = waking;
    }

    @Override
    public synchronized void send(@Nullable Integer message) throws InterruptedException {
        while (full) {
            wait();
        }
        held = message == null ? 0 : message;
        full = true;
        if (waking) {
            notifyAll();
        }
    }

    @Override
    public synchronized Integer receive() throws InterruptedException {
        while (!full) {
            wait();
        }
        full = false;
        notifyAll();
        return held;
    }
}
