/** What exploring finds, held against golden figures, and against an interpreter that was written independently. */
@NullMarked
package dev.parley.model.explore;

import org.jspecify.annotations.NullMarked;
