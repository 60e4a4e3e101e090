package dev.parley.properties.archive;

import com.carrotsearch.hppc.LongIntHashMap;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers for threads, from 0 in the order in which they appear. */
final class ThreadNumbers {

    private final LongIntHashMap numbers = new LongIntHashMap();
    private final Map<String, Integer> named = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    int of(long thread) {
        int at = numbers.indexOf(thread);
        if (at >= 0) {
            return numbers.indexGet(at);
        }
        numbers.put(thread, names.size());
        names.add(Long.toString(thread));
        return names.size() - 1;
    }

    int of(String thread) {
        Integer known = named.putIfAbsent(thread, names.size());
        if (known != null) {
            return known;
        }
        names.add(thread);
        return names.size() - 1;
    }

    /** As they are called in the file. */
    ImmutableList<String> names() {
        return ImmutableList.copyOf(names);
    }
}
