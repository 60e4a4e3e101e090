package dev.parley.reports.text;

import com.google.common.collect.ImmutableList;
import dev.parley.model.counterexample.Span;
import dev.parley.reports.layout.Legible;
import dev.parley.reports.layout.RenderLimits;
import dev.parley.reports.layout.TextColumns;
import dev.parley.reports.layout.TextColumns.Cell;
import dev.parley.reports.layout.Timeline;
import dev.parley.reports.layout.Timeline.Called;
import dev.parley.reports.layout.Timeline.Event;
import dev.parley.reports.layout.Timeline.Gap;
import dev.parley.reports.layout.Timeline.Happened;
import dev.parley.reports.layout.Timeline.Moment;
import dev.parley.reports.layout.Timeline.NeverReturned;
import dev.parley.reports.layout.Timeline.Returned;
import dev.parley.reports.layout.Timeline.Row;
import dev.parley.reports.layout.Truncated;
import dev.parley.reports.layout.VisibleLanes;

/** A history in plain text: a column for each lane, time running down. */
final class TextHistory {

    /** What the characters stand for. */
    static final String LEGEND =
            "+-- call   +-> return   --x never returned   ~ ^ @ preemption, interruption, clock   ! at fault";

    private TextHistory() {}

    static ImmutableList<String> lines(VisibleLanes focus, Timeline timeline, RenderLimits limits, int width) {
        ImmutableList.Builder<ImmutableList<Cell>> table = ImmutableList.builder();
        table.add(head(focus, limits));
        for (Row row : timeline.rows()) {
            if (row instanceof Moment moment) {
                table.add(cells(moment, limits.label()));
            }
        }
        TextColumns columns = TextColumns.within(width, table.build());
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        lines.addAll(columns.row(0)).add(columns.rule(1));
        int next = 1;
        for (Row row : timeline.rows()) {
            switch (row) {
                case Gap(int events) -> lines.add(" " + Truncated.more(events, "event"));
                case Moment moment -> lines.addAll(columns.row(next++));
            }
        }
        return lines.build();
    }

    private static ImmutableList<Cell> head(VisibleLanes focus, RenderLimits limits) {
        ImmutableList.Builder<Cell> cells = ImmutableList.builder();
        cells.add(Cell.of(""));
        focus.lanes().forEach(lane -> cells.add(Cell.of(Legible.PLAIN.label(lane.name(), limits.label()))));
        return cells.build();
    }

    private static ImmutableList<Cell> cells(Moment moment, int label) {
        ImmutableList.Builder<Cell> cells = ImmutableList.builder();
        cells.add(Cell.of(moment.label().length() < 2 ? " " + moment.label() : moment.label()));
        for (Timeline.Cell cell : moment.cells()) {
            String line = cell.during().isPresent() ? "|" : "";
            cells.add(cell.event().map(event -> cell(event, line, label)).orElse(new Cell(line, line, "")));
        }
        return cells.build();
    }

    private static Cell cell(Event event, String line, int label) {
        return switch (event) {
            case Called(Span span) ->
                new Cell(fault(span) + "-- ", "|   ", Legible.PLAIN.label(span.operation(), label));
            case Returned(Span span) ->
                new Cell(fault(span) + "-> ", "    ", Legible.PLAIN.label(span.outcome(), label));
            case NeverReturned(Span span) ->
                new Cell(fault(span) + "--x ", "     ", Legible.PLAIN.label(span.outcome(), label));
            case Happened happened ->
                new Cell(
                        (line.isEmpty() ? " " : line) + "  " + symbol(happened) + " ",
                        (line.isEmpty() ? " " : line) + "    ",
                        happened.phrase(Legible.PLAIN, label));
        };
    }

    private static String fault(Span span) {
        return span.offending() ? "!" : "+";
    }

    private static String symbol(Happened happened) {
        return switch (happened.mark().kind()) {
            case PREEMPTION -> "~";
            case INTERRUPTION -> "^";
            case CLOCK -> "@";
        };
    }
}
