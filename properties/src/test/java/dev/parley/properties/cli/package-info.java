/** The command line, as somebody calls it. */
@NullMarked
package dev.parley.properties.cli;

import org.jspecify.annotations.NullMarked;
