/**
 * Topologies as texts for SPIN, so that whoever likes can check what is said of them with a tool of their own.
 *
 * <pre>
 *   Topology -&gt; ShapeInference (what values look like), LiveVariables (what is read later),
 *               InitialPoint (where a process stops first)
 *            -&gt; PromelaProcess (labels and blocks)
 *                 -&gt; PromelaChannels, PromelaPatterns (communication), PromelaValues (variables)
 *            -&gt; Promela: one text
 * </pre>
 */
@NullMarked
@PublicApi
package dev.parley.model.export;

import dev.parley.model.PublicApi;
import org.jspecify.annotations.NullMarked;
