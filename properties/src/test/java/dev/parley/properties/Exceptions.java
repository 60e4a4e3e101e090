package dev.parley.properties;

import static org.junit.jupiter.api.Assertions.fail;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What does not keep to a limit yet. A list that can only become shorter: one that is no longer needed fails, too. */
record Exceptions(ImmutableSet<String> names) {

    static final Exceptions NONE = of();

    static Exceptions of(String... names) {
        return new Exceptions(ImmutableSet.copyOf(names));
    }

    /**
     * Fails if something is beyond the limit that is no exception, or if an exception is not.
     *
     * @param beyond what is beyond the limit, and how far
     */
    void check(String limit, Map<String, ?> beyond) {
        List<String> complaints = new ArrayList<>();
        ImmutableSortedMap.copyOf(beyond).forEach((name, how) -> {
            if (!names.contains(name)) {
                complaints.add(name + ": " + how);
            }
        });
        for (String name : names) {
            if (!beyond.containsKey(name)) {
                complaints.add(name + ": is an exception that is no longer needed; take it off the list");
            }
        }
        if (!complaints.isEmpty()) {
            fail(limit + ":\n  " + String.join("\n  ", complaints));
        }
    }
}
