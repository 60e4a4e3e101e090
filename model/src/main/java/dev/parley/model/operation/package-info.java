/** What a thread can ask of a channel, what it can be answered, and programs made of such requests. */
@NullMarked
package dev.parley.model.operation;

import org.jspecify.annotations.NullMarked;
