package dev.parley.reports.json;

import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import dev.parley.model.rule.Rule;
import java.io.IOException;

/** A rule as its id. */
final class RuleAdapter extends TypeAdapter<Rule> {

    @Override
    public void write(JsonWriter out, Rule rule) throws IOException {
        out.value(rule.id());
    }

    @Override
    public Rule read(JsonReader in) throws IOException {
        try {
            return Rule.of(in.nextString());
        } catch (IllegalArgumentException e) {
            throw new JsonParseException(e.getMessage() + " (at " + in.getPath() + ")", e);
        }
    }
}
