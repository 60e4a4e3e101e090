package dev.parley.model.channel;

/**
 * What a channel may do to messages that it accepted.
 *
 * @param losses how many messages it may lose; {@link #ANY} if any
 * @param copies how often it may deliver one message beyond the first time
 * @param overtaking how many later messages may be received before an earlier one
 */
public record Faults(int losses, int copies, int overtaking) {

    /** No limit. */
    public static final int ANY = Integer.MAX_VALUE;

    /** Nothing is lost, duplicated or overtaken. */
    public static final Faults NONE = new Faults(0, 0, 0);

    public Faults {
        if (losses < 0 || copies < 0 || overtaking < 0) {
            throw new IllegalArgumentException(
                    "faults are not negative: " + losses + ", " + copies + ", " + overtaking);
        }
        if (copies == ANY || overtaking == ANY) {
            throw new IllegalArgumentException(
                    "copies and overtaking have a limit; a channel without any order is UNORDERED");
        }
    }
}
