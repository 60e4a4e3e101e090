package dev.parley.reports.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import dev.parley.model.counterexample.Evidence;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Records without what is empty in them; read back, what must be there is missed by its name. */
final class RecordAdapters implements TypeAdapterFactory {

    @Override
    public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
        return type.getRawType().isRecord()
                ? new Adapter<>(
                                type.getRawType(),
                                gson.getDelegateAdapter(this, type),
                                gson.getAdapter(JsonElement.class))
                        .nullSafe()
                : null;
    }

    private static final class Adapter<T> extends TypeAdapter<T> {
        private final Class<?> type;
        private final TypeAdapter<T> delegate;
        private final TypeAdapter<JsonElement> elements;

        Adapter(Class<?> type, TypeAdapter<T> delegate, TypeAdapter<JsonElement> elements) {
            this.type = type;
            this.delegate = delegate;
            this.elements = elements;
        }

        @Override
        public void write(JsonWriter out, T value) throws IOException {
            JsonObject object = delegate.toJsonTree(value).getAsJsonObject();
            for (RecordComponent component : type.getRecordComponents()) {
                JsonElement field = object.get(component.getName());
                if (mayBeLeftOut(component.getType()) && isEmpty(field)) {
                    object.remove(component.getName());
                }
            }
            elements.write(out, object);
        }

        @Override
        public T read(JsonReader in) throws IOException {
            String path = in.getPath();
            JsonElement element = elements.read(in);
            if (!element.isJsonObject()) {
                throw new JsonParseException("an object is expected at " + path + ", for " + type.getSimpleName());
            }
            JsonObject object = element.getAsJsonObject();
            for (RecordComponent component : type.getRecordComponents()) {
                JsonElement field = object.get(component.getName());
                if (field == null || field.isJsonNull()) {
                    object.add(component.getName(), absent(component.getName(), component.getType(), path));
                }
            }
            try {
                return delegate.fromJsonTree(object);
            } catch (JsonParseException e) {
                throw e;
            } catch (IllegalArgumentException | IllegalStateException | UnsupportedOperationException e) {
                throw new JsonParseException(e.getMessage() + " (in " + type.getSimpleName() + " at " + path + ")", e);
            } catch (RuntimeException e) {
                // What the constructor of a record throws comes wrapped.
                Throwable cause = e.getCause() == null ? e : e.getCause();
                throw new JsonParseException(
                        cause.getMessage() + " (in " + type.getSimpleName() + " at " + path + ")", e);
            }
        }

        private JsonElement absent(String name, Class<?> component, String path) {
            if (component == Optional.class) {
                return JsonNull.INSTANCE;
            }
            if (component == Evidence.class) {
                return new JsonObject();
            }
            if (!mayBeLeftOut(component)) {
                throw new JsonParseException(
                        "the field " + name + " is missing in " + type.getSimpleName() + " at " + path);
            }
            return new JsonArray();
        }

        private static boolean mayBeLeftOut(Class<?> component) {
            return component == Optional.class
                    || component == ImmutableList.class
                    || component == ImmutableSet.class
                    || component == Evidence.class;
        }

        private static boolean isEmpty(@Nullable JsonElement field) {
            return field == null
                    || field.isJsonNull()
                    || (field.isJsonArray() && field.getAsJsonArray().isEmpty())
                    || (field.isJsonObject() && field.getAsJsonObject().isEmpty());
        }
    }
}
