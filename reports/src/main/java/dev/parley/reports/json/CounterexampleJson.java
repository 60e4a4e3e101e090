package dev.parley.reports.json;

import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.reflect.TypeToken;
import dev.parley.model.PublicApi;
import dev.parley.model.counterexample.Counterexample;
import dev.parley.model.counterexample.Finding;
import dev.parley.model.counterexample.Guarantee;
import dev.parley.model.counterexample.Reason;
import dev.parley.model.rule.Rule;
import dev.parley.reports.layout.Legible;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A counterexample for programs, and for later: every other form can be rendered from it again. The form is {@code
 * parley.counterexample/1}; {@link #jsonSchema} describes it. What is empty is left out. Characters that have no shape
 * (controls, bidirectional overrides, lone surrogates) and markup are escaped, so that the text can be shown, and
 * embedded in a page, as it is.
 */
@PublicApi
public final class CounterexampleJson {

    /** The name and version of the form. */
    public static final String SCHEMA = "parley.counterexample/1";

    private static final String SCHEMA_FIELD = "schema";
    /** Which reasons are conclusions, besides the last one. */
    private static final String CONCLUSIONS = "conclusions";

    /** How many characters an operation takes when all its values are empty. */
    private static final int LEAST_OF_A_SPAN = 50;

    private static final HexFormat HEX = HexFormat.of();

    private static final Gson COMPACT = gson().create();
    private static final Gson PRETTY = gson().setPrettyPrinting().create();

    private CounterexampleJson() {}

    private static GsonBuilder gson() {
        return new GsonBuilder()
                .registerTypeAdapter(Finding.class, new FindingAdapter())
                .registerTypeAdapterFactory(new EnumAdapters())
                .registerTypeAdapterFactory(new RecordAdapters())
                .registerTypeAdapterFactory(new CollectionAdapters())
                .registerTypeAdapter(Reason.class, new ReasonAdapter().nullSafe())
                .registerTypeAdapter(Guarantee.class, new GuaranteeAdapter().nullSafe())
                // Those that come later are asked first, and a rule is an enum, too.
                .registerTypeAdapter(Rule.class, new RuleAdapter().nullSafe());
    }

    /** With line breaks, for files. */
    public static String render(Counterexample counterexample) {
        return render(counterexample, PRETTY) + "\n";
    }

    /** With line breaks, for files; nothing if that takes more characters than these. */
    public static Optional<String> within(int limit, Counterexample counterexample) {
        return render(counterexample, PRETTY, limit).map(json -> json + "\n");
    }

    /** On one line, for embedding; nothing if that takes more characters than these. */
    public static Optional<String> compactWithin(int limit, Counterexample counterexample) {
        return render(counterexample, COMPACT, limit);
    }

    private static String render(Counterexample counterexample, Gson gson) {
        return render(counterexample, gson, Integer.MAX_VALUE).orElseThrow();
    }

    private static Optional<String> render(Counterexample counterexample, Gson gson, int limit) {
        if (counterexample.spans().size() > limit / LEAST_OF_A_SPAN) {
            return Optional.empty();
        }
        JsonObject document = new JsonObject();
        document.addProperty(SCHEMA_FIELD, SCHEMA);
        gson.toJsonTree(counterexample).getAsJsonObject().asMap().forEach(document::add);
        JsonArray conclusions = conclusions(counterexample);
        if (!conclusions.isEmpty()) {
            document.add(CONCLUSIONS, conclusions);
        }
        BoundedText text = new BoundedText(limit);
        try {
            gson.toJson(document, text);
        } catch (BoundedText.TooLong e) {
            return Optional.empty();
        }
        return Optional.of(escape(text.toString())).filter(json -> json.length() <= limit);
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
            return concluded(COMPACT.fromJson(document, Counterexample.class), document.getAsJsonObject());
        } catch (JsonParseException | NumberFormatException e) {
            throw new IllegalArgumentException("this is no counterexample that can be read: " + e.getMessage(), e);
        }
    }

    private static JsonArray conclusions(Counterexample counterexample) {
        JsonArray conclusions = new JsonArray();
        for (int i = 0; i < counterexample.because().size() - 1; i++) {
            if (counterexample.because().get(i).conclusion()) {
                conclusions.add(i);
            }
        }
        return conclusions;
    }

    private static Counterexample concluded(Counterexample counterexample, JsonObject document) {
        if (!document.has(CONCLUSIONS)) {
            return counterexample;
        }
        ImmutableList<Integer> conclusions = COMPACT.fromJson(document.get(CONCLUSIONS), new TypeToken<>() {});
        return counterexample.withReasons(IntStream.range(
                        0, counterexample.because().size())
                .mapToObj(i -> new Reason(counterexample.because().get(i).text(), conclusions.contains(i)))
                .collect(ImmutableList.toImmutableList()));
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
                    escaped.append("\\u").append(HEX.toHexDigits(unit));
                }
            }
        });
        return escaped.toString();
    }
}
