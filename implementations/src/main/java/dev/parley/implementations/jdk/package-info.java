/**
 * The queues of {@code java.util.concurrent}, held to what their Javadoc promises. Where that is silent,
 * the source of JDK 25 decides; each class says which promises are not made, and cites why.
 */
@NullMarked
package dev.parley.implementations.jdk;

import org.jspecify.annotations.NullMarked;
