package dev.parley.reports.json;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Guava's immutable lists and sets as arrays, an optional as its value or null. */
final class CollectionAdapters implements TypeAdapterFactory {

    @Override
    @SuppressWarnings("unchecked") // the adapter's type is that of the token, which was asked for
    public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
        if (!(type.getType() instanceof ParameterizedType parameterized)) {
            return null;
        }
        TypeAdapter<Object> elements = (TypeAdapter<Object>)
                gson.getAdapter(TypeToken.get(parameterized.getActualTypeArguments()[0]));
        Class<? super T> raw = type.getRawType();
        if (raw == Optional.class) {
            return (TypeAdapter<T>) new OfOptional(elements);
        }
        if (raw == ImmutableList.class) {
            return (TypeAdapter<T>) new OfCollection(elements, ImmutableList::builder);
        }
        return raw == ImmutableSet.class ? (TypeAdapter<T>) new OfCollection(elements, ImmutableSet::builder) : null;
    }

    private static final class OfOptional extends TypeAdapter<Optional<Object>> {
        private final TypeAdapter<Object> value;

        OfOptional(TypeAdapter<Object> value) {
            this.value = value;
        }

        @Override
        public void write(JsonWriter out, Optional<Object> optional) throws IOException {
            if (optional.isPresent()) {
                value.write(out, optional.get());
            } else {
                out.nullValue();
            }
        }

        @Override
        public Optional<Object> read(JsonReader in) throws IOException {
            if (in.peek() == JsonToken.NULL) {
                in.nextNull();
                return Optional.empty();
            }
            return Optional.of(value.read(in));
        }
    }

    private static final class OfCollection extends TypeAdapter<ImmutableCollection<Object>> {
        private final TypeAdapter<Object> elements;
        private final Supplier<ImmutableCollection.Builder<Object>> builder;

        OfCollection(TypeAdapter<Object> elements, Supplier<ImmutableCollection.Builder<Object>> builder) {
            this.elements = elements;
            this.builder = builder;
        }

        @Override
        public void write(JsonWriter out, ImmutableCollection<Object> collection) throws IOException {
            out.beginArray();
            for (Object element : collection) {
                elements.write(out, element);
            }
            out.endArray();
        }

        @Override
        public ImmutableCollection<Object> read(JsonReader in) throws IOException {
            ImmutableCollection.Builder<Object> collection = builder.get();
            in.beginArray();
            while (in.hasNext()) {
                if (in.peek() == JsonToken.NULL) {
                    throw new JsonParseException("null is no element (at " + in.getPath() + ")");
                }
                collection.add(elements.read(in));
            }
            in.endArray();
            return collection.build();
        }
    }
}
