package dev.parley.properties.interleave.log;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers for the few phrases that event logs contain, the same for all logs of this JVM, which can then be compared.
 */
final class Phrases {

    private static final List<String> PHRASES = new ArrayList<>();
    private static final Map<String, Integer> NUMBERS = new HashMap<>();

    private Phrases() {}

    static synchronized int number(String phrase) {
        Integer known = NUMBERS.get(phrase);
        if (known != null) {
            return known;
        }
        PHRASES.add(phrase);
        NUMBERS.put(phrase, PHRASES.size() - 1);
        return PHRASES.size() - 1;
    }

    static synchronized String phrase(int number) {
        return PHRASES.get(number);
    }
}
