package dev.parley.reports.layout;

import dev.parley.model.counterexample.Counterexample;
import dev.parley.model.counterexample.Finding;
import dev.parley.model.rule.Rule;

/** How reports begin and end what they say. */
public final class Sentences {

    private Sentences() {}

    /** With a capital letter and a full stop. */
    public static String of(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int first = text.codePointAt(0);
        String capital = isWord(text)
                ? Character.toString(Character.toUpperCase(first)) + text.substring(Character.charCount(first))
                : text;
        return ".!?".indexOf(text.charAt(text.length() - 1)) < 0 ? capital + "." : capital;
    }

    /** Whether it begins with a word, not with the name of something. */
    private static boolean isWord(String text) {
        return text.substring(0, text.indexOf(' ') < 0 ? text.length() : text.indexOf(' '))
                .codePoints()
                .allMatch(c -> Character.isLowerCase(c) || !Character.isLetterOrDigit(c));
    }

    /** What the argument is headed by. */
    public static String why(Counterexample counterexample) {
        boolean standstill = counterexample
                .evidence()
                .finding()
                .map(Finding.Standstill.class::isInstance)
                .orElse(counterexample.rule() == Rule.DLK_1);
        if (standstill) {
            return counterexample.waits().isEmpty() ? "Why nobody should wait" : "Why nothing can move";
        }
        return counterexample
                        .evidence()
                        .finding()
                        .filter(Finding.Assertion.class::isInstance)
                        .isPresent()
                ? "How it came to this"
                : "Why no order explains it";
    }
}
