/**
 * Processes as data, wired by channels, and who waits for whom among them. It does not know how they are executed.
 *
 * <p>A {@link dev.parley.model.system.Topology} is written in the words of {@link dev.parley.model.system.Notation}.
 * Whoever wants to know something of all statements goes through them as a {@link
 * dev.parley.model.system.StatementVisitor}: there is one walk, and each {@link dev.parley.model.system.Statement} says
 * what it does, which blocks are within it, and how it goes on.
 */
@NullMarked
@PublicApi
package dev.parley.model.system;

import dev.parley.model.PublicApi;
import org.jspecify.annotations.NullMarked;
