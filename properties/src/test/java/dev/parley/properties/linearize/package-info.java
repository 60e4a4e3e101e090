@NullMarked
package dev.parley.properties.linearize;

import org.jspecify.annotations.NullMarked;
