package dev.parley.properties.interleave.enact;

import dev.parley.model.operation.Operation;
import dev.parley.model.system.Value;
import java.util.Optional;

/**
 * One operation that a process performs on a real channel.
 *
 * @param statement the statement that it carries out, in words
 * @param message what it sends, if it sends
 * @param operation the operation itself, whose messages are numbers that stand for values
 */
public record Exchange(String channel, String statement, Optional<Value> message, Operation operation) {}
