/** Tests of enacting programs on a stage. */
@NullMarked
package dev.parley.properties.interleave.enact;

import org.jspecify.annotations.NullMarked;
