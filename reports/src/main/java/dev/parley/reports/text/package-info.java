/**
 * A counterexample as plain text that fits a screen, and as Markdown for code reviews.
 */
@NullMarked
package dev.parley.reports.text;

import org.jspecify.annotations.NullMarked;
