package dev.parley.properties.contract;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSet;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.operation.OperationKind;
import dev.parley.model.rule.Rule;
import dev.parley.reports.Verdict;
import example.subjects.HostileChannels;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** A subject that keeps all memory it can get has none of it when its check is over. */
@Isolated("measures the memory of the JVM")
final class HoardingTest {

    private static final ChannelSpec SPEC = ChannelSpec.unbounded()
            .only(ImmutableSet.of(OperationKind.TRY_SEND, OperationKind.TRY_RECEIVE));

    @Test
    void memoryIsGivenBack() {
        check();
        long before = used();
        check();
        long growth = used() - before;
        assertTrue(growth < 32 << 20, () -> growth + " bytes more");
    }

    private static void check() {
        Verdict verdict = Conformance.of("hoarding", SPEC, HostileChannels.Hoards::new)
                .within(new Budget(200, 1, Optional.empty()))
                .check()
                .of(Rule.LIN_1);
        String reason = assertInstanceOf(Verdict.Inconclusive.class, verdict).reason();
        assertTrue(reason.contains(" allocates more than 256 MB, at HostileChannels.java:"), reason);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
