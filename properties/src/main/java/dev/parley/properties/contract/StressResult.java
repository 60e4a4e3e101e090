package dev.parley.properties.contract;

import dev.parley.model.counterexample.Counterexample;
import dev.parley.properties.audit.AuditResult;
import java.util.Optional;

/**
 * What came of stressing a channel.
 *
 * @param ruling on the last round; on all of them, if it conforms
 * @param counterexample of a violation
 */
public record StressResult(
        String name, int rounds, long operations, AuditResult ruling, Optional<Counterexample> counterexample) {}
