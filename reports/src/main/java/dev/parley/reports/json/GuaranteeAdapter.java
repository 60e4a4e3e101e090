package dev.parley.reports.json;

import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import dev.parley.model.counterexample.Guarantee;
import dev.parley.model.rule.Rule;
import java.io.IOException;

/** A guarantee as the id of its rule, a colon, and what the rule says. */
final class GuaranteeAdapter extends TypeAdapter<Guarantee> {

    private static final String SEPARATOR = ": ";

    @Override
    public void write(JsonWriter out, Guarantee guarantee) throws IOException {
        out.value(guarantee.rule().id() + SEPARATOR + guarantee.statement());
    }

    @Override
    public Guarantee read(JsonReader in) throws IOException {
        String text = in.nextString();
        int end = text.indexOf(SEPARATOR);
        if (end < 0) {
            throw new JsonParseException("'" + text
                    + "' is no guarantee: the id of a rule and a colon are expected (at " + in.getPath() + ")");
        }
        try {
            return new Guarantee(Rule.of(text.substring(0, end)), text.substring(end + SEPARATOR.length()));
        } catch (IllegalArgumentException e) {
            throw new JsonParseException(e.getMessage() + " (at " + in.getPath() + ")", e);
        }
    }
}
