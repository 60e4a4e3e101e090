package dev.parley.properties.contract;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** System properties for the length of a block; afterwards they are what they were. */
final class Properties implements AutoCloseable {

    private final Map<String, Optional<String>> before = new HashMap<>();

    Properties set(String name, String value) {
        before.putIfAbsent(name, Optional.ofNullable(System.getProperty(name)));
        System.setProperty(name, value);
        return this;
    }

    @Override
    public void close() {
        before.forEach((name, value) ->
                value.ifPresentOrElse(text -> System.setProperty(name, text), () -> System.clearProperty(name)));
    }
}
