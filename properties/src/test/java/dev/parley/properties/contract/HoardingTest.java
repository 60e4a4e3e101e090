package dev.parley.properties.contract;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.model.counterexample.Verdict;
import example.subjects.BadChannels;
import example.subjects.HostileChannels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** A subject that keeps all memory it can get has none of it when its check is over. */
@Isolated("measures the memory of the JVM")
final class HoardingTest {

    @Test
    void memoryIsGivenBack() {
        assertInstanceOf(Verdict.Conforms.class, HostileSubjectsTest.check(BadChannels.Good::new));
        long before = used();
        HostileSubjectsTest.assertRunsAway(HostileSubjectsTest.check(HostileChannels.Hoards::new));
        long growth = used() - before;
        assertTrue(growth < 32 << 20, () -> growth + " bytes more");
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
