/**
 * What is seen of a run from outside, packed into integers, and unpacked into a history when somebody asks for it: most
 * runs look like one that has been seen. It knows no scheduler; whoever runs a program writes the log.
 */
@NullMarked
package dev.parley.properties.interleave.log;

import org.jspecify.annotations.NullMarked;
