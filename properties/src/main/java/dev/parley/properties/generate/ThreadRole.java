package dev.parley.properties.generate;

import com.google.common.collect.ImmutableList;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Parties;
import java.util.Random;
import java.util.stream.IntStream;

/** What one thread of a program may do, so that all threads together keep to the parties of a specification. */
record ThreadRole(boolean sends, boolean receives) {

    /** The parts of this many threads; a single producer and a single consumer are two different threads. */
    static ImmutableList<ThreadRole> assign(ChannelSpec spec, int threads, Random random) {
        int producer = random.nextInt(threads);
        int consumer = (producer + 1 + random.nextInt(threads - 1)) % threads;
        return IntStream.range(0, threads)
                .mapToObj(thread -> new ThreadRole(
                        spec.producers() == Parties.MULTIPLE || thread == producer,
                        spec.consumers() == Parties.MULTIPLE || thread == consumer))
                .collect(ImmutableList.toImmutableList());
    }

    boolean isIdle() {
        return !sends && !receives;
    }
}
