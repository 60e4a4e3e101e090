/** From when on the fridge deadlocks. */
@NullMarked
package dev.parley.implementations.systems.deadlock;

import org.jspecify.annotations.NullMarked;
