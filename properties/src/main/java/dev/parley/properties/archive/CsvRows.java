package dev.parley.properties.archive;

import de.siegmar.fastcsv.reader.CsvRecord;
import dev.parley.model.history.Recording.Kind;

/** One row of CSV, as the package describes it. */
final class CsvRows {

    private static final int FIELDS = 6;

    private final ThreadNumbers threads;

    CsvRows(ThreadNumbers threads) {
        this.threads = threads;
    }

    /** Whether it names the columns. */
    static boolean isHeader(CsvRecord row) {
        return row.getField(0).equals("thread");
    }

    void read(CsvRecord row, OperationSink to) {
        if (row.getFieldCount() != FIELDS && row.getFieldCount() != FIELDS + 1) {
            throw new IllegalArgumentException("it has " + row.getFieldCount()
                    + " fields instead of thread,op,arg,result,call_ts,return_ts and perhaps channel");
        }
        boolean sends = switch (row.getField(1)) {
            case "enq" -> true;
            case "deq" -> false;
            default ->
                throw new IllegalArgumentException("op must be enq or deq, not " + BadInput.show(row.getField(1)));
        };
        String argument = row.getField(2);
        if (sends == argument.isEmpty()) {
            throw new IllegalArgumentException(sends ? "an enq needs its message in arg" : "a deq has no arg");
        }
        String result = row.getField(3);
        boolean hasReturn = !row.getField(5).isEmpty();
        Kind kind = OperationSink.kind(
                sends,
                switch (result) {
                    case "" -> sends ? Kind.SENDING : Kind.RECEIVING;
                    case "ok" -> Kind.ACCEPTED;
                    case "FULL" -> Kind.REFUSED;
                    case "EMPTY" -> Kind.EMPTY;
                    default -> Kind.RECEIVED;
                },
                hasReturn);
        to.operation(
                row.getStartingLineNumber(),
                row.getFieldCount() > FIELDS ? row.getField(FIELDS) : "",
                threads.of(number(row.getField(0), "thread")),
                kind,
                sends ? number(argument, "arg") : kind == Kind.RECEIVED ? number(result, "result") : 0,
                number(row.getField(4), "call_ts"),
                hasReturn ? number(row.getField(5), "return_ts") : OperationSink.NEVER);
    }

    static long number(String text, String name) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    name + " must be a whole number within 64 bits, not " + BadInput.show(text), e);
        }
    }
}
