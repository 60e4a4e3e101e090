package dev.parley.reports;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.parley.model.rule.Rule;
import java.util.Optional;

/**
 * A failure that was found, shrunk and executed again, ready to be shown. It speaks of lanes and spans, so that threads
 * on one channel and processes of a topology are shown alike.
 *
 * @param subject the name of what was tested
 * @param specification what it promises, in words, such as "bounded 2, total FIFO, many producers, many consumers"
 * @param sentence what went wrong, in one sentence that stands alone
 * @param lanes the threads or processes, each with its program, one step an entry
 * @param spans the operations that were performed, in the order in which they began
 * @param marks what happened besides, at single instants
 * @param because why no order of the operations explains this: an argument, one step an entry
 * @param waits who waits for whom, if that is the failure
 * @param contents what the channels held in the end, where it is known
 * @param schedule the schedule as text
 * @param replay what to paste to see it again, one line
 * @param found how it was found: seed, schedules tried, shrunk from what
 * @param evidence what else is known; {@link Evidence#NONE} where nothing is
 */
public record Counterexample(
        String subject,
        String specification,
        Rule rule,
        String sentence,
        ImmutableList<Lane> lanes,
        ImmutableList<Span> spans,
        ImmutableList<Mark> marks,
        ImmutableList<String> because,
        ImmutableList<Wait> waits,
        ImmutableList<Contents> contents,
        String schedule,
        String replay,
        String found,
        Evidence evidence) {

    public Counterexample {
        for (Span span : spans) {
            if (span.lane() < 0 || span.lane() >= lanes.size()) {
                throw new IllegalArgumentException("there is no lane " + span.lane() + " for " + span.operation());
            }
            if (span.to().isPresent() && span.to().get() < span.from()) {
                throw new IllegalArgumentException("returns before it is called: " + span.operation());
            }
        }
        for (Mark mark : marks) {
            if (mark.lane() < 0 || mark.lane() >= lanes.size()) {
                throw new IllegalArgumentException("there is no lane " + mark.lane() + " for " + mark.text());
            }
        }
        evidence.check(lanes.size(), spans.size());
    }

    /** One of which no more is known than what the diagram and the argument need. */
    public Counterexample(
            String subject,
            String specification,
            Rule rule,
            String sentence,
            ImmutableList<Lane> lanes,
            ImmutableList<Span> spans,
            ImmutableList<Mark> marks,
            ImmutableList<String> because,
            ImmutableList<Wait> waits,
            ImmutableList<Contents> contents,
            String schedule,
            String replay,
            String found) {
        this(
                subject,
                specification,
                rule,
                sentence,
                lanes,
                spans,
                marks,
                because,
                waits,
                contents,
                schedule,
                replay,
                found,
                Evidence.NONE);
    }

    /** The same with other evidence. */
    public Counterexample with(Evidence other) {
        return new Counterexample(
                subject,
                specification,
                rule,
                sentence,
                lanes,
                spans,
                marks,
                because,
                waits,
                contents,
                schedule,
                replay,
                found,
                other);
    }

    /** A thread or process, and what it was told to do. */
    public record Lane(String name, ImmutableList<String> program) {}

    /**
     * One operation.
     *
     * @param lane index of its lane
     * @param operation such as {@code send 1}, with the channel's name where there are several
     * @param outcome such as {@code accepted}; {@code blocked} when it never returned
     * @param from its call, as a position on the common time axis of the counterexample
     * @param to its return; empty when it never returned
     * @param offending whether the argument speaks of it
     */
    public record Span(
            int lane, String operation, String outcome, int from, Optional<Integer> to, boolean offending) {}

    /**
     * An instant on a lane: an interruption, a preemption with its source line, a step of the clock.
     *
     * @param text what follows the word for the kind, such as {@code at Ring.java:42, before 'read head' in poll}
     *     after "preempted", {@code by closer} after "interrupted", {@code +10 ms} after "clock"; may be empty. What stands
     *     after a comma is left out where there is little room
     */
    public record Mark(int lane, int at, Kind kind, String text) {
        /** What a mark stands for. */
        public enum Kind {
            INTERRUPTION, PREEMPTION, CLOCK
        }
    }

    /** An edge of the wait-for graph: the waiter cannot move until one of the others does. */
    public record Wait(String waiter, String operation, ImmutableSet<String> waitsFor, boolean inCycle) {}

    /** The messages in a channel, the next one to be received first. */
    public record Contents(String channel, ImmutableList<String> messages) {}
}
