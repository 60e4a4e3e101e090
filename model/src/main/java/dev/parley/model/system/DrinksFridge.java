package dev.parley.model.system;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.parley.model.channel.ChannelSpec;

/**
 * A client that sends all its requests before it takes the first reply, and a fridge that answers one request at a
 * time, over two bounded queues. The fridge holds one message in its hand, so that with capacity q on both sides the
 * two deadlock as soon as there are 2q + 2 requests, each waiting for the other to take what it has sent.
 *
 * <p>From a lecture on message passing, whose bound of "more than 2q" is off by one.
 */
public final class DrinksFridge {

    public static final String REQUESTS = "requests";
    public static final String REPLIES = "replies";

    private DrinksFridge() {}

    /** The system for a capacity of both queues and a number of requests. */
    public static Topology of(int capacity, int requests) {
        ImmutableList.Builder<Act> client = ImmutableList.builder();
        ImmutableList.Builder<Act> fridge = ImmutableList.builder();
        for (int i = 1; i <= requests; i++) {
            client.add(new Act.Send(REQUESTS, i));
            fridge.add(new Act.Receive(REQUESTS), new Act.Send(REPLIES, i));
        }
        for (int i = 1; i <= requests; i++) {
            client.add(new Act.Receive(REPLIES));
        }
        ChannelSpec queue = ChannelSpec.bounded(capacity).singleProducer().singleConsumer();
        return new Topology(
                "DrinksFridge-q" + capacity + "-N" + requests,
                ImmutableMap.of(REQUESTS, queue, REPLIES, queue),
                ImmutableList.of(
                        new Process("client", client.build()), new Process("fridge", fridge.build())));
    }
}
