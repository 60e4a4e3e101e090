/** Reports of counterexamples and runs made by hand, held against golden files. */
@NullMarked
package dev.parley.reports;

import org.jspecify.annotations.NullMarked;
