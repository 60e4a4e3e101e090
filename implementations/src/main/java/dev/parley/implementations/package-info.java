/**
 * What is checked: channels that must conform, flawed twins of channels that must be caught, and the systems of the
 * sources.
 *
 * <pre>
 *   Implementation.all() ---> META-INF/services ---> jdk, jctools  one class for each channel of a library
 *                                               ---> flawed        the twins, a room for each kind of defect
 *   Studies.all()        ------------------------> systems         topologies, a room for each kind
 * </pre>
 *
 * <p>What flows in: nothing but the model. What flows out: channels, each with what it promises, and topologies with
 * questions. Nothing here knows how it is checked.
 *
 * <p>How to add a channel: a class that offers it, in the room of its library, and a line in {@code
 * META-INF/services/dev.parley.implementations.Implementations}. How to add a twin: see {@link
 * dev.parley.implementations.flawed}. How to add a system: see {@link dev.parley.implementations.systems}.
 */
@NullMarked
package dev.parley.implementations;

import org.jspecify.annotations.NullMarked;
