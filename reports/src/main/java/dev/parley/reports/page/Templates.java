package dev.parley.reports.page;

import com.google.common.io.Resources;
import com.samskivert.mustache.DefaultCollector;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import dev.parley.reports.json.CounterexampleJson;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The templates of this package. They escape whatever they insert, so that no value can become markup; all but the
 * embedded JSON form, in which {@link CounterexampleJson} has escaped every character that could. A name that a
 * template asks for and the view does not have is an error, not a blank.
 */
final class Templates {

    static final Template COUNTEREXAMPLE = compile("counterexample");

    private Templates() {}

    private static Template compile(String name) {
        return compile(Templates.class, name);
    }

    /** The template that lies beside a class; what it inserts lies here. */
    static Template compile(Class<?> type, String name) {
        return Mustache.compiler()
                .escapeHTML(true)
                .strictSections(true)
                .emptyStringIsFalse(true)
                .zeroIsFalse(true)
                .withCollector(new Optionals())
                .withLoader(inserted -> open(inserted.equals(name) ? type : Templates.class, inserted))
                .compile("{{>" + name + "}}");
    }

    private static Reader open(Class<?> type, String name) throws IOException {
        return Resources.asCharSource(Resources.getResource(type, name + ".mustache"), StandardCharsets.UTF_8)
                .openStream();
    }

    /** A section over an {@link Optional} is shown once, with its value, or not at all. */
    private static final class Optionals extends DefaultCollector {
        @Override
        public @Nullable Iterator<?> toIterator(@Nullable Object value) {
            return value instanceof Optional<?> optional ? optional.stream().iterator() : super.toIterator(value);
        }
    }
}
