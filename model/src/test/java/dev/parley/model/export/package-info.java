/** Texts for SPIN, held against golden files, and against what SPIN makes of them. */
@NullMarked
package dev.parley.model.export;

import org.jspecify.annotations.NullMarked;
