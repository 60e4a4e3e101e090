/**
 * How an exchange of messages ends: by a request to stop, by a sentinel, by a poison pill for each worker, by closing
 * the channel. What goes wrong there: work that is left behind, a sentinel that is also a payload, somebody who is
 * never told.
 */
@NullMarked
package dev.parley.implementations.systems.termination;

import org.jspecify.annotations.NullMarked;
