/**
 * Topologies as texts for SPIN, so that whoever likes can check what is said of them with a tool of their own.
 *
 * <pre>
 *   Topology -&gt; Shapes (what values look like), Live (what is read later), Start (where a process stops first)
 *            -&gt; PromelaProcess (labels and blocks) -&gt; PromelaChannels (communication), PromelaValues (variables)
 *            -&gt; Promela: one text
 * </pre>
 */
@NullMarked
@PublicApi
package dev.parley.model.export;

import dev.parley.model.PublicApi;
import org.jspecify.annotations.NullMarked;
