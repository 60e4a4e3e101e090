package dev.parley.reports.page;

import com.google.common.collect.ImmutableList;
import dev.parley.model.counterexample.Span;
import dev.parley.reports.layout.Legible;
import dev.parley.reports.layout.Timeline;
import dev.parley.reports.layout.Timeline.Called;
import dev.parley.reports.layout.Timeline.Event;
import dev.parley.reports.layout.Timeline.Gap;
import dev.parley.reports.layout.Timeline.Happened;
import dev.parley.reports.layout.Timeline.Moment;
import dev.parley.reports.layout.Timeline.NeverReturned;
import dev.parley.reports.layout.Timeline.Returned;
import dev.parley.reports.layout.Truncated;

/** The diagram in words, for a page. */
final class PageHistory {

    private PageHistory() {}

    /** A row of the history; the cells are empty when it stands for rows that are left out. */
    record Line(String label, String gap, ImmutableList<Cell> cells) {}

    record Cell(String text, String state, boolean offending) {}

    static ImmutableList<Line> of(Timeline timeline, PageWords words) {
        return timeline.rows().stream().map(row -> line(row, words)).collect(ImmutableList.toImmutableList());
    }

    private static Line line(Timeline.Row row, PageWords words) {
        return switch (row) {
            case Gap(int events) -> new Line("", Truncated.more(events, "event"), ImmutableList.of());
            case Moment moment ->
                new Line(
                        moment.label(),
                        "",
                        moment.cells().stream()
                                .map(cell -> cell(cell, words))
                                .collect(ImmutableList.toImmutableList()));
        };
    }

    private static Cell cell(Timeline.Cell cell, PageWords words) {
        String state = cell.during()
                .map(span -> span.offending() ? "within fault" : "within")
                .orElse("");
        return cell.event().map(event -> cell(event, state, words)).orElse(new Cell("", state, false));
    }

    private static Cell cell(Event event, String state, PageWords words) {
        return switch (event) {
            case Called(Span span) -> new Cell("calls " + words.label(span.operation()), state, span.offending());
            case Returned(Span span) -> new Cell(result(span, words), state, span.offending());
            case NeverReturned(Span span) -> new Cell(result(span, words), state, span.offending());
            case Happened happened ->
                new Cell(happened.phrase(Legible.RICH, words.limits().label()), state + " mark", false);
        };
    }

    private static String result(Span span, PageWords words) {
        return words.label(span.operation()) + " \u2192 " + words.label(span.outcome());
    }
}
