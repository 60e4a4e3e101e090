/** Topologies at rest. */
@NullMarked
package dev.parley.model.system;

import org.jspecify.annotations.NullMarked;
