package dev.parley.model.export;

import com.google.common.collect.ImmutableSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Names that a language accepts, no two of them the same. */
final class IdentifierTable {

    private final ImmutableSet<String> reserved;
    private final Set<String> taken;
    private final Map<String, String> given = new HashMap<>();

    IdentifierTable(ImmutableSet<String> reserved) {
        this.reserved = reserved;
        this.taken = new HashSet<>(reserved);
    }

    /** Names for what is inside: different from those outside, too. */
    IdentifierTable within() {
        IdentifierTable inner = new IdentifierTable(reserved);
        inner.taken.addAll(taken);
        return inner;
    }

    /** The name for a thing of some kind; the same one for the same thing. */
    String of(String kind, String thing) {
        return given.computeIfAbsent(kind + ' ' + thing, _ -> fresh(thing));
    }

    /** A name that nothing has. */
    String fresh(String wish) {
        String plain = wish.replaceAll("[^A-Za-z0-9_]", "_");
        String base = plain.isEmpty() || !Character.isLetter(plain.charAt(0)) ? "v" + plain : plain;
        String name = base;
        for (int i = 2; !taken.add(name); i++) {
            name = base + "_" + i;
        }
        return name;
    }
}
