package dev.parley.reports.layout;

import java.util.Locale;

/**
 * Values as text that can be shown: one line, nothing invisible, no longer than asked for. Whatever has no shape of its
 * own (controls, bidirectional overrides, lone surrogates) is spelled out, as in {@code \n}, so that
 * no value can rearrange the report around it. Markup is not a concern here: the templates escape it.
 */
public enum Legible {

    /** For consoles: ASCII and Latin letters, each one column wide. */
    PLAIN {
        @Override
        public boolean shows(int codePoint) {
            return (codePoint >= ' ' && codePoint < 0x7f) || (codePoint < 0x250 && Character.isLetter(codePoint));
        }
    },

    /** For pages: everything that has a shape. */
    RICH {
        @Override
        public boolean shows(int codePoint) {
            return switch (Character.getType(codePoint)) {
                case Character.CONTROL,
                        Character.FORMAT,
                        Character.SURROGATE,
                        Character.PRIVATE_USE,
                        Character.UNASSIGNED,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR -> false;
                default -> true;
            };
        }
    };

    private static final String CUT = "..";

    public abstract boolean shows(int codePoint);

    /** The text in at most {@code limit} characters; two dots at its end tell that it goes on. */
    public final String label(String text, int limit) {
        Shown whole = show(text, limit);
        return whole.left() == 0
                ? whole.text()
                : show(text, limit - CUT.length()).text() + CUT;
    }

    /** The text in at most {@code limit} characters; two dots at its beginning tell that there was more before. */
    final String end(String text, int limit) {
        if (show(text, limit).left() == 0) {
            return label(text, limit);
        }
        String shown = show(text.substring(Math.max(0, text.length() - limit)), Integer.MAX_VALUE)
                .text();
        int from = shown.length() - Math.min(shown.length(), limit - CUT.length());
        return CUT + shown.substring(Character.isLowSurrogate(shown.charAt(from)) ? from + 1 : from);
    }

    /** At most {@code limit} characters of the text, and how many more there are. */
    public final String prose(String text, int limit) {
        Shown shown = show(text, limit);
        return shown.left() == 0
                ? shown.text()
                : String.format(Locale.ROOT, "%s... %,d more characters", shown.text(), shown.left());
    }

    private Shown show(String text, int limit) {
        StringBuilder shown = new StringBuilder();
        int index = 0;
        while (index < text.length()) {
            int codePoint = text.codePointAt(index);
            String spelled = shows(codePoint) ? Character.toString(codePoint) : spell(codePoint);
            if (shown.length() + spelled.length() > limit) {
                break;
            }
            shown.append(spelled);
            index += Character.charCount(codePoint);
        }
        return new Shown(shown.toString(), text.length() - index);
    }

    private static String spell(int codePoint) {
        return switch (codePoint) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> "\\u{" + Integer.toHexString(codePoint) + "}";
        };
    }

    private record Shown(String text, int left) {}
}
