package dev.parley.model.counterexample;

/**
 * One step of an argument.
 *
 * @param text a sentence without a full stop
 * @param conclusion whether it is what those before it come to, rather than something that happened
 */
public record Reason(String text, boolean conclusion) {

    /** Something that happened, or holds. */
    public static Reason of(String text) {
        return new Reason(text, false);
    }

    /** What the reasons before it come to. */
    public static Reason conclusion(String text) {
        return new Reason(text, true);
    }
}
