/** How many sequence numbers a link takes. */
@NullMarked
package dev.parley.implementations.systems.delivery;

import org.jspecify.annotations.NullMarked;
