package dev.parley.properties.interleave.log;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a subject threw, in words that are the same in every run. */
public final class Thrown {

    /** What {@link Object#toString} ends with: another number in every run. */
    private static final Pattern IDENTITY = Pattern.compile("@[0-9a-f]{1,8}\\b");

    private Thrown() {}

    /** The exception, and where in the subject's code it came from. */
    public static String describe(Throwable thrown) {
        try {
            Optional<StackTraceElement> frame = Stream.of(thrown.getStackTrace())
                    .filter(f -> !f.getClassName().startsWith("java.")
                            && !f.getClassName().startsWith("jdk."))
                    .findFirst();
            return IDENTITY.matcher(thrown.toString()).replaceAll("@...")
                    + frame.map(f -> " at " + f).orElse("");
        } catch (Throwable e) {
            // Even to describe itself may be too much for it.
            return thrown.getClass().getName();
        }
    }

    /**
     * Whether one description is the other one without message and place: the JVM throws what it throws often in that
     * form, from some time on.
     */
    public static boolean isCurtailed(String curtailed, String full) {
        return full.startsWith(curtailed + ":") || full.startsWith(curtailed + " at ");
    }
}
