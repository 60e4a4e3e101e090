package dev.parley.model.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Specifications as people read them. */
final class SpecTextTest {

    @Test
    void inFullAllThatJudgesAreToldIsThere() {
        assertEquals(
                "bounded 2, first in first out, many producers, a single consumer, relaxed: [SIZE_IS_HINT]",
                SpecText.inFull(ChannelSpec.bounded(2).singleConsumer().relaxed(Relaxation.SIZE_IS_HINT)));
        assertEquals(
                "unbounded, the least first, many producers, many consumers",
                SpecText.inFull(ChannelSpec.unbounded().ordered(Ordering.PRIORITY)));
    }

    @Test
    void inShortOnlyWhatIsUnusualIsThere() {
        assertEquals("bounded 1", SpecText.inShort(ChannelSpec.bounded(1)));
        assertEquals(
                "unbounded, unordered, may lose 2",
                SpecText.inShort(
                        ChannelSpec.unbounded().ordered(Ordering.UNORDERED).losing(2)));
        assertEquals(
                "bounded 1, may lose messages",
                SpecText.inShort(ChannelSpec.bounded(1).lossy()));
    }
}
