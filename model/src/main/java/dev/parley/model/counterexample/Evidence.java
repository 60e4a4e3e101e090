package dev.parley.model.counterexample;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;

/**
 * What is known of a counterexample beyond its history and its argument. Every part may be left out; a report shows
 * what is there. Made by a {@link #builder}.
 *
 * @param finding which kind of failure it is, and the little that only this kind has
 * @param channels the channels, each a lane of the diagram, in the order in which they are to stand
 * @param initial what the channels held before the first step; a channel that is not named held nothing
 * @param steps what happened step by step, in the order in which it took effect, beside what the model says of it
 * @param transmissions the way of each message from its send to its receive, or to where it was lost
 * @param unsent the spans that are sends of whose message no transmission tells: it was refused, say, or nobody took it
 * @param faults what the environment did
 * @param guarantees how much is broken, and how much is not
 * @param unshrunk the program in which the failure was found, a lane an entry; empty if it is the one that is shown
 * @param trace everything that was recorded of the run, in order
 * @param sources the lines of code that the marks speak of
 * @param window which part of a longer history this is
 * @param environment with which versions and settings it was found, such as "Java" and "seed"
 */
public record Evidence(
        Optional<Finding> finding,
        ImmutableList<Channel> channels,
        ImmutableList<Contents> initial,
        ImmutableList<ExplainedStep> steps,
        ImmutableList<Transmission> transmissions,
        ImmutableList<Integer> unsent,
        ImmutableList<Fault> faults,
        Optional<Guarantees> guarantees,
        ImmutableList<Lane> unshrunk,
        ImmutableList<TraceEvent> trace,
        ImmutableList<Source> sources,
        Optional<Window> window,
        ImmutableList<Fact> environment) {

    /** Nothing but the history and the argument. */
    public static final Evidence NONE = builder().build();

    /** A channel of a topology, or the only one. */
    public record Channel(String name, String specification) {}

    /**
     * What the environment did: a band across the lanes that it concerns.
     *
     * @param what such as {@code the link loses messages}
     * @param from where it begins on the common time axis
     * @param to where it ends; empty when it lasts
     * @param on the names of the lanes and channels that it concerns; empty for all
     */
    public record Fault(String what, int from, Optional<Integer> to, ImmutableSet<String> on) {}

    /**
     * How much is broken.
     *
     * @param broken the weakest guarantee that does not hold
     * @param kept what the same run still keeps to
     */
    public record Guarantees(Guarantee broken, ImmutableList<Guarantee> kept) {}

    /** Something that was recorded: when, on the common time axis where it is known, who, what. */
    public record TraceEvent(Optional<Integer> at, String who, String what) {}

    /**
     * The code around a place at which something happened.
     *
     * @param at where on the common time axis
     * @param lane whose code it is
     * @param file such as {@code Ring.java}
     * @param line the number of the line that matters
     * @param first the number of the first line of the excerpt
     * @param excerpt lines of code; empty if only the place is known
     */
    public record Source(int at, int lane, String file, int line, int first, ImmutableList<String> excerpt) {}

    /** How many events of the history lie before and after those that are shown, and why these are shown. */
    public record Window(long before, long after, String why) {}

    public static EvidenceBuilder builder() {
        return new EvidenceBuilder();
    }

    /** Whether everything refers to lanes and spans that there are. */
    void check(int lanes, int spans) {
        for (ExplainedStep step : steps) {
            require(step.span().map(span -> span < spans).orElse(true), "span", step.operation());
        }
        for (Transmission transmission : transmissions) {
            require(transmission.sent().map(span -> span < spans).orElse(true), "span", transmission.message());
            require(transmission.received().map(span -> span < spans).orElse(true), "span", transmission.message());
        }
        for (int span : unsent) {
            require(span >= 0 && span < spans, "span", "what was not sent");
        }
        for (Source source : sources) {
            require(source.lane() < lanes, "lane", source.file());
        }
        finding.flatMap(Finding::offendingPair)
                .ifPresent(pair -> require(Math.max(pair.first(), pair.second()) < spans, "span", pair.relation()));
    }

    private static void require(boolean condition, String noun, String of) {
        if (!condition) {
            throw new IllegalArgumentException("there is no such " + noun + " for " + of);
        }
    }
}
