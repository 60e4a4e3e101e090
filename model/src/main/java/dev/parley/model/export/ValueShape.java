package dev.parley.model.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the values of a variable, or the messages of a channel, look like; it grows until nothing new is learnt. */
final class ValueShape {

    private boolean number;
    private boolean wide;
    private boolean reference;
    private final Set<String> tags = new TreeSet<>();
    private final List<ValueShape> fields = new ArrayList<>();

    /** A number; one that is not known to fit into a byte if {@code large}. */
    boolean addNumber(boolean large) {
        boolean grows = !number || (large && !wide);
        number = true;
        wide |= large;
        return grows;
    }

    boolean addReference() {
        boolean grows = !reference;
        reference = true;
        return grows;
    }

    boolean addTag(String tag) {
        return tags.add(tag);
    }

    ValueShape field(int index) {
        while (fields.size() <= index) {
            fields.add(new ValueShape());
        }
        return fields.get(index);
    }

    /** Whatever the other can look like, this one can, too; whether that is new. */
    boolean add(ValueShape other) {
        boolean grows = other.number && addNumber(other.wide);
        grows |= other.reference && addReference();
        grows |= tags.addAll(other.tags);
        for (int i = 0; i < other.fields.size(); i++) {
            grows |= field(i) != other.fields.get(i) && field(i).add(other.fields.get(i));
        }
        return grows;
    }

    /** Whether there are messages of a sum type among them. */
    boolean isTagged() {
        return !tags.isEmpty();
    }

    boolean isReference() {
        return reference;
    }

    boolean hasNumbers() {
        return number;
    }

    boolean isWide() {
        return wide;
    }

    Set<String> tags() {
        return tags;
    }

    List<ValueShape> fields() {
        return fields;
    }

    /** Whether it is one of a few words, without anything else to it. */
    boolean isWord() {
        return isTagged() && fields.isEmpty() && !number && !reference;
    }
}
