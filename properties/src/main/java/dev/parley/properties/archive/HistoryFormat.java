package dev.parley.properties.archive;

import com.google.common.base.Ascii;
import java.nio.file.Path;

/** How a recorded history is written down; the package says what each looks like. */
public enum HistoryFormat {
    JSON_LINES(".jsonl"),
    CSV(".csv"),
    JEPSEN(".edn"),
    FASTLIN(".fastlin");

    private static final String GZIPPED = ".gz";

    private final String suffix;

    HistoryFormat(String suffix) {
        this.suffix = suffix;
    }

    /** How the names of such files end, before {@code .gz}. */
    String suffix() {
        return suffix;
    }

    /**
     * The format that a file's name ends in.
     *
     * @throws BadInput if it ends in none of them
     */
    public static HistoryFormat of(Path file) {
        String name = Ascii.toLowerCase(file.toString());
        String plain = isGzipped(file) ? name.substring(0, name.length() - GZIPPED.length()) : name;
        for (HistoryFormat format : values()) {
            if (plain.endsWith(format.suffix)) {
                return format;
            }
        }
        throw new BadInput(
                file,
                0,
                "its name does not tell its format; let it end in .jsonl, .csv, .edn or .fastlin, or name one");
    }

    /** Whether the name says so. */
    public static boolean isGzipped(Path file) {
        return Ascii.toLowerCase(file.toString()).endsWith(GZIPPED);
    }
}
