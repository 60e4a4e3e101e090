/** Topologies as texts for other model checkers, so that whoever likes can check what is said of them with tools of their own. */
@NullMarked
package dev.parley.model.export;

import org.jspecify.annotations.NullMarked;
