/**
 * Systems in which somebody waits in vain: in a circle, for a partner who has left, or in a part of the system while
 * the rest goes on; and how to cure that.
 */
@NullMarked
package dev.parley.implementations.systems.deadlock;

import org.jspecify.annotations.NullMarked;
