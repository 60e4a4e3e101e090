/**
 * What woven code calls. This package alone is put on the bootstrap class path, so that woven classes of the JDK see it
 * too; it therefore refers to nothing but {@code java.base}.
 */
@NullMarked
package dev.parley.properties.interleave.hook;

import org.jspecify.annotations.NullMarked;
