package dev.parley.properties.generate;

import com.google.common.collect.ImmutableList;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.operation.OperationKind;
import java.util.stream.Stream;

/** Specifications that differ in what a program for them may do. */
final class Specs {

    static final ImmutableList<ChannelSpec> ALL = ImmutableList.of(
            ChannelSpec.bounded(1),
            ChannelSpec.bounded(2),
            ChannelSpec.bounded(64),
            ChannelSpec.unbounded(),
            ChannelSpec.unbounded().acceptingNull(),
            ChannelSpec.rendezvous(),
            ChannelSpec.bounded(2).singleProducer(),
            ChannelSpec.unbounded().singleConsumer(),
            ChannelSpec.bounded(2).singleProducer().singleConsumer(),
            ChannelSpec.bounded(2).nonBlocking().singleProducer().singleConsumer(),
            ChannelSpec.unbounded().nonBlocking(),
            waitingOnly(),
            ChannelSpec.bounded(1).only(ImmutableList.of(OperationKind.TIMED_SEND, OperationKind.TIMED_RECEIVE)),
            ChannelSpec.bounded(1).only(ImmutableList.of(OperationKind.TRY_SEND, OperationKind.DRAIN)));

    private Specs() {}

    static ChannelSpec waitingOnly() {
        return ChannelSpec.rendezvous().only(ImmutableList.of(OperationKind.SEND, OperationKind.RECEIVE));
    }

    record Pair(ChannelSpec spec, Profile profile) {}

    /** Each specification with each profile that fits it. */
    static Stream<Pair> withProfiles() {
        return ALL.stream()
                .flatMap(spec -> Stream.of(Profile.values())
                        .filter(profile -> profile.fits(spec))
                        .map(profile -> new Pair(spec, profile)));
    }
}
