package dev.parley.properties.archive;

import java.nio.file.Path;

/** A file that cannot be read as what it claims to be: which one, where, and why. */
public final class BadInput extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final int SHOWN = 120;

    /** @param line counted from 1; 0 if the whole file is meant */
    BadInput(Path file, long line, String reason) {
        super(file + (line > 0 ? ":" + line : "") + ": " + reason);
    }

    /** The beginning of a text, in which whatever is no printable character of ASCII is escaped. */
    static String show(String text) {
        StringBuilder shown = new StringBuilder("'");
        text.chars().limit(SHOWN).forEach(c -> {
            if (c >= ' ' && c < 0x7F) {
                shown.append((char) c);
            } else {
                shown.append(String.format("\\u%04x", c));
            }
        });
        return shown.append(text.length() > SHOWN ? "...'" : "'").toString();
    }
}
