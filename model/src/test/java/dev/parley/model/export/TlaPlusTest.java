package dev.parley.model.export;

import static dev.parley.model.system.Notation.let;
import static dev.parley.model.system.Notation.loop;
import static dev.parley.model.system.Notation.number;
import static dev.parley.model.system.Notation.pause;
import static dev.parley.model.system.Notation.receive;
import static dev.parley.model.system.Notation.send;
import static dev.parley.model.system.Notation.transfer;
import static dev.parley.model.system.Notation.trySend;
import static dev.parley.model.system.Notation.variable;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.io.Resources;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Ordering;
import dev.parley.model.system.Topology;
import dev.parley.model.systems.DrinksFridge;
import dev.parley.model.systems.Question;
import dev.parley.model.systems.Studies;
import dev.parley.model.systems.Study;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The modules in TLA+ are those that were read and approved, and what has none is refused with its reason. */
final class TlaPlusTest {

    private static void assertGolden(String file, Topology topology) throws IOException {
        assertEquals(
                Resources.toString(Resources.getResource(TlaPlusTest.class, file), StandardCharsets.UTF_8),
                TlaPlus.of(topology));
    }

    @Test
    void fridgesLookAsApproved() throws IOException {
        assertGolden("fridge.tla", DrinksFridge.shared(2, 2, 2, 3));
    }

    @Test
    void shopsLookAsApproved() throws IOException {
        assertGolden("shop.tla", Examples.shop(2));
    }

    private static void assertRefused(String reason, Topology.Builder topology) {
        String message = String.valueOf(
                assertThrows(UnsupportedOperationException.class, () -> TlaPlus.of(topology.build())).getMessage());
        assertTrue(message.contains(reason), message);
    }

    private static Topology.Builder with(ChannelSpec spec) {
        return Topology.named("test").channel("c", spec).process("p", pause());
    }

    @Test
    void whatIsNotExportedIsRefusedWithTheReason() {
        assertRefused("channel c reorders", with(ChannelSpec.bounded(1).reordering(1)));
        assertRefused(
                "FIFO per producer",
                with(ChannelSpec.bounded(1).ordered(Ordering.PER_PRODUCER_FIFO))
                        .process("q", receive("c")));
        assertRefused("may crash", with(ChannelSpec.bounded(1)).crashing(1));
        assertRefused("transfers", with(ChannelSpec.bounded(1)).process("q", transfer("c", number(1))));
        assertRefused("a rendezvous", with(ChannelSpec.rendezvous()).process("q", trySend("c", number(1), "a")));
        assertRefused(
                "loops without a step",
                with(ChannelSpec.bounded(1))
                        .process("q", send("c", 1), loop(variable("n").less(3), let("n", variable("m")))));
    }

    @Test
    void everyStudyHasATextOrAReason() {
        int texts = 0;
        for (Study study : Studies.all()) {
            for (Question question : study.questions()) {
                try {
                    assertFalse(TlaPlus.of(question.topology()).isEmpty());
                    texts++;
                } catch (UnsupportedOperationException e) {
                    assertFalse(String.valueOf(e.getMessage()).isEmpty());
                }
            }
        }
        assertTrue(texts > 0);
    }
}
