package dev.parley.properties.archive;

import dev.parley.model.history.Recording;
import dev.parley.model.history.Recording.Kind;

/** Whoever listens to a file that is read: operations in the order in which they stand there. */
interface OperationSink {

    /**
     * One operation.
     *
     * @param line where it stands
     * @throws IllegalArgumentException if it cannot be
     */
    void operation(long line, String channel, int thread, Kind kind, long value, long called, long returned);

    /** Which kind an operation is, by how it was answered; checks that it has a return if it should. */
    static Kind kind(boolean sends, Kind answered, boolean hasReturn) {
        if (answered.isAnswered() != hasReturn) {
            throw new IllegalArgumentException(
                    hasReturn ? "it has a return, but no result" : "it has a result, but no return");
        }
        if (answered.sends() != sends) {
            throw new IllegalArgumentException("a " + (sends ? "send" : "receive") + " has no such result");
        }
        return answered;
    }

    /** The return of what has none. */
    long NEVER = Recording.NEVER;
}
