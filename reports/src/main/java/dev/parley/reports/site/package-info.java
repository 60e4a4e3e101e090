/**
 * A run as a directory: an index with the matrix, a page for each rule and each implementation, and every
 * {@link dev.parley.reports.ReportFormat} of each counterexample. Also the matrix as plain text.
 */
@NullMarked
package dev.parley.reports.site;

import org.jspecify.annotations.NullMarked;
