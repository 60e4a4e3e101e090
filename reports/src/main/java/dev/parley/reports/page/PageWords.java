package dev.parley.reports.page;

import com.google.common.collect.ImmutableList;
import dev.parley.model.counterexample.Contents;
import dev.parley.model.counterexample.Counterexample;
import dev.parley.model.counterexample.Evidence;
import dev.parley.model.counterexample.Finding;
import dev.parley.model.counterexample.Lane;
import dev.parley.model.counterexample.Span;
import dev.parley.reports.layout.Legible;
import dev.parley.reports.layout.PlacedSteps;
import dev.parley.reports.layout.RenderLimits;
import dev.parley.reports.layout.Sentences;
import dev.parley.reports.layout.StepTable;
import dev.parley.reports.layout.Timeline;
import dev.parley.reports.layout.Truncated;
import dev.parley.reports.layout.WaitCycle;
import dev.parley.reports.layout.WaitGraph;
import dev.parley.reports.layout.WaitText;
import dev.parley.reports.page.CounterexamplePage.Argument;
import dev.parley.reports.page.CounterexamplePage.Channels;
import dev.parley.reports.page.CounterexamplePage.CodeLine;
import dev.parley.reports.page.CounterexamplePage.Edge;
import dev.parley.reports.page.CounterexamplePage.Excerpt;
import dev.parley.reports.page.CounterexamplePage.Fact;
import dev.parley.reports.page.CounterexamplePage.Guaranteed;
import dev.parley.reports.page.CounterexamplePage.Paired;
import dev.parley.reports.page.CounterexamplePage.Program;
import dev.parley.reports.page.CounterexamplePage.Reason;
import dev.parley.reports.page.CounterexamplePage.Trace;
import dev.parley.reports.page.CounterexamplePage.Traced;
import dev.parley.reports.page.CounterexamplePage.Waits;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The parts of a counterexample in the words of its page, within the limits. */
record PageWords(Counterexample counterexample, RenderLimits limits) {

    String label(String text) {
        return Legible.RICH.label(text, limits.label());
    }

    String prose(String text) {
        return Legible.RICH.prose(text, limits.prose());
    }

    static String more(int count, String of) {
        return count == 0 ? "" : Truncated.more(count, of);
    }

    Guaranteed guaranteed(Evidence.Guarantees guarantees) {
        int kept = guarantees.kept().size();
        return new Guaranteed(
                Sentences.of(prose(guarantees.broken().sentence())),
                Truncated.of(guarantees.kept(), limits.items())
                        .map(guarantee -> prose(guarantee.sentence()))
                        .shown(),
                kept == 1 ? "1 other guarantee" : kept + " other guarantees");
    }

    String window(Evidence.Window window) {
        return String.format(
                Locale.ROOT,
                "A part of a longer history: %,d events before and %,d after are left out. %s",
                window.before(),
                window.after(),
                Sentences.of(prose(window.why())));
    }

    Program program(Lane lane) {
        Truncated<String> steps = Truncated.of(lane.program(), limits.steps()).map(this::label);
        return new Program(label(lane.name()), steps.shown(), more(steps.more(), "step"));
    }

    Paired pair(Finding.Pair pair) {
        return new Paired(words(pair.first()), words(pair.second()), label(pair.relation()));
    }

    private String words(int index) {
        Span span = counterexample.spans().get(index);
        return label(counterexample.lanes().get(span.lane()).name()) + ": " + label(span.operation()) + " \u2192 "
                + label(span.outcome());
    }

    Optional<Argument> argument() {
        if (counterexample.because().isEmpty()) {
            return Optional.empty();
        }
        Truncated<Reason> reasons = Truncated.of(counterexample.because(), limits.items())
                .map(reason -> new Reason(prose(reason.text()).replace(" -> ", " \u2192 "), reason.conclusion()));
        return Optional.of(
                new Argument(Sentences.why(counterexample), reasons.shown(), more(reasons.more(), "reason")));
    }

    /** Of an assertion: what it says, and what was. */
    ImmutableList<Fact> values() {
        return counterexample.evidence().finding().stream()
                .filter(Finding.Assertion.class::isInstance)
                .map(Finding.Assertion.class::cast)
                .flatMap(assertion -> Stream.concat(
                        Stream.of(new Fact(label(assertion.process()) + " asserts", label(assertion.condition()))),
                        assertion.values().stream()
                                .limit(limits.items())
                                .map(fact -> new Fact(label(fact.name()), label(fact.value())))))
                .collect(ImmutableList.toImmutableList());
    }

    Optional<StepTable> steps(PlacedSteps placed) {
        return placed.steps().isEmpty() ? Optional.empty() : Optional.of(StepTable.of(counterexample, placed, limits));
    }

    Optional<Waits> waits() {
        if (counterexample.waits().isEmpty()) {
            return Optional.empty();
        }
        Truncated<Edge> items = Truncated.of(counterexample.waits(), limits.items())
                .map(wait -> new Edge(
                        label(wait.waiter()), label(wait.operation()), WaitText.others(wait, Legible.RICH, limits)));
        Optional<String> circle = WaitCycle.in(counterexample.waits())
                .map(cycle -> Legible.RICH.prose(cycle.text(Legible.RICH, limits.label()), limits.prose()));
        return Optional.of(new Waits(
                WaitGraph.of(counterexample.waits(), limits), items.shown(), more(items.more(), "wait"), circle));
    }

    ImmutableList<Fact> others() {
        return counterexample.evidence().finding().stream()
                .filter(Finding.Standstill.class::isInstance)
                .flatMap(finding -> ((Finding.Standstill) finding).others().stream())
                .limit(limits.items())
                .map(ending -> new Fact(label(ending.process()), label(ending.how())))
                .collect(ImmutableList.toImmutableList());
    }

    Optional<Channels> channels(ImmutableList<Contents> contents) {
        if (contents.isEmpty()) {
            return Optional.empty();
        }
        Truncated<CounterexamplePage.Contents> channels = Truncated.of(contents, limits.items())
                .map(channel -> {
                    Truncated<String> messages =
                            Truncated.of(channel.messages(), limits.items()).map(this::label);
                    return new CounterexamplePage.Contents(
                            label(channel.channel()), messages.shown(), more(messages.more(), "message"));
                });
        return Optional.of(new Channels(channels.shown(), more(channels.more(), "channel")));
    }

    ImmutableList<Excerpt> sources(PlacedSteps course) {
        return counterexample.evidence().sources().stream()
                .limit(limits.items() / 4)
                .map(source -> excerpt(source, course))
                .collect(ImmutableList.toImmutableList());
    }

    private Excerpt excerpt(Evidence.Source source, PlacedSteps course) {
        ImmutableList.Builder<CodeLine> lines = ImmutableList.builder();
        for (int i = 0; i < Math.min(source.excerpt().size(), limits.items()); i++) {
            int number = source.first() + i;
            lines.add(new CodeLine(
                    number, Legible.RICH.label(source.excerpt().get(i), 2 * limits.label()), number == source.line()));
        }
        int step = course.steps().stream()
                .filter(placed -> placed.step()
                        .span()
                        .map(span -> counterexample.spans().get(span).to().orElse(Integer.MAX_VALUE) >= source.at())
                        .orElse(false))
                .mapToInt(PlacedSteps.Placed::number)
                .findFirst()
                .orElse(0);
        String what = counterexample.marks().stream()
                .filter(mark -> mark.at() == source.at() && mark.lane() == source.lane())
                .findFirst()
                .map(mark -> new Timeline.Happened(mark).phrase(Legible.RICH, 2 * limits.label()))
                .orElse("waits here");
        return new Excerpt(
                label(counterexample.lanes().get(source.lane()).name()) + ", " + what,
                label(source.file()) + ":" + source.line(),
                step,
                lines.build());
    }

    Optional<Trace> trace() {
        if (counterexample.evidence().trace().isEmpty()) {
            return Optional.empty();
        }
        Truncated<Traced> events = Truncated.of(counterexample.evidence().trace(), 2 * limits.rows())
                .map(event -> new Traced(
                        event.at().map(at -> Integer.toString(at + 1)).orElse(""),
                        label(event.who()),
                        label(event.what())));
        return Optional.of(new Trace(events.shown(), more(events.more(), "event")));
    }
}
