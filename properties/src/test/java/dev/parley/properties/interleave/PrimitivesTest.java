package dev.parley.properties.interleave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.parley.properties.interleave.strategy.RandomWalk;
import dev.parley.properties.interleave.thread.Driver;
import dev.parley.properties.interleave.thread.PlatformThreads;
import dev.parley.properties.interleave.thread.VirtualThreads;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every primitive of the catalogue means what the JDK says it means, on either driver. */
final class PrimitivesTest {

    private static final int SCHEDULES = 600;
    /** So many of them on platform threads, too, each of which takes as long as a hundred on virtual ones. */
    private static final int COMPARED = 50;

    @BeforeAll
    static void attach() {
        Attachment.ensure();
    }

    @TestFactory
    Stream<DynamicTest> theRightUseEndsAsItMayAndTheWrongUseAsItMust() {
        return Primitives.all()
                .map(primitive -> DynamicTest.dynamicTest(primitive.name(), () -> {
                    assertEquals(primitive.endings(), endings(primitive.right().get()));
                    ImmutableSet<ImmutableList<String>> wrong =
                            endings(primitive.wrong().get());
                    assertTrue(wrong.contains(primitive.bad()), () -> primitive.bad() + " is not among " + wrong);
                }));
    }

    /** All the endings, after the two drivers have been found to agree about each run. */
    private static ImmutableSet<ImmutableList<String>> endings(Trial<?> trial) {
        Driver virtual = VirtualThreads.ofThisJdk();
        Driver platform = new PlatformThreads();
        ImmutableSet.Builder<ImmutableList<String>> endings = ImmutableSet.builder();
        for (int seed = 0; seed < SCHEDULES; seed++) {
            Trial.Observation seen = trial.observe(virtual, new RandomWalk(seed));
            endings.add(seen.ending());
            if (seed < COMPARED) {
                Trial.Observation again = trial.observe(platform, new RandomWalk(seed));
                assertEquals(seen.schedule().toString(), again.schedule().toString());
                assertEquals(seen.ending(), again.ending());
                assertEquals(seen.events(), again.events());
            }
        }
        return endings.build();
    }
}
