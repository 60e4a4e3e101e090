/**
 * Messages over links that lose, repeat and reorder them, and the protocols that make up for it: sequence numbers,
 * acknowledgements, retries, identities that are remembered, frames in a stream of bytes; and what no protocol can do.
 */
@NullMarked
package dev.parley.implementations.systems.delivery;

import org.jspecify.annotations.NullMarked;
