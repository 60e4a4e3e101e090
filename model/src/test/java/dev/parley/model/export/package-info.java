/** Texts for other model checkers, held against golden files, and against what those make of them. */
@NullMarked
package dev.parley.model.export;

import org.jspecify.annotations.NullMarked;
