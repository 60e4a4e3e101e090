package dev.parley.reports.json;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import dev.parley.model.counterexample.Reason;
import java.io.IOException;

/** A reason as its text; which of them are conclusions is told beside the argument. */
final class ReasonAdapter extends TypeAdapter<Reason> {

    @Override
    public void write(JsonWriter out, Reason reason) throws IOException {
        out.value(reason.text());
    }

    @Override
    public Reason read(JsonReader in) throws IOException {
        return Reason.of(in.nextString());
    }
}
