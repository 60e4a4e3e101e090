package dev.parley.model.counterexample;

import com.google.common.collect.ImmutableList;
import dev.parley.model.rule.Rule;

/** Puts a {@link Counterexample} together; what is not given is empty. For one thread, and one use. */
public final class CounterexampleBuilder {

    private final String subject;
    private final Rule rule;
    private String specification = "";
    private String sentence = "";
    private ImmutableList<Lane> lanes = ImmutableList.of();
    private ImmutableList<Span> spans = ImmutableList.of();
    private ImmutableList<Mark> marks = ImmutableList.of();
    private ImmutableList<Reason> because = ImmutableList.of();
    private ImmutableList<Wait> waits = ImmutableList.of();
    private ImmutableList<Contents> contents = ImmutableList.of();
    private String schedule = "";
    private String replay = "";
    private String found = "";
    private Evidence evidence = Evidence.NONE;

    CounterexampleBuilder(String subject, Rule rule) {
        this.subject = subject;
        this.rule = rule;
    }

    public CounterexampleBuilder specification(String given) {
        specification = given;
        return this;
    }

    public CounterexampleBuilder sentence(String given) {
        sentence = given;
        return this;
    }

    public CounterexampleBuilder lanes(Iterable<Lane> given) {
        lanes = ImmutableList.copyOf(given);
        return this;
    }

    public CounterexampleBuilder spans(Iterable<Span> given) {
        spans = ImmutableList.copyOf(given);
        return this;
    }

    public CounterexampleBuilder marks(Iterable<Mark> given) {
        marks = ImmutableList.copyOf(given);
        return this;
    }

    public CounterexampleBuilder because(Iterable<Reason> given) {
        because = ImmutableList.copyOf(given);
        return this;
    }

    public CounterexampleBuilder waits(Iterable<Wait> given) {
        waits = ImmutableList.copyOf(given);
        return this;
    }

    public CounterexampleBuilder contents(Iterable<Contents> given) {
        contents = ImmutableList.copyOf(given);
        return this;
    }

    public CounterexampleBuilder schedule(String given) {
        schedule = given;
        return this;
    }

    public CounterexampleBuilder replay(String given) {
        replay = given;
        return this;
    }

    public CounterexampleBuilder found(String given) {
        found = given;
        return this;
    }

    public CounterexampleBuilder evidence(Evidence given) {
        evidence = given;
        return this;
    }

    /**
     * The counterexample with all that was given.
     *
     * @throws IllegalArgumentException if something refers to a lane or span that there is not
     */
    public Counterexample build() {
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
                evidence);
    }
}
