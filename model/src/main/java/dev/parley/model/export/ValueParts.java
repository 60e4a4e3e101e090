package dev.parley.model.export;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;

/**
 * A value as texts: its tag, {@code 0} if it is none of a sum type; and its fields, a number or channel being the first
 * one. What it does not have is {@code 0}.
 */
record ValueParts(String tag, ImmutableList<String> fields) {

    static final String NONE = "0";

    static ValueParts plain(String text) {
        return new ValueParts(NONE, ImmutableList.of(text));
    }

    static ValueParts word(String tag) {
        return new ValueParts(tag, ImmutableList.of());
    }

    String field(int index) {
        return index < fields.size() ? fields.get(index) : NONE;
    }

    /** The tag, where the shape has one, and then as many fields as it has. */
    ImmutableList<String> as(ValueShape shape) {
        List<String> texts = new ArrayList<>();
        if (shape.isTagged()) {
            texts.add(tag);
        }
        for (int i = 0; i < width(shape); i++) {
            texts.add(field(i));
        }
        return ImmutableList.copyOf(texts);
    }

    /** How many fields, beside the tag. */
    static int width(ValueShape shape) {
        return shape.isWord()
                ? 0
                : Math.max(
                        shape.fields().size(),
                        shape.hasNumbers() || shape.isReference() ? 1 : shape.isTagged() ? 0 : 1);
    }
}
