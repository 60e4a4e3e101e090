package dev.parley.model.export;

import static dev.parley.model.system.Notation.message;
import static dev.parley.model.system.Notation.number;
import static dev.parley.model.system.Notation.on;
import static dev.parley.model.system.Notation.otherwise;
import static dev.parley.model.system.Notation.pause;
import static dev.parley.model.system.Notation.select;
import static dev.parley.model.system.Notation.send;
import static dev.parley.model.system.Notation.transfer;
import static dev.parley.model.system.Notation.trySend;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.io.Resources;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Closing;
import dev.parley.model.channel.Ordering;
import dev.parley.model.system.SharedFridge;
import dev.parley.model.system.Topology;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The texts in Promela are those that were read and approved, and what has none is refused with its reason. */
final class PromelaTest {

    private static void assertGolden(String file, Topology topology) throws IOException {
        assertEquals(
                Resources.toString(Resources.getResource(PromelaTest.class, file), StandardCharsets.UTF_8),
                Promela.of(topology));
    }

    @Test
    void fridgesLookAsApproved() throws IOException {
        assertGolden("fridge.pml", SharedFridge.of(2, 2, 2, 3));
    }

    @Test
    void shopsLookAsApproved() throws IOException {
        assertGolden("shop.pml", Examples.shop(2));
    }

    @Test
    void newsLookAsApproved() throws IOException {
        assertGolden("news.pml", Examples.news(Closing.ABORTS));
    }

    private static void assertRefused(String reason, Topology.Builder topology) {
        String message =
                String.valueOf(assertThrows(UnsupportedOperationException.class, () -> Promela.of(topology.build()))
                        .getMessage());
        assertTrue(message.contains(reason), message);
    }

    private static Topology.Builder with(ChannelSpec spec) {
        return Topology.named("test").channel("c", spec).process("p", pause());
    }

    @Test
    void whatPromelaCannotSayIsRefusedWithTheReason() {
        assertRefused("channel c reorders", with(ChannelSpec.bounded(1).reordering(1)));
        for (Ordering ordering : new Ordering[] {Ordering.LIFO, Ordering.UNORDERED, Ordering.PER_PRODUCER_FIFO}) {
            assertRefused(
                    "channel c is " + ordering, with(ChannelSpec.bounded(1).ordered(ordering)));
        }
        assertRefused("joint step", with(ChannelSpec.rendezvous().closing(Closing.DRAINS)));
        assertRefused("may crash", with(ChannelSpec.bounded(1)).crashing(1));
        assertRefused(
                "by priority",
                with(ChannelSpec.bounded(1).ordered(Ordering.PRIORITY))
                        .process("q", send("c", message("job", number(1)))));
        assertRefused(
                "message within a message",
                with(ChannelSpec.bounded(1)).process("q", send("c", message("a", message("b", number(1))))));
        assertRefused("transfers", with(ChannelSpec.bounded(1)).process("q", transfer("c", number(1))));
        assertRefused("a rendezvous", with(ChannelSpec.rendezvous()).process("q", trySend("c", number(1), "a")));
        assertRefused(
                "a rendezvous",
                with(ChannelSpec.rendezvous()).process("q", otherwise(select(on(send("c", 1))), pause())));
    }
}
