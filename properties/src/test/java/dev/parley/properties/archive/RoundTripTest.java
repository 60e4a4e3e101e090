package dev.parley.properties.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.Iterables;
import dev.parley.model.history.ColumnarRecording;
import dev.parley.model.history.Recording;
import dev.parley.model.history.Recording.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundTripTest {

    @TempDir
    private Path directory = Path.of("");

    private static ColumnarRecording trace(boolean plain) {
        ColumnarRecording.Builder trace = new ColumnarRecording.Builder();
        trace.operation(0, Kind.ACCEPTED, 7, 1, 4);
        trace.operation(1, Kind.RECEIVED, 7, 5, 8);
        if (!plain) {
            trace.operation(0, Kind.EMPTY, 0, 9, 12);
            trace.operation(1, Kind.SENDING, 8, 13, Recording.NEVER);
            trace.operation(2, Kind.RECEIVING, 0, 14, Recording.NEVER);
        }
        return trace.build();
    }

    private static ColumnarRecording only(HistoryFile history) {
        return Iterables.getOnlyElement(history.load().values());
    }

    private static List<String> lines(Recording recording) {
        List<String> lines = new ArrayList<>();
        recording.forEach((thread, kind, value, called, returned) ->
                lines.add(thread + " " + kind + " " + value + " " + called + " " + returned));
        return lines;
    }

    @ParameterizedTest
    @CsvSource({"a.jsonl, false", "a.jsonl.gz, false", "a.csv, false", "a.csv.gz, false"})
    void whatIsWrittenIsRead(String name, boolean plain) throws IOException {
        Path file = directory.resolve(name);
        HistoryWriter.write(trace(plain), file, HistoryFormat.of(file));
        HistoryFile history = new HistoryFile(file, HistoryFormat.of(file), Conventions.NONE, bytes -> {});
        assertEquals(lines(trace(plain)), lines(only(history)));
        assertEquals(lines(trace(plain)), lines(history.stream("")));
    }

    @Test
    void fastlinGivesThreadsThatWereFree() throws IOException {
        Path file = directory.resolve("a.fastlin");
        HistoryWriter.write(trace(true), file, HistoryFormat.FASTLIN);
        ColumnarRecording read = only(new HistoryFile(file, HistoryFormat.FASTLIN, Conventions.NONE, bytes -> {}));
        assertEquals(List.of("0 ACCEPTED 7 1 4", "0 RECEIVED 7 5 8"), lines(read));
        assertThrows(
                IllegalArgumentException.class, () -> HistoryWriter.write(trace(false), file, HistoryFormat.FASTLIN));
    }

    @Test
    void jepsenOrdersEventsByTheirPlace() throws IOException {
        Path file = directory.resolve("a.edn");
        HistoryWriter.write(trace(false), file, HistoryFormat.JEPSEN);
        HistoryFile leavesOut = new HistoryFile(file, HistoryFormat.JEPSEN, Conventions.NONE, bytes -> {});
        assertEquals(4, lines(only(leavesOut)).size());
        HistoryFile mapsToEmpty =
                new HistoryFile(file, HistoryFormat.JEPSEN, new Conventions(true, OptionalLong.empty()), bytes -> {});
        List<String> lines = lines(only(mapsToEmpty));
        assertEquals("0 ACCEPTED 7 1 2", lines.get(0));
        assertEquals("0 EMPTY 0 5 6", lines.get(2));
        assertEquals(5, lines.size());
    }
}
