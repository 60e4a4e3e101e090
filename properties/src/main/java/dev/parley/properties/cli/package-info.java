/**
 * The command line {@code parley}: audits recorded histories, checks a class, replays a violation. It needs picocli, and
 * for files fastcsv, edn-java and progressbar, which the runnable jar brings along.
 */
@NullMarked
package dev.parley.properties.cli;

import org.jspecify.annotations.NullMarked;
