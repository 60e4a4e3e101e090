/** The gallery of counterexamples, one of each kind, and what a browser makes of the pages. */
@NullMarked
package dev.parley.properties.gallery;

import org.jspecify.annotations.NullMarked;
