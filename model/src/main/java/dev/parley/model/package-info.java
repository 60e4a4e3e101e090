/**
 * What message exchange means, and what is said about it: data and pure functions, without a thread, a clock or a file.
 *
 * <pre>
 *   channel    what an implementation promises (ChannelSpec), and the port that it is driven through (Channel)
 *     |
 *   operation  what is asked of it, and what it answers; programs of several threads
 *     |
 *   semantics  the step relation: which answers a state allows, and what becomes of it
 *     |
 *   history    what was observed: calls, returns, who was still waiting
 *   rule       what must hold, by id
 *     |
 *   system     processes as data (Topology) --&gt; explore  every reachable state of them --&gt; export  to SPIN
 * </pre>
 *
 * <p>Engines (in {@code dev.parley.properties}) hold real channels to this; {@code dev.parley.implementations} are what
 * they hold to it; {@code dev.parley.reports} shows what came of it. None of these is known here. {@link
 * dev.parley.model.PublicApi} marks what users may rely on, here and there.
 */
@NullMarked
package dev.parley.model;

import org.jspecify.annotations.NullMarked;
