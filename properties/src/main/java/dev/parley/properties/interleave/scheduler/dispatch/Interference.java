package dev.parley.properties.interleave.scheduler.dispatch;

import java.util.Optional;

/**
 * The first sign that threads which are not controlled play a part. It may come from such a thread, at any time, and
 * then speaks against every run of the same subject: which of them they took part in is not known.
 */
public final class Interference {

    private volatile Optional<String> sign = Optional.empty();

    public static String starts(Thread thread) {
        return "it starts a thread of its own (" + name(thread) + "), which is not controlled";
    }

    public static String wakes(Thread thread) {
        return "it wakes a thread that is not controlled (" + name(thread) + "), and may leave part of its work to it";
    }

    public static String wokenBy(Thread thread) {
        return "it waits for a thread that is not controlled (" + name(thread) + ")";
    }

    public static String joins(Thread thread) {
        return "it waits for the end of a thread that is not controlled (" + name(thread) + ")";
    }

    public static String handsOver() {
        return "it hands work over to the threads of a ForkJoinPool of its own, or to be done later by one, which are"
                + " not controlled";
    }

    public static String startsForGood(Thread thread) {
        return "it starts a thread (" + name(thread)
                + ") while a class is initialised, which outlives the run that it is" + " started in";
    }

    public static String thereBefore(Thread thread) {
        return "it hands work over to a thread (" + name(thread)
                + ") that was there before the run, and is not controlled;"
                + " a channel must start its threads itself";
    }

    public static String beyond(String what) {
        return "it " + what + ", which is not controlled";
    }

    public static String tooMany(int most) {
        return "it has more than " + most + " threads of its own at a time, which is more than can be controlled";
    }

    private static String name(Thread thread) {
        return thread.getName().isEmpty() ? thread.toString() : thread.getName();
    }

    public synchronized void note(String what) {
        if (sign.isEmpty()) {
            sign = Optional.of(what);
        }
    }

    public Optional<String> sign() {
        return sign;
    }
}
