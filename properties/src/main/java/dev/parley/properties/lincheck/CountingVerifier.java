package dev.parley.properties.lincheck;

import org.jetbrains.kotlinx.lincheck.execution.ExecutionResult;
import org.jetbrains.kotlinx.lincheck.execution.ExecutionScenario;
import org.jetbrains.lincheck.datastructures.verifier.LinearizabilityVerifier;
import org.jetbrains.lincheck.datastructures.verifier.Verifier;

/** Lincheck's own verifier, and a count of what it was asked, so that a run of nothing is no agreement. */
public final class CountingVerifier implements Verifier {

    private final Verifier linearizability;

    /** Called by Lincheck. */
    public CountingVerifier(Class<?> sequentialSpecification) {
        this.linearizability = new LinearizabilityVerifier(sequentialSpecification);
    }

    @Override
    public boolean verifyResults(ExecutionScenario scenario, ExecutionResult results) {
        Trial.current().verified().incrementAndGet();
        return linearizability.verifyResults(scenario, results);
    }
}
