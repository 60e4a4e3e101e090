package dev.parley.properties.contract;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSet;
import dev.parley.model.channel.Channel;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.counterexample.Verdict;
import dev.parley.model.operation.OperationKind;
import dev.parley.model.rule.Rule;
import dev.parley.properties.contract.search.Budget;
import example.contract.SharedLock;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What the scheduler cannot control is no ground for a verdict. */
final class OutOfReachTest {

    private static final ChannelSpec SPEC =
            ChannelSpec.unbounded().only(ImmutableSet.of(OperationKind.TRY_SEND, OperationKind.TRY_RECEIVE));

    private static String reason(Supplier<Channel<Integer>> factory) {
        Verdict verdict = Conformance.of("subject", SPEC, factory)
                .within(new Budget(200, 1, Optional.empty()))
                .check()
                .of(Rule.LOSS_1);
        return assertInstanceOf(Verdict.Inconclusive.class, verdict).reason();
    }

    @Test
    void aMonitorThatTheJdkEntersTooIsNamedWithWhatToDo() {
        String reason = reason(SharedLock::new);
        assertTrue(
                reason.startsWith("it enters the monitor of a java.util.Collections$SynchronizedRandomAccessList"),
                reason);
        assertTrue(reason.contains("synchronize on an object of your own instead"), reason);
    }
}
