package example.contract;

import dev.parley.model.channel.Channel;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Channels;
import dev.parley.properties.contract.ChannelContract;

/** A contract that is kept. Not named like a test, since another test runs it. */
public final class MailboxContract extends ChannelContract {

    @Override
    protected ChannelSpec spec() {
        return ChannelSpec.bounded(1);
    }

    @Override
    protected Channel<Integer> open() {
        return Channels.of(new Mailbox<>(1));
    }
}
