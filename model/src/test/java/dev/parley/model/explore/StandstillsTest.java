package dev.parley.model.explore;

import static dev.parley.model.system.Notation.receive;
import static dev.parley.model.system.Notation.repeat;
import static dev.parley.model.system.Notation.send;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableSet;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.system.Topology;
import org.junit.jupiter.api.Test;

/** Who is said to wait for whom. */
final class StandstillsTest {

    @Test
    void whoHasDoneSomethingInALoopOfOneTurnDoesItNoMore() {
        Topology topology = Topology.named("one turn")
                .channel("asked", ChannelSpec.rendezvous())
                .channel("answered", ChannelSpec.bounded(1))
                .process("asker", repeat(1, send("asked", 1), receive("answered")))
                .process("listener", receive("asked"), receive("asked"))
                .build();

        Trace trace = trace(topology);

        assertEquals("orphan: nobody is left who could ever enable asker, listener", trace.sentence());
        assertEquals(ImmutableSet.of("asker", "listener"), trace.stuck());
    }

    @Test
    void whoMayDoItInAnotherTurnIsWaitedFor() {
        Topology topology = Topology.named("two turns")
                .channel("asked", ChannelSpec.rendezvous())
                .channel("answered", ChannelSpec.bounded(1))
                .process("asker", repeat(2, send("asked", 1), receive("answered")))
                .process("listener", receive("asked"), receive("asked"))
                .build();

        assertEquals(
                "orphan: nobody is left who could ever enable asker; listener will never go on because of that",
                trace(topology).sentence());
    }

    private static Trace trace(Topology topology) {
        return switch (Explorer.of(topology)
                .asking(Property.noDeadlock())
                .explore()
                .of(Property.noDeadlock())) {
            case PropertyResult.Fails(var counterexample) -> counterexample.orElseThrow();
            case PropertyResult other -> throw new AssertionError(other);
        };
    }
}
