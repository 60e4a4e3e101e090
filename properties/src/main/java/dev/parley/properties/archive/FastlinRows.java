package dev.parley.properties.archive;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import dev.parley.model.history.Recording.Kind;
import java.util.ArrayList;
import java.util.List;

/** One line of fastlin's format, as the package describes it. */
final class FastlinRows {

    private static final Splitter FIELDS = Splitter.on(CharMatcher.whitespace()).omitEmptyStrings();

    private final Conventions conventions;
    private final List<Long> free = new ArrayList<>();
    private boolean headed;

    FastlinRows(Conventions conventions) {
        this.conventions = conventions;
    }

    void read(String line, long number, OperationSink to) {
        if (!headed) {
            if (!line.matches("#\\s*(queue|priorityqueue)\\s*")) {
                throw new IllegalArgumentException(
                        "it must begin with '# queue' or '# priorityqueue', not " + BadInput.show(line));
            }
            headed = true;
            return;
        }
        List<String> fields = FIELDS.splitToList(line);
        if (fields.size() != 4 || !(fields.get(0).equals("enq") || fields.get(0).equals("deq"))) {
            throw new IllegalArgumentException(
                    "it must be enq or deq, a message, a start and an end, not " + BadInput.show(line));
        }
        boolean sends = fields.get(0).equals("enq");
        long value = CsvRows.number(fields.get(1), "the message");
        long called = CsvRows.number(fields.get(2), "the start");
        long returned = CsvRows.number(fields.get(3), "the end");
        boolean empty = !sends
                && conventions.emptyMessage().isPresent()
                && conventions.emptyMessage().getAsLong() == value;
        to.operation(
                number,
                "",
                thread(called, returned),
                sends ? Kind.ACCEPTED : empty ? Kind.EMPTY : Kind.RECEIVED,
                empty ? 0 : value,
                called,
                returned);
    }

    /** One that has returned by then. */
    private int thread(long called, long returned) {
        for (int thread = 0; thread < free.size(); thread++) {
            if (free.get(thread) < called) {
                free.set(thread, returned);
                return thread;
            }
        }
        free.add(returned);
        return free.size() - 1;
    }
}
