package example.contract;

import dev.parley.model.channel.Channel;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Channels;
import dev.parley.properties.contract.ChannelContract;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A contract of few promises, all kept: many rules are not called for. */
public final class QueueContract extends ChannelContract {

    @Override
    protected ChannelSpec spec() {
        return ChannelSpec.unbounded().nonBlocking();
    }

    @Override
    protected Channel<Integer> open() {
        return Channels.of(new ConcurrentLinkedQueue<>());
    }
}
