package dev.parley.reports.page;

import com.google.common.collect.ImmutableList;
import dev.parley.model.counterexample.Counterexample;
import dev.parley.model.counterexample.Evidence;
import dev.parley.model.counterexample.Finding;
import dev.parley.model.counterexample.Mark;
import dev.parley.model.counterexample.Span;
import dev.parley.reports.layout.DiagramLayout;
import dev.parley.reports.layout.Legible;
import dev.parley.reports.layout.PlacedSteps;
import dev.parley.reports.layout.RenderLimits;
import dev.parley.reports.layout.Sentences;
import dev.parley.reports.layout.SpaceTime;
import dev.parley.reports.layout.StepTable;
import dev.parley.reports.layout.Timeline;
import dev.parley.reports.layout.Truncated;
import dev.parley.reports.layout.VisibleLanes;
import dev.parley.reports.layout.WaitGraph;
import dev.parley.reports.page.PageHistory.Line;
import java.util.Optional;

/** What the page of a counterexample says, cut to its limits and made legible; the template only adds the markup. */
record CounterexamplePage(
        Optional<String> home,
        String policy,
        String subject,
        String rule,
        Optional<String> ruleLink,
        String statement,
        String sentence,
        String specification,
        Optional<Guaranteed> guarantees,
        Optional<String> window,
        ImmutableList<Program> programs,
        String moreLanes,
        int columns,
        ImmutableList<Line> history,
        SpaceTime diagram,
        Legend legend,
        Optional<Paired> pair,
        Optional<Argument> argument,
        ImmutableList<Fact> values,
        Optional<StepTable> steps,
        Optional<Waits> waits,
        ImmutableList<Fact> others,
        Optional<Channels> channels,
        ImmutableList<Excerpt> sources,
        ImmutableList<Program> unshrunk,
        Optional<Trace> trace,
        ImmutableList<Fact> environment,
        String found,
        String schedule,
        String replay) {

    /** A page, and the JSON form that is embedded in it, if there is room. */
    record Document(CounterexamplePage page, Optional<String> json) {}

    record Guaranteed(String broken, ImmutableList<String> kept, String count) {}

    /** What of the legend is needed. */
    record Legend(
            boolean open, boolean offending, boolean ways, boolean preemption, boolean interruption, boolean clock) {
        static Legend of(Counterexample counterexample) {
            return new Legend(
                    counterexample.spans().stream().anyMatch(span -> span.to().isEmpty()),
                    counterexample.spans().stream().anyMatch(Span::offending),
                    !counterexample.evidence().transmissions().isEmpty(),
                    has(counterexample, Mark.Kind.PREEMPTION),
                    has(counterexample, Mark.Kind.INTERRUPTION),
                    has(counterexample, Mark.Kind.CLOCK));
        }

        private static boolean has(Counterexample counterexample, Mark.Kind kind) {
            return counterexample.marks().stream().anyMatch(mark -> mark.kind() == kind);
        }
    }

    record Program(String name, ImmutableList<String> steps, String moreSteps) {}

    /** The offending pair in words. */
    record Paired(String first, String second, String relation) {}

    record Argument(String heading, ImmutableList<Reason> reasons, String moreReasons) {}

    record Reason(String text, boolean conclusion) {}

    record Waits(WaitGraph graph, ImmutableList<Edge> items, String moreItems, Optional<String> circle) {}

    record Edge(String waiter, String operation, String others) {}

    record Channels(ImmutableList<Contents> channels, String moreChannels) {}

    record Contents(String channel, ImmutableList<String> messages, String moreMessages) {}

    record Excerpt(String what, String place, int step, ImmutableList<CodeLine> lines) {}

    record CodeLine(int number, String code, boolean current) {}

    record Trace(ImmutableList<Traced> events, String more) {}

    record Traced(String at, String who, String what) {}

    record Fact(String name, String value) {}

    static CounterexamplePage of(Counterexample counterexample, PageLinks links, RenderLimits limits) {
        VisibleLanes focus = VisibleLanes.on(counterexample, limits.lanes());
        Timeline timeline = Timeline.of(focus).atMost(limits.rows());
        PlacedSteps course = PlacedSteps.of(counterexample, focus, timeline, limits.rows());
        PageWords words = new PageWords(counterexample, limits);
        Evidence evidence = counterexample.evidence();
        return new CounterexamplePage(
                links.home(),
                ContentSecurityPolicy.CONTENT,
                words.label(counterexample.subject()),
                counterexample.rule().id(),
                links.rules().map(rules -> rules + counterexample.rule().id() + ".html"),
                Sentences.of(counterexample.rule().statement()),
                Sentences.of(words.prose(counterexample.sentence())),
                words.prose(counterexample.specification()),
                evidence.guarantees().map(words::guaranteed),
                evidence.window().map(words::window),
                focus.lanes().stream().map(words::program).collect(ImmutableList.toImmutableList()),
                PageWords.more(focus.hidden(), "thread"),
                focus.lanes().size(),
                PageHistory.of(timeline, words),
                new DiagramLayout(counterexample, focus, timeline, course, limits).lay(),
                Legend.of(counterexample),
                evidence.finding().flatMap(Finding::offendingPair).map(words::pair),
                words.argument(),
                words.values(),
                words.steps(course),
                words.waits(),
                words.others(),
                words.channels(counterexample.contents()),
                words.sources(course),
                Truncated.of(evidence.unshrunk(), limits.lanes()).shown().stream()
                        .map(words::program)
                        .collect(ImmutableList.toImmutableList()),
                words.trace(),
                evidence.environment().stream()
                        .limit(limits.items())
                        .map(fact -> new Fact(words.label(fact.name()), words.label(fact.value())))
                        .collect(ImmutableList.toImmutableList()),
                words.prose(counterexample.found()),
                words.prose(counterexample.schedule()),
                Legible.RICH.prose(counterexample.replay(), limits.replay()));
    }
}
