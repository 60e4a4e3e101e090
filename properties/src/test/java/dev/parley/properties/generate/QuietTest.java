package dev.parley.properties.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.parley.model.channel.ChannelSpec;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** The library whose generators are used has an opinion of its own about what belongs on the console. */
@Isolated("listens to the console")
final class QuietTest {

    @Test
    void drawingPrintsNothing() {
        PrintStream out = System.out;
        ByteArrayOutputStream seen = new ByteArrayOutputStream();
        System.setOut(new PrintStream(seen, true, StandardCharsets.UTF_8));
        try {
            ProgramSource source = new ProgramSource(ChannelSpec.bounded(1), Profile.EXCHANGE);
            Random random = new Random(9);
            for (int i = 0; i < 2_000; i++) {
                assertFalse(source.next(random).threads().isEmpty());
            }
        } finally {
            System.setOut(out);
        }
        assertEquals("", seen.toString(StandardCharsets.UTF_8));
    }
}
