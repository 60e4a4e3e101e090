/** What a thread can ask of a channel, what it can be answered, and programs made of such requests. */
@NullMarked
@PublicApi
package dev.parley.model.operation;

import dev.parley.model.PublicApi;
import org.jspecify.annotations.NullMarked;
