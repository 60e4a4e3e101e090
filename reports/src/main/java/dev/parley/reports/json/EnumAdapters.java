package dev.parley.reports.json;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Constants in small letters with dashes, such as {@code waits-in-vain}. */
final class EnumAdapters implements TypeAdapterFactory {

    @Override
    public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
        @SuppressWarnings("unchecked") // an enum's constants are of the enum
        T[] constants = (T[]) type.getRawType().getEnumConstants();
        return constants == null ? null : new Adapter<>(type.getRawType().getSimpleName(), constants).nullSafe();
    }

    private static final class Adapter<T> extends TypeAdapter<T> {
        private final String of;
        private final T[] constants;

        Adapter(String of, T[] constants) {
            this.of = of;
            this.constants = constants;
        }

        @Override
        public void write(JsonWriter out, T value) throws IOException {
            out.value(word(value));
        }

        @Override
        public T read(JsonReader in) throws IOException {
            String word = in.nextString();
            for (T constant : constants) {
                if (word(constant).equals(word)) {
                    return constant;
                }
            }
            throw new JsonParseException("'" + word + "' is no " + of + " (at " + in.getPath() + ")");
        }

        private static String word(Object constant) {
            return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
