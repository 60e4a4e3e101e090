package dev.parley.properties.interleave.strategy;

import com.google.common.base.Joiner;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import dev.parley.model.PublicApi;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which thread ran when, as what differs from the obvious. The obvious: a thread goes on until it blocks, ends, or has
 * spun for a while; then the next one that can run takes over; time passes when nobody can. A deviation says that at
 * one decision (a point where there was a choice, counted from 0) another thread went on, or time passed.
 *
 * <p>The text form is {@code 1:12-0.25-t:57}: version 1; at decision 12 thread 0, at decision 25 the clock; 57
 * decisions in all, so that a text that was cut off, or a schedule that no longer fits the code, is noticed. A star in
 * place of the number fits any number.
 *
 * <p>An exhaustive search keeps threads from turning in loops in which they find nothing changed. Where that made a
 * difference the version is {@code 1p}, for patient, and the schedule is followed in the same way.
 *
 * @param decisions how many decisions the whole run took; negative if that is not known
 * @param patient whether a thread waits, instead of going on in a loop, until something that it has looked at is
 *     written
 */
@PublicApi
public record Schedule(ImmutableList<Deviation> deviations, int decisions, boolean patient) {

    /** The schedule without a deviation. */
    public static final Schedule OBVIOUS = new Schedule(ImmutableList.of(), -1, false);

    /** Stands for the clock among the threads. */
    public static final int CLOCK = 31;

    private static final String ANY = "*";
    private static final String VERSION = "1";
    private static final String PATIENT = "1p";
    private static final Pattern DEVIATION = Pattern.compile("(\\d{1,9})-(\\d{1,2}|t)");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}|\\*");

    /** A schedule under which threads that turn in loops do so. */
    public Schedule(ImmutableList<Deviation> deviations, int decisions) {
        this(deviations, decisions, false);
    }

    public Schedule {
        for (int i = 1; i < deviations.size(); i++) {
            if (deviations.get(i).decision() <= deviations.get(i - 1).decision()) {
                throw new IllegalArgumentException("a schedule goes on from " + deviations.get(i - 1)
                        + " to a later decision, not to " + deviations.get(i));
            }
        }
    }

    /** At this decision, this thread went on; or the clock, written {@code t}. */
    public record Deviation(int decision, int thread) {
        private static final String CLOCK_TEXT = "t";

        public Deviation {
            if (thread < 0 || thread > CLOCK) {
                throw new IllegalArgumentException(
                        "a run has at most " + CLOCK + " threads, and so no thread " + thread);
            }
        }

        @Override
        public String toString() {
            return decision + "-" + (thread == CLOCK ? CLOCK_TEXT : Integer.toString(thread));
        }
    }

    /** Without one of the deviations, and without a claim about the number of decisions. */
    public Schedule without(int index) {
        ImmutableList.Builder<Deviation> rest = ImmutableList.builder();
        for (int i = 0; i < deviations.size(); i++) {
            if (i != index) {
                rest.add(deviations.get(i));
            }
        }
        return new Schedule(rest.build(), -1, patient);
    }

    /**
     * The schedule of this text.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Schedule parse(String text) {
        List<String> parts = Splitter.on(':').splitToList(text);
        if (parts.size() != 3
                || !(parts.get(0).equals(VERSION) || parts.get(0).equals(PATIENT))
                || !NUMBER.matcher(parts.get(2)).matches()) {
            throw refusal(text);
        }
        // Split, since a schedule may have more deviations than a regular expression can repeat a group.
        ImmutableList<Deviation> deviations = parts.get(1).isEmpty()
                ? ImmutableList.of()
                : Splitter.on('.')
                        .splitToStream(parts.get(1))
                        .map(part -> deviation(part, text))
                        .collect(ImmutableList.toImmutableList());
        return new Schedule(
                deviations,
                parts.get(2).equals(ANY) ? -1 : Integer.parseInt(parts.get(2)),
                parts.get(0).equals(PATIENT));
    }

    private static Deviation deviation(String part, String text) {
        Matcher matcher = DEVIATION.matcher(part);
        if (!matcher.matches()) {
            throw refusal(text);
        }
        String thread = matcher.group(2);
        return new Deviation(
                Integer.parseInt(matcher.group(1)), thread.equals(Deviation.CLOCK_TEXT) ? CLOCK : threadNumber(thread));
    }

    private static IllegalArgumentException refusal(String text) {
        return new IllegalArgumentException(
                "'" + text + "' is not a schedule of version 1, such as 1:12-0.25-t:57; was it cut off?");
    }

    private static int threadNumber(String text) {
        int thread = Integer.parseInt(text);
        if (thread == CLOCK) {
            throw new IllegalArgumentException("there is no thread " + thread + "; the clock is written t");
        }
        return thread;
    }

    @Override
    public String toString() {
        return (patient ? PATIENT : VERSION) + ":" + Joiner.on('.').join(deviations) + ":"
                + (decisions < 0 ? ANY : Integer.toString(decisions));
    }
}
