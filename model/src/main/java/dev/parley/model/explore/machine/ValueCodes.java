package dev.parley.model.explore.machine;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import dev.parley.model.system.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Values as ints: a number n as 2n, anything else as 2i + 1, i counting what was met so far. Safe for several threads.
 */
public final class ValueCodes {

    private record Parts(int tag, ImmutableIntArray fields) {}

    /** The tag of channel references; others are counted from 0. */
    private static final int REFERENCE = -1;

    private final Map<Parts, Integer> known = new ConcurrentHashMap<>();
    private final List<String> tags = new ArrayList<>();
    /** References come first, so that they are known by their codes. */
    private final int references;
    /** Only ever replaced by a longer one; whoever has a code finds its parts in the one that is there then. */
    private volatile Parts[] parts = new Parts[64];

    private int count;

    /** So many channels can be referred to. */
    ValueCodes(int channels) {
        references = channels;
        for (int i = 0; i < channels; i++) {
            int _ = intern(new Parts(REFERENCE, ImmutableIntArray.of(i)));
        }
    }

    static int number(int value) {
        return value << 1;
    }

    public static boolean isNumber(int code) {
        return (code & 1) == 0;
    }

    public static int toNumber(int code) {
        return code >> 1;
    }

    synchronized int tag(String name) {
        int index = tags.indexOf(name);
        if (index < 0) {
            tags.add(name);
            return tags.size() - 1;
        }
        return index;
    }

    int reference(int channel) {
        return (channel << 1) | 1;
    }

    int tagged(int tag, int... fields) {
        return intern(new Parts(tag, ImmutableIntArray.copyOf(fields)));
    }

    private int intern(Parts what) {
        Integer code = known.get(what);
        return code == null ? add(what) : code;
    }

    private synchronized int add(Parts what) {
        Integer code = known.get(what);
        if (code != null) {
            return code;
        }
        if (count == parts.length) {
            parts = Arrays.copyOf(parts, 2 * count);
        }
        parts[count] = what;
        int fresh = (count++ << 1) | 1;
        known.put(what, fresh);
        return fresh;
    }

    private Parts parts(int code) {
        return parts[code >> 1];
    }

    /** Whether it is a message with this tag. */
    boolean hasTag(int code, int tag) {
        return !isNumber(code) && parts(code).tag() == tag;
    }

    boolean isReference(int code) {
        return !isNumber(code) && code >> 1 < references;
    }

    /** The channel that is referred to. */
    public int channel(int code) {
        return code >> 1;
    }

    int fieldCount(int code) {
        return parts(code).fields().length();
    }

    int field(int code, int index) {
        return parts(code).fields().get(index);
    }

    /** What orders messages by priority: the number itself, or the first field of a message if that is a number. */
    int rank(int code) {
        if (isNumber(code)) {
            return toNumber(code);
        }
        return fieldCount(code) > 0 && isNumber(field(code, 0)) ? toNumber(field(code, 0)) : 0;
    }

    /** The value with channels renamed, wherever it refers to them. */
    public int renamed(int code, int[] channels) {
        if (isNumber(code)) {
            return code;
        }
        Parts what = parts(code);
        if (what.tag() == REFERENCE) {
            return reference(channels[what.fields().get(0)]);
        }
        int[] fields = what.fields().toArray();
        for (int i = 0; i < fields.length; i++) {
            fields[i] = renamed(fields[i], channels);
        }
        return tagged(what.tag(), fields);
    }

    Value decode(int code, ImmutableList<String> channels) {
        if (isNumber(code)) {
            return new Value.Numeral(toNumber(code));
        }
        Parts what = parts(code);
        if (what.tag() == REFERENCE) {
            return new Value.Reference(channels.get(what.fields().get(0)));
        }
        return new Value.Tagged(
                tagName(what.tag()),
                what.fields().stream()
                        .mapToObj(field -> decode(field, channels))
                        .collect(ImmutableList.toImmutableList()));
    }

    private synchronized String tagName(int tag) {
        return tags.get(tag);
    }

    int encode(Value value, ImmutableList<String> channels) {
        return switch (value) {
            case Value.Numeral(int number) -> number(number);
            case Value.Reference(String channel) -> reference(channels.indexOf(channel));
            case Value.Tagged(String tag, ImmutableList<Value> fields) ->
                tagged(
                        tag(tag),
                        fields.stream()
                                .mapToInt(field -> encode(field, channels))
                                .toArray());
        };
    }
}
