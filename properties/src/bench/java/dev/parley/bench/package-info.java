/**
 * How many executions a second: Parley and Lincheck on the same programs, in JVMs of their own that take turns.
 * Compiled and run by {@code mvn verify -Pbench} only. JMH would run all forks of one before the first of the other,
 * and so compare two different states of a machine.
 */
@NullMarked
package dev.parley.bench;

import org.jspecify.annotations.NullMarked;
