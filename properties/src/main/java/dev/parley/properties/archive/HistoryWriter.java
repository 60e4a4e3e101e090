package dev.parley.properties.archive;

import com.google.gson.stream.JsonWriter;
import dev.parley.model.history.Recording;
import dev.parley.model.history.Recording.Kind;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Writes a recorded history of one channel to a file that {@link HistoryFile} reads. */
public final class HistoryWriter {

    private HistoryWriter() {}

    /**
     * Writes a history; gzipped if the name says so.
     *
     * @throws IOException if the file cannot be written
     * @throws IllegalArgumentException if the format has no way to say it: fastlin's has none for operations that were
     *     not answered with a message, Jepsen's none for those that were blocked
     */
    public static void write(Recording recording, Path file, HistoryFormat format) throws IOException {
        try (OutputStream bytes = Files.newOutputStream(file);
                OutputStream zipped = HistoryFormat.isGzipped(file) ? new GZIPOutputStream(bytes) : bytes;
                Writer text = new BufferedWriter(new OutputStreamWriter(zipped, StandardCharsets.UTF_8))) {
            switch (format) {
                case JSON_LINES ->
                    recording.forEach((thread, kind, value, called, returned) ->
                            append(text, json(thread, kind, value, called, returned)));
                case CSV -> {
                    append(text, "thread,op,arg,result,call_ts,return_ts");
                    recording.forEach((thread, kind, value, called, returned) ->
                            append(text, csv(thread, kind, value, called, returned)));
                }
                case FASTLIN -> {
                    append(text, "# queue");
                    recording.forEach((thread, kind, value, called, returned) ->
                            append(text, fastlin(kind, value, called, returned)));
                }
                case JEPSEN -> jepsen(recording).forEach(event -> append(text, event.text));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void append(Writer text, String line) {
        try {
            text.append(line).append('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String json(int thread, Kind kind, long value, long called, long returned) {
        StringWriter line = new StringWriter();
        try (JsonWriter json = new JsonWriter(line)) {
            json.beginObject().name("thread").value(thread);
            json.name("op").value(kind.sends() ? "send" : "receive");
            if (kind.isValued()) {
                json.name("value").value(value);
            }
            switch (kind) {
                case ACCEPTED, RECEIVED -> json.name("result").value("ok");
                case REFUSED -> json.name("result").value("full");
                case EMPTY -> json.name("result").value("empty");
                case BLOCKED_SEND, BLOCKED_RECEIVE -> json.name("result").value("blocked");
                case SENDING, RECEIVING -> {}
            }
            json.name("call").value(called);
            if (kind.isAnswered()) {
                json.name("return").value(returned);
            }
            json.endObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line.toString();
    }

    private static String csv(int thread, Kind kind, long value, long called, long returned) {
        String result = switch (kind) {
            case ACCEPTED -> "ok";
            case REFUSED -> "FULL";
            case RECEIVED -> Long.toString(value);
            case EMPTY -> "EMPTY";
            case SENDING, RECEIVING -> "";
            case BLOCKED_SEND, BLOCKED_RECEIVE ->
                throw new IllegalArgumentException("CSV has no way to say that an operation was blocked");
        };
        return thread + (kind.sends() ? ",enq," + value : ",deq,") + "," + result + "," + called + ","
                + (kind.isAnswered() ? returned : "");
    }

    private static String fastlin(Kind kind, long value, long called, long returned) {
        if (kind != Kind.ACCEPTED && kind != Kind.RECEIVED) {
            throw new IllegalArgumentException("fastlin's format has no way to say " + kind);
        }
        return (kind.sends() ? "enq " : "deq ") + value + " " + called + " " + returned;
    }

    private record Event(long at, boolean returns, String text) {}

    private static List<Event> jepsen(Recording recording) {
        List<Event> events = new ArrayList<>();
        recording.forEach((thread, kind, value, called, returned) -> {
            String what = ":process " + thread + ", :f " + (kind.sends() ? ":enqueue" : ":dequeue") + ", :value ";
            events.add(new Event(
                    called,
                    false,
                    "{:type :invoke, " + what + (kind.sends() ? value : "nil") + ", :time " + called + "}"));
            String type = switch (kind) {
                case ACCEPTED, RECEIVED -> ":ok";
                case EMPTY, REFUSED -> ":fail";
                case SENDING, RECEIVING -> "";
                case BLOCKED_SEND, BLOCKED_RECEIVE ->
                    throw new IllegalArgumentException(
                            "Jepsen's format has no way to say that an operation was blocked");
            };
            if (kind.isAnswered()) {
                events.add(new Event(
                        returned,
                        true,
                        "{:type " + type + ", " + what + (kind.isValued() ? value : "nil") + ", :time " + returned
                                + "}"));
            }
        });
        // Equal instants overlap: what is called then comes before what returns.
        events.sort(Comparator.comparingLong(Event::at).thenComparing(Event::returns));
        return events;
    }
}
