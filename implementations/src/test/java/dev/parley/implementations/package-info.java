/** Sequential use of every implementation, and the completeness of the registry. */
@NullMarked
package dev.parley.implementations;

import org.jspecify.annotations.NullMarked;
