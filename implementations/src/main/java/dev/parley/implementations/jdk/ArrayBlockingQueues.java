package dev.parley.implementations.jdk;

import com.google.common.collect.ImmutableList;
import dev.parley.implementations.Implementation;
import dev.parley.implementations.Implementations;
import dev.parley.model.channel.Channel;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Channels;
import java.util.concurrent.ArrayBlockingQueue;

/**
 * {@link ArrayBlockingQueue} at capacities 1 and 2, without any relaxation: one lock around every
 * operation, size, remaining capacity and {@code drainTo} included ("FIFO", class Javadoc; {@code final
 * ReentrantLock lock} in each method).
 */
public final class ArrayBlockingQueues implements Implementations {

    @Override
    public ImmutableList<Implementation> offered() {
        return ImmutableList.of(new Subject(1), new Subject(2));
    }

    private record Subject(int capacity) implements Implementation {

        @Override
        public String name() {
            return "ArrayBlockingQueue-" + capacity;
        }

        @Override
        public ChannelSpec spec() {
            return ChannelSpec.bounded(capacity);
        }

        @Override
        public <M> Channel<M> open() {
            return Channels.of(new ArrayBlockingQueue<M>(capacity));
        }
    }
}
