/**
 * A request and what comes back: one reply, several, an acknowledgement of it; over channels of one's own, over one
 * that several clients share, or over one that the request itself carries. What goes wrong there: replies that reach
 * somebody else, are late, or are never read.
 */
@NullMarked
package dev.parley.implementations.systems.request;

import org.jspecify.annotations.NullMarked;
