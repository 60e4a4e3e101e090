/** Histories of any length: against the judge of small ones, known verdicts, and injected faults. */
@NullMarked
package dev.parley.properties.audit;

import org.jspecify.annotations.NullMarked;
