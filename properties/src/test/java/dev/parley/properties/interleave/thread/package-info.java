/** Tests of how threads are suspended and resumed. */
@NullMarked
package dev.parley.properties.interleave.thread;

import org.jspecify.annotations.NullMarked;
