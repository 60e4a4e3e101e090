package dev.parley.reports;

import com.google.common.collect.ImmutableList;
import dev.parley.model.rule.Rule;
import dev.parley.reports.Counterexample.Span;
import dev.parley.reports.Counterexample.Wait;
import dev.parley.reports.Timeline.Called;
import dev.parley.reports.Timeline.Event;
import dev.parley.reports.Timeline.Gap;
import dev.parley.reports.Timeline.Happened;
import dev.parley.reports.Timeline.Moment;
import dev.parley.reports.Timeline.NeverReturned;
import dev.parley.reports.Timeline.Returned;
import java.util.Optional;

/** What the page of a counterexample says, cut to its limits and made legible; the template only adds the markup. */
record CounterexamplePage(
        Optional<String> home,
        String subject,
        String rule,
        String statement,
        String sentence,
        String specification,
        ImmutableList<Program> programs,
        String moreLanes,
        int columns,
        ImmutableList<Line> history,
        SpaceTime diagram,
        Optional<Argument> argument,
        Optional<Waits> waits,
        Optional<Channels> channels,
        String found,
        String schedule,
        String replay) {

    record Program(String name, ImmutableList<String> steps, String moreSteps) {}

    /** A row of the history; the cells are empty when it stands for rows that are left out. */
    record Line(String label, String gap, ImmutableList<Cell> cells) {}

    record Cell(String text, String state, boolean offending) {}

    record Argument(String heading, ImmutableList<String> reasons, String moreReasons) {}

    record Waits(WaitGraph graph, ImmutableList<Edge> items, String moreItems, Optional<String> circle) {}

    record Edge(String waiter, String operation, String others) {}

    record Channels(ImmutableList<Contents> channels, String moreChannels) {}

    record Contents(String channel, ImmutableList<String> messages, String moreMessages) {}

    static CounterexamplePage of(Counterexample counterexample, Optional<String> home, Limits limits) {
        Focus focus = Focus.on(counterexample, limits.lanes());
        Timeline timeline = Timeline.of(focus).atMost(limits.rows());
        Words words = new Words(limits);
        return new CounterexamplePage(
                home,
                words.label(counterexample.subject()),
                counterexample.rule().id(),
                counterexample.rule().statement(),
                words.prose(counterexample.sentence()),
                words.prose(counterexample.specification()),
                focus.lanes().stream().map(words::program).collect(ImmutableList.toImmutableList()),
                more(focus.hidden(), "thread"),
                focus.lanes().size(),
                timeline.rows().stream().map(words::line).collect(ImmutableList.toImmutableList()),
                SpaceTime.of(focus, timeline, limits),
                words.argument(counterexample),
                words.waits(counterexample.waits()),
                words.channels(counterexample.contents()),
                words.prose(counterexample.found()),
                words.prose(counterexample.schedule()),
                Legible.RICH.prose(counterexample.replay(), limits.replay()));
    }

    private static String more(int count, String of) {
        return count == 0 ? "" : Cut.more(count, of);
    }

    /** Values within the limits. */
    private record Words(Limits limits) {

        String label(String text) {
            return Legible.RICH.label(text, limits.label());
        }

        String prose(String text) {
            return Legible.RICH.prose(text, limits.prose());
        }

        Program program(Counterexample.Lane lane) {
            Cut<String> steps = Cut.of(lane.program(), limits.steps()).map(this::label);
            return new Program(label(lane.name()), steps.shown(), more(steps.more(), "step"));
        }

        Line line(Timeline.Row row) {
            return switch (row) {
                case Gap(int events) -> new Line("", Cut.more(events, "event"), ImmutableList.of());
                case Moment moment ->
                    new Line(
                            moment.label(),
                            "",
                            moment.cells().stream().map(this::cell).collect(ImmutableList.toImmutableList()));
            };
        }

        private Cell cell(Timeline.Cell cell) {
            String state = cell.during()
                    .map(span -> span.offending() ? "within fault" : "within")
                    .orElse("");
            return cell.event().map(event -> cell(event, state)).orElse(new Cell("", state, false));
        }

        private Cell cell(Event event, String state) {
            return switch (event) {
                case Called(Span span) -> new Cell("calls " + label(span.operation()), state, span.offending());
                case Returned(Span span) -> new Cell(result(span), state, span.offending());
                case NeverReturned(Span span) -> new Cell(result(span), state, span.offending());
                case Happened happened ->
                    new Cell(happened.phrase(Legible.RICH, limits.label()), state + " mark", false);
            };
        }

        private String result(Span span) {
            return label(span.operation()) + " \u2192 " + label(span.outcome());
        }

        Optional<Argument> argument(Counterexample counterexample) {
            if (counterexample.because().isEmpty()) {
                return Optional.empty();
            }
            String heading = counterexample.rule() == Rule.DLK_1 ? "Why nothing can move" : "Why no order explains it";
            Cut<String> reasons = Cut.of(counterexample.because(), limits.items()).map(this::prose);
            return Optional.of(new Argument(heading, reasons.shown(), more(reasons.more(), "reason")));
        }

        Optional<Waits> waits(ImmutableList<Wait> waits) {
            if (waits.isEmpty()) {
                return Optional.empty();
            }
            Cut<Edge> items = Cut.of(waits, limits.items())
                    .map(wait -> new Edge(
                            label(wait.waiter()),
                            label(wait.operation()),
                            WaitText.others(wait, Legible.RICH, limits)));
            Optional<String> circle = Cycle.in(waits)
                    .map(cycle -> Legible.RICH.prose(cycle.text(Legible.RICH, limits.label()), limits.prose()));
            return Optional.of(new Waits(
                    WaitGraph.of(waits, limits), items.shown(), more(items.more(), "wait"), circle));
        }

        Optional<Channels> channels(ImmutableList<Counterexample.Contents> contents) {
            if (contents.isEmpty()) {
                return Optional.empty();
            }
            Cut<Contents> channels = Cut.of(contents, limits.items()).map(channel -> {
                Cut<String> messages = Cut.of(channel.messages(), limits.items()).map(this::label);
                return new Contents(
                        label(channel.channel()), messages.shown(), more(messages.more(), "message"));
            });
            return Optional.of(new Channels(channels.shown(), more(channels.more(), "channel")));
        }
    }
}
