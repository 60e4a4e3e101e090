/**
 * Every reachable state of a topology: safety, deadlock of every kind, inevitability, liveness.
 *
 * <p>A topology is compiled to a {@link dev.parley.model.explore.Machine}: numbered nodes for each process, a flat array of
 * ints for a state. One communication, or one joint step of a rendezvous, is one atomic step, together with everything the
 * process then does by itself; with a step for each statement, one of the systems measured has 130 times as many states, and
 * reduction brings back only part of that. A state is stored once, as a short string of bytes, and exactly: no two states
 * are ever taken for one.
 */
@NullMarked
@PublicApi
package dev.parley.model.explore;

import dev.parley.model.PublicApi;
import org.jspecify.annotations.NullMarked;
