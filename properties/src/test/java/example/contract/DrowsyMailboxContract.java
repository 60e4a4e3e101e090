package example.contract;

import dev.parley.model.channel.Channel;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Channels;
import dev.parley.properties.contract.ChannelContract;

/** A contract that is broken. Not named like a test, since another test runs it. */
public final class DrowsyMailboxContract extends ChannelContract {

    @Override
    protected ChannelSpec spec() {
        return ChannelSpec.bounded(1);
    }

    @Override
    protected Channel<Integer> open() {
        return Channels.of(new DrowsyMailbox<>(1));
    }
}
