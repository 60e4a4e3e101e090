package dev.parley.model.counterexample;

import com.google.common.collect.ImmutableList;
import dev.parley.model.rule.Rule;

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
 * @param because why no order of the operations explains this: an argument, one step an entry, its conclusion last
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
        ImmutableList<Reason> because,
        ImmutableList<Wait> waits,
        ImmutableList<Contents> contents,
        String schedule,
        String replay,
        String found,
        Evidence evidence) {

    public Counterexample {
        because = concluded(because);
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

    /** The last reason is what all of them come to. */
    private static ImmutableList<Reason> concluded(ImmutableList<Reason> because) {
        return because.isEmpty() || because.getLast().conclusion()
                ? because
                : ImmutableList.<Reason>builder()
                        .addAll(because.subList(0, because.size() - 1))
                        .add(Reason.conclusion(because.getLast().text()))
                        .build();
    }

    /** Begins with what is known of every failure; give the rest to the builder. */
    public static CounterexampleBuilder builder(String subject, Rule rule) {
        return new CounterexampleBuilder(subject, rule);
    }

    /** The same with other reasons. */
    public Counterexample withReasons(Iterable<Reason> other) {
        return toBuilder().because(other).build();
    }

    /** The same with other evidence. */
    public Counterexample with(Evidence other) {
        return toBuilder().evidence(other).build();
    }

    private CounterexampleBuilder toBuilder() {
        return builder(subject, rule)
                .specification(specification)
                .sentence(sentence)
                .lanes(lanes)
                .spans(spans)
                .marks(marks)
                .because(because)
                .waits(waits)
                .contents(contents)
                .schedule(schedule)
                .replay(replay)
                .found(found)
                .evidence(evidence);
    }
}
