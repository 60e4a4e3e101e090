/**
 * A counterexample as an HTML page: what the page says ({@link dev.parley.reports.page.CounterexamplePage}), the
 * templates that add the markup, and the frame of style, script and policy that pages of others can stand in, too
 * ({@link dev.parley.reports.page.PageTemplate}).
 */
@NullMarked
package dev.parley.reports.page;

import org.jspecify.annotations.NullMarked;
