/**
 * Puts classes under control: rewrites them so that every access to shared memory, every synchronisation and every
 * reading of the clock goes through {@link dev.parley.properties.interleave.hook.Hooks}.
 */
@NullMarked
package dev.parley.properties.interleave.weave;

import org.jspecify.annotations.NullMarked;
