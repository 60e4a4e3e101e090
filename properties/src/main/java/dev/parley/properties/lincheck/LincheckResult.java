package dev.parley.properties.lincheck;

import com.google.common.collect.ImmutableSet;
import dev.parley.model.operation.OperationKind;

/** What Lincheck says about a channel. */
public sealed interface LincheckResult {

    /**
     * No execution broke the specification. With a small budget, and since Lincheck sees sequentially consistent
     * executions only, this says less than a violation does.
     *
     * @param invocations how many executions were verified
     * @param judged the operations that the scenarios were made of; all others were left out
     */
    record Agrees(int scenarios, long invocations, ImmutableSet<OperationKind> judged) implements LincheckResult {
        public Agrees {
            if (scenarios < 1 || invocations < scenarios) {
                throw new IllegalArgumentException(
                        "no opinion comes from " + invocations + " invocations of " + scenarios + " scenarios");
            }
        }
    }

    /** Lincheck's own report: scenario, results, interleaving. */
    record FindsViolation(String text) implements LincheckResult {}

    /** Lincheck cannot judge this specification, and why. */
    record NotApplicable(String reason) implements LincheckResult {}
}
