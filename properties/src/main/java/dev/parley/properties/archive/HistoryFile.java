package dev.parley.properties.archive;

import com.google.common.base.Throwables;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.parley.model.history.ColumnarRecording;
import dev.parley.model.history.Recording;
import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;
import us.bpsm.edn.EdnException;
import us.bpsm.edn.parser.Parseable;
import us.bpsm.edn.parser.Parser;
import us.bpsm.edn.parser.Parsers;

/** A file that holds a recorded history of one or more channels. */
public final class HistoryFile {

    private static final int LONGEST_EVENT = 1 << 24;
    private static final int LONGEST_WORD = 1 << 12;

    private final Path file;
    private final HistoryFormat format;
    private final Conventions conventions;
    private final LongConsumer progress;
    private ThreadNumbers threads = new ThreadNumbers();

    /** @param progress told how many more bytes were read, now and then */
    public HistoryFile(Path file, HistoryFormat format, Conventions conventions, LongConsumer progress) {
        this.file = file;
        this.format = format;
        this.conventions = conventions;
        this.progress = progress;
    }

    /**
     * Every channel's history, in memory.
     *
     * @throws BadInput if the file cannot be read, holds no operation, or a line that is not understood
     */
    public ImmutableSortedMap<String, ColumnarRecording> load() {
        Map<String, ColumnarRecording.Builder> channels = new HashMap<>();
        read((line, channel, thread, kind, value, called, returned) -> channels.computeIfAbsent(
                        channel, name -> new ColumnarRecording.Builder())
                .operation(thread, kind, value, called, returned));
        ImmutableSortedMap.Builder<String, ColumnarRecording> traces = ImmutableSortedMap.naturalOrder();
        channels.forEach((name, trace) -> traces.put(name, trace.build()));
        return traces.buildOrThrow();
    }

    /**
     * The history of one channel, read from the file each time anew, so that it need not fit into memory. The file must
     * be sorted by call.
     *
     * @return a recording that throws {@link BadInput}
     */
    public Recording stream(String channel) {
        return sink -> {
            long[] latest = {Long.MIN_VALUE};
            read((line, name, thread, kind, value, called, returned) -> {
                if (!name.equals(channel)) {
                    return;
                }
                if (called < latest[0]) {
                    throw new IllegalArgumentException(
                            "it was called before the operation above it; a file that is read "
                                    + "as a stream must be sorted by call");
                }
                if (returned < called) {
                    throw new IllegalArgumentException(
                            "it returns at " + returned + ", before it is called at " + called);
                }
                latest[0] = called;
                sink.operation(thread, kind, value, called, returned);
            });
        };
    }

    /**
     * Goes through the file once, and tells each operation to a sink for its channel, in the order of the file.
     *
     * @param sinks the sink for a channel's name
     * @throws BadInput if the file cannot be read, holds no operation, or a line that is not understood
     */
    public void forEach(Function<String, ? extends Recording.Sink> sinks) {
        read((line, channel, thread, kind, value, called, returned) ->
                sinks.apply(channel).operation(thread, kind, value, called, returned));
    }

    /** The threads of what was read last, by their numbers, as they are called in the file. */
    public ImmutableList<String> threads() {
        return threads.names();
    }

    /** Whether it can be read as a stream: Jepsen's events have to be put together first. */
    public boolean canStream() {
        return format != HistoryFormat.JEPSEN;
    }

    private void read(OperationSink to) {
        threads = new ThreadNumbers();
        long[] operations = {0};
        OperationSink counting = (line, channel, thread, kind, value, called, returned) -> {
            operations[0]++;
            to.operation(line, channel, thread, kind, value, called, returned);
        };
        try (Reader text = TextFile.open(file, progress)) {
            switch (format) {
                case JSON_LINES -> {
                    JsonLines json = new JsonLines(threads);
                    lines(text, (line, number) -> json.read(line, number, counting));
                }
                case FASTLIN -> {
                    FastlinRows rows = new FastlinRows(conventions);
                    lines(text, (line, number) -> rows.read(line, number, counting));
                }
                case CSV -> rows(text, counting);
                case JEPSEN -> events(text, counting);
            }
        } catch (IOException e) {
            throw TextFile.explain(file, 0, e);
        }
        if (operations[0] == 0) {
            throw new BadInput(file, 0, "it holds no operation");
        }
    }

    private interface LineReader {
        void read(String line, long number) throws IOException;
    }

    private void lines(Reader text, LineReader reader) {
        Lines lines = new Lines(text);
        try {
            for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
                reader.read(line.get(), lines.number());
            }
        } catch (IllegalArgumentException e) {
            throw new BadInput(file, lines.number(), String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw TextFile.explain(file, lines.number() + 1, e);
        }
    }

    private void rows(Reader text, OperationSink to) throws IOException {
        CsvRows rows = new CsvRows(threads);
        Ended ended = new Ended(text);
        long line = 0;
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .maxBufferSize(Lines.LONGEST)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(ended)) {
            for (CsvRecord row : csv) {
                line = row.getStartingLineNumber();
                if (line > 1 || !CsvRows.isHeader(row)) {
                    rows.read(row, to);
                }
            }
        } catch (IllegalArgumentException e) {
            throw new BadInput(file, line, String.valueOf(e.getMessage()));
        } catch (CsvParseException | UncheckedIOException e) {
            throw unreadable(line + 1, e);
        }
        if (ended.last != '\n' && ended.last >= 0) {
            throw new BadInput(
                    file,
                    line,
                    "the last line is not ended by a line feed, so that the file may be truncated; end it, if it is"
                            + " whole");
        }
    }

    private BadInput unreadable(long line, RuntimeException e) {
        // The reader's own message says no more than where it was.
        Throwable cause = Throwables.getRootCause(e);
        return cause instanceof IOException io
                ? TextFile.explain(file, line, io)
                : new BadInput(file, line, String.valueOf(cause.getMessage()));
    }

    private void events(Reader text, OperationSink to) throws IOException {
        JepsenEvents events = new JepsenEvents(threads, conventions);
        Bounded bounded = new Bounded(new BufferedReader(text));
        Parseable source = Parsers.newParseable(new PushbackReader(bounded));
        Parser parser = Parsers.newParser(Parsers.defaultConfiguration());
        try {
            for (Object event = parser.nextValue(source);
                    !Parser.END_OF_INPUT.equals(event);
                    event = parser.nextValue(source)) {
                events.read(event, to);
                bounded.since = 0;
            }
            events.end(to);
        } catch (IllegalArgumentException | EdnException e) {
            throw new BadInput(file, bounded.line, String.valueOf(e.getMessage()));
        }
    }

    /** Remembers the last character. */
    private static final class Ended extends FilterReader {
        private int last = -1;

        Ended(Reader in) {
            super(in);
        }

        @Override
        public int read(char[] buffer, int from, int length) throws IOException {
            int read = super.read(buffer, from, length);
            last = read > 0 ? buffer[from + read - 1] : last;
            return read;
        }
    }

    /** Counts lines, and bounds how long one event may be, and a word of it: some take time in their square. */
    private static final class Bounded extends FilterReader {
        private long line = 1;
        private long since;
        private int word;

        Bounded(Reader in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            line += next == '\n' ? 1 : 0;
            word = next <= ' ' || next == ',' ? 0 : word + 1;
            if (++since > LONGEST_EVENT || word > LONGEST_WORD) {
                throw new IllegalArgumentException("an event is longer than " + LONGEST_EVENT
                        + " characters, or has more than " + LONGEST_WORD + " without a space or a comma");
            }
            return next;
        }

        @Override
        public int read(char[] buffer, int from, int length) throws IOException {
            int next = length == 0 ? 0 : read();
            if (next >= 0 && length > 0) {
                buffer[from] = (char) next;
            }
            return next < 0 ? -1 : Math.min(1, length);
        }
    }
}
