package dev.parley.reports;

import com.google.common.io.Resources;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.parley.model.rule.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A counterexample for programs, and for later: every other form can be rendered from it again. The form is {@code
 * parley.counterexample/1}; {@link #jsonSchema} describes it. What is empty is left out. Characters that have no shape
 * (controls, bidirectional overrides, lone surrogates) and markup are escaped, so that the text can be shown, and
 * embedded in a page, as it is.
 */
public final class CounterexampleJson {

    /** The name and version of the form. */
    public static final String SCHEMA = "parley.counterexample/1";

    private static final String SCHEMA_FIELD = "schema";

    private static final Gson COMPACT = gson().create();
    private static final Gson PRETTY = gson().setPrettyPrinting().create();

    private CounterexampleJson() {}

    private static GsonBuilder gson() {
        return new GsonBuilder()
                .registerTypeAdapter(Rule.class, new RuleAdapter().nullSafe())
                .registerTypeAdapter(Finding.class, new FindingAdapter())
                .registerTypeAdapterFactory(new EnumAdapters())
                .registerTypeAdapterFactory(new RecordAdapters())
                .registerTypeAdapterFactory(new CollectionAdapters());
    }

    /** With line breaks, for files. */
    public static String render(Counterexample counterexample) {
        return render(counterexample, PRETTY) + "\n";
    }

    /** On one line, for embedding. */
    static String compact(Counterexample counterexample) {
        return render(counterexample, COMPACT);
    }

    private static String render(Counterexample counterexample, Gson gson) {
        JsonObject document = new JsonObject();
        document.addProperty(SCHEMA_FIELD, SCHEMA);
        gson.toJsonTree(counterexample).getAsJsonObject().asMap().forEach(document::add);
        return escape(gson.toJson(document));
    }

    /**
     * Reads a counterexample back; fields that are not known are ignored.
     *
     * @throws IllegalArgumentException if it is not one, and what is wrong with it
     */
    public static Counterexample parse(String json) {
        try {
            JsonElement document = JsonParser.parseString(json);
            if (!document.isJsonObject() || !document.getAsJsonObject().has(SCHEMA_FIELD)) {
                throw new IllegalArgumentException(
                        "this is no counterexample: a JSON object with \"schema\": \"" + SCHEMA + "\" is expected");
            }
            JsonElement schema = document.getAsJsonObject().get(SCHEMA_FIELD);
            if (!schema.isJsonPrimitive() || !schema.getAsString().equals(SCHEMA)) {
                throw new IllegalArgumentException(
                        "the form " + schema + " is not known; this version of Parley reads " + SCHEMA);
            }
            return COMPACT.fromJson(document, Counterexample.class);
        } catch (JsonParseException | NumberFormatException e) {
            throw new IllegalArgumentException("this is no counterexample that can be read: " + e.getMessage(), e);
        }
    }

    /** The JSON Schema (2020-12) of the form. */
    public static String jsonSchema() {
        try {
            return Resources.toString(
                    Resources.getResource(CounterexampleJson.class, "counterexample.schema.json"),
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Only strings can hold such characters, and there an escape means the same. */
    private static String escape(String json) {
        StringBuilder escaped = new StringBuilder(json.length());
        json.codePoints().forEach(codePoint -> {
            if (codePoint == '\n' || Legible.RICH.shows(codePoint)) {
                escaped.appendCodePoint(codePoint);
            } else {
                for (char unit : Character.toChars(codePoint)) {
                    escaped.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
                }
            }
        });
        return escaped.toString();
    }
}
