package dev.parley.properties.archive;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/** Lines of a bounded length, counted, each ended by a line feed, the last one too. */
final class Lines {

    /** The most characters that a line may have. */
    static final int LONGEST = 1 << 16;

    private final Reader reader;
    private final char[] buffer = new char[LONGEST + 1];
    private int from;
    private int to;
    private long number;

    Lines(Reader reader) {
        this.reader = reader;
    }

    /** Of the line that was read last, counted from 1. */
    long number() {
        return number;
    }

    /**
     * The next one, without its end.
     *
     * @throws IllegalArgumentException if it is too long, or not ended
     */
    Optional<String> next() throws IOException {
        int at = from;
        while (true) {
            if (at == to) {
                System.arraycopy(buffer, from, buffer, 0, to - from);
                to -= from;
                at = to;
                from = 0;
                if (to == buffer.length) {
                    number++;
                    throw new IllegalArgumentException("the line is longer than " + LONGEST + " characters");
                }
                int read = reader.read(buffer, to, buffer.length - to);
                if (read < 0) {
                    return end();
                }
                to += read;
            } else if (buffer[at++] == '\n') {
                number++;
                int end = at - 1 > from && buffer[at - 2] == '\r' ? at - 2 : at - 1;
                String line = new String(buffer, from, end - from);
                from = at;
                return Optional.of(line);
            }
        }
    }

    private Optional<String> end() {
        if (from < to) {
            number++;
            throw new IllegalArgumentException("the last line is not ended by a line feed, so that the file may be "
                    + "truncated; end it, if it is whole");
        }
        return Optional.empty();
    }
}
