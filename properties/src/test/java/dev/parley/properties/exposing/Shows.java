package dev.parley.properties.exposing;

import dev.parley.model.PublicApi;
import java.util.List;

/** Public API that shows what is none, as {@code PublicApiTest} must find out. */
@PublicApi
public final class Shows {

    /** Not seen from outside. */
    final List<Hidden> packagePrivate = List.of();

    private Shows() {}

    public static List<Hidden> hidden() {
        return new Shows().packagePrivate;
    }
}
