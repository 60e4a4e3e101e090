package dev.parley.properties.archive;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import dev.parley.model.history.Recording.Kind;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;

/** One line of JSON, as the package describes it. */
final class JsonLines {

    private static final int THREAD = 1;
    private static final int OP = 1 << 1;
    private static final int VALUE = 1 << 2;
    private static final int RESULT = 1 << 3;
    private static final int CALL = 1 << 4;
    private static final int RETURN = 1 << 5;
    private static final int CHANNEL = 1 << 6;

    private final ThreadNumbers threads;
    private int seen;
    private int thread;
    private boolean sends;
    private long value;
    private String result = "";
    private long called;
    private long returned;
    private String channel = "";

    JsonLines(ThreadNumbers threads) {
        this.threads = threads;
    }

    void read(String line, long number, OperationSink to) throws IOException {
        seen = 0;
        channel = "";
        JsonReader json = new JsonReader(new StringReader(line));
        json.setStrictness(Strictness.STRICT);
        try {
            json.beginObject();
            while (json.hasNext()) {
                member(json, json.nextName());
            }
            json.endObject();
            // A second value on the line is malformed, too.
            JsonToken _ = json.peek();
        } catch (MalformedJsonException | EOFException | IllegalStateException e) {
            throw new IllegalArgumentException("it is no object in JSON: " + BadInput.show(line), e);
        }
        need(THREAD, "thread");
        need(OP, "op");
        need(CALL, "call");
        Kind kind = OperationSink.kind(sends, kind(), has(RETURN));
        if (kind.isValued() != has(VALUE)) {
            throw new IllegalArgumentException(
                    has(VALUE) ? "\"value\" has no meaning where nothing was received" : "\"value\" is missing");
        }
        to.operation(
                number,
                channel,
                thread,
                kind,
                has(VALUE) ? value : 0,
                called,
                has(RETURN) ? returned : OperationSink.NEVER);
    }

    private void member(JsonReader json, String name) throws IOException {
        int member = switch (name) {
            case "thread" -> THREAD;
            case "op" -> OP;
            case "value" -> VALUE;
            case "result" -> RESULT;
            case "call" -> CALL;
            case "return" -> RETURN;
            case "channel" -> CHANNEL;
            default ->
                throw new IllegalArgumentException("there is no member " + BadInput.show(name)
                        + "; there are thread, op, value, result, call, return and channel");
        };
        if (has(member)) {
            throw new IllegalArgumentException("\"" + name + "\" is there twice");
        }
        seen |= member;
        switch (member) {
            case THREAD ->
                thread = json.peek() == JsonToken.STRING
                        ? threads.of(json.nextString())
                        : threads.of(number(json, name));
            case OP -> sends = sends(text(json, name));
            case VALUE -> value = number(json, name);
            case RESULT -> result = text(json, name);
            case CALL -> called = number(json, name);
            case RETURN -> returned = number(json, name);
            default -> channel = text(json, name);
        }
    }

    private static boolean sends(String op) {
        return switch (op) {
            case "send" -> true;
            case "receive" -> false;
            default ->
                throw new IllegalArgumentException("\"op\" must be \"send\" or \"receive\", not " + BadInput.show(op));
        };
    }

    private Kind kind() {
        if (!has(RESULT)) {
            return sends ? Kind.SENDING : Kind.RECEIVING;
        }
        return switch (result) {
            case "ok" -> sends ? Kind.ACCEPTED : Kind.RECEIVED;
            case "full" -> Kind.REFUSED;
            case "empty" -> Kind.EMPTY;
            case "blocked" -> sends ? Kind.BLOCKED_SEND : Kind.BLOCKED_RECEIVE;
            default ->
                throw new IllegalArgumentException(
                        "\"result\" must be \"ok\", \"full\", \"empty\" or \"blocked\", not " + BadInput.show(result));
        };
    }

    private static long number(JsonReader json, String name) throws IOException {
        if (json.peek() != JsonToken.NUMBER) {
            throw new IllegalArgumentException("\"" + name + "\" must be a whole number");
        }
        String text = json.nextString();
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "\"" + name + "\" must be a whole number within 64 bits, not " + BadInput.show(text), e);
        }
    }

    private static String text(JsonReader json, String name) throws IOException {
        if (json.peek() != JsonToken.STRING) {
            throw new IllegalArgumentException("\"" + name + "\" must be a text in quotes");
        }
        return json.nextString();
    }

    private boolean has(int member) {
        return (seen & member) != 0;
    }

    private void need(int member, String name) {
        if (!has(member)) {
            throw new IllegalArgumentException("\"" + name + "\" is missing");
        }
    }
}
