/** Files of recorded histories: what is written is read, and what is bad is refused. */
@NullMarked
package dev.parley.properties.archive;

import org.jspecify.annotations.NullMarked;
