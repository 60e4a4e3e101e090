package dev.parley.reports.json;

import com.google.gson.JsonDeserializationContext;
import com.google.gson.JsonDeserializer;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonSerializationContext;
import com.google.gson.JsonSerializer;
import dev.parley.model.counterexample.Finding;
import java.lang.reflect.Type;

/** A finding as an object whose {@code is} tells which kind it is. */
final class FindingAdapter implements JsonSerializer<Finding>, JsonDeserializer<Finding> {

    private static final String KIND = "is";

    @Override
    public JsonElement serialize(Finding finding, Type type, JsonSerializationContext context) {
        JsonObject object = new JsonObject();
        object.addProperty(
                KIND,
                switch (finding) {
                    case Finding.Unexplained _ -> "unexplained";
                    case Finding.Standstill _ -> "standstill";
                    case Finding.Assertion _ -> "assertion";
                });
        context.serialize(finding, finding.getClass()).getAsJsonObject().asMap().forEach(object::add);
        return object;
    }

    @Override
    public Finding deserialize(JsonElement json, Type type, JsonDeserializationContext context) {
        JsonElement kind = json.isJsonObject() ? json.getAsJsonObject().get(KIND) : json;
        Class<? extends Finding> known = switch (kind == null || !kind.isJsonPrimitive() ? "" : kind.getAsString()) {
            case "unexplained" -> Finding.Unexplained.class;
            case "standstill" -> Finding.Standstill.class;
            case "assertion" -> Finding.Assertion.class;
            default -> throw new JsonParseException("a finding is no " + kind);
        };
        return context.deserialize(json, known);
    }
}
