package dev.parley.properties.linearize.search;

import java.util.Arrays;

/** The entries of a history while they are being read. */
final class EntryList {

    private Entry[] entries;
    private int size;

    EntryList(int expected) {
        entries = new Entry[expected + 2];
    }

    Entry add(Entry entry) {
        if (size == entries.length) {
            entries = Arrays.copyOf(entries, 2 * size);
        }
        entries[size++] = entry;
        return entry;
    }

    int size() {
        return size;
    }

    Entry get(int index) {
        return entries[index];
    }

    /** The mask of the entry that was added last. */
    long last() {
        return 1L << (size - 1);
    }

    Entry[] toArray() {
        return Arrays.copyOf(entries, size);
    }
}
