/**
 * Judges histories of any length: near-linear judges for what they decide exactly, filters that are sound for the rest,
 * and then a search. Every {@link dev.parley.properties.audit.AuditResult} says which of them decided, and why it is exact.
 *
 * <p>The room reads {@link dev.parley.model.history.Recording}s and does not know where they come from.
 */
@NullMarked
@PublicApi
package dev.parley.properties.audit;

import dev.parley.model.PublicApi;
import org.jspecify.annotations.NullMarked;
