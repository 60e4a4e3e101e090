package dev.parley.model.explore;

import static dev.parley.model.system.Notation.count;
import static dev.parley.model.system.Notation.forever;
import static dev.parley.model.system.Notation.let;
import static dev.parley.model.system.Notation.pause;
import static dev.parley.model.system.Notation.receive;
import static dev.parley.model.system.Notation.send;
import static dev.parley.model.system.Notation.variable;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSet;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.system.Topology;
import dev.parley.model.system.Value;
import org.junit.jupiter.api.Test;

/** Processes that may crash and begin anew. */
final class CrashesTest {

    private final Topology topology = Topology.named("crash")
            .channel("queue", ChannelSpec.bounded(2))
            .process("sender", count("i", 2, send("queue", variable("i"))))
            .server(
                    "receiver",
                    let("begun", variable("begun").plus(1)),
                    forever(
                            receive("queue"),
                            pause(),
                            let("processed", variable("processed").plus(1))))
            .crashing(1, "processed", "begun")
            .observing("processed")
            .build();

    @Test
    void aRunEndsWhereNothingCanHappenButACrash() {
        assertEquals(
                ImmutableSet.of(new Value.Numeral(1), new Value.Numeral(2)),
                Endings.of(topology, ExplorationLimits.usual()).all().stream()
                        .map(ending -> ending.observed().get("receiver.processed"))
                        .collect(ImmutableSet.toImmutableSet()));
    }

    @Test
    void itIsTheSameForWhatHoldsAtTheEnd() {
        Property processed = Property.atEnd("1 or 2 are processed", view -> view.number("receiver", "processed") >= 1);
        Property all = Property.atEnd("2 are processed", view -> view.number("receiver", "processed") == 2);
        Exploration exploration = Explorer.of(topology).asking(processed, all).explore();
        assertTrue(exploration.of(processed).holds());
        assertTrue(exploration.of(all).fails());
    }

    @Test
    void aCrashNeedNotHappen() {
        Property crash = Property.eventually("a message is lost", this::isOneLost);
        Property possible = Property.possible("a message is lost", this::isOneLost);
        Exploration exploration = Explorer.of(topology).asking(crash, possible).explore();
        assertTrue(exploration.of(crash).fails());
        assertTrue(exploration.of(possible).holds());
    }

    private boolean isOneLost(View view) {
        return view.hasEnded("sender")
                && view.size("queue") == 0
                && view.number("receiver", "processed") == 1
                && view.number("receiver", "begun") == 2;
    }
}
