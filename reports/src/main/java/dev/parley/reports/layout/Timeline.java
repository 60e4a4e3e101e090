package dev.parley.reports.layout;

import com.google.common.collect.ImmutableList;
import dev.parley.model.counterexample.Mark;
import dev.parley.model.counterexample.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A history as rows, time running down: what text, table and diagram all show. A row holds what happened at
 * one instant, at most one event a lane; what never returned ends in a last row of its own.
 */
public record Timeline(ImmutableList<Row> rows) {

    /** How far the surroundings of an offending operation reach. */
    private static final int NEAR = 8;
    /** How many rows of the beginning and of the end are shown where something else matters. */
    private static final int EDGE = 2;

    /** One line of the history. */
    public sealed interface Row {}

    /** An instant, numbered from 1, with a cell for each lane. */
    public record Moment(String label, ImmutableList<Cell> cells) implements Row {}

    /** Rows that are not shown, and how many events they held. */
    public record Gap(int events) implements Row {}

    /** One lane at one instant: the operation that is in progress, and what happens. */
    public record Cell(Optional<Span> during, Optional<Event> event) {}

    /** Something that happens on a lane. */
    public sealed interface Event {
        int lane();
    }

    /** An operation is called. */
    public record Called(Span span) implements Event {
        @Override
        public int lane() {
            return span.lane();
        }
    }

    /** An operation returns. */
    public record Returned(Span span) implements Event {
        @Override
        public int lane() {
            return span.lane();
        }
    }

    /** The history is over, and the operation has not returned. */
    public record NeverReturned(Span span) implements Event {
        @Override
        public int lane() {
            return span.lane();
        }
    }

    /** A mark. */
    public record Happened(Mark mark) implements Event {
        private static final int LEAST_TEXT = 4;

        @Override
        public int lane() {
            return mark.lane();
        }

        /**
         * The mark in words, in about so many characters. Of a text that is too long only what stands before its first
         * comma is kept, and of that the end, where a line number is.
         */
        public String phrase(Legible legible, int limit) {
            String word = switch (mark.kind()) {
                case INTERRUPTION -> "interrupted";
                case PREEMPTION -> "preempted";
                case CLOCK -> "clock";
            };
            int left = Math.max(LEAST_TEXT, limit - word.length() - 1);
            int comma = mark.text().indexOf(", ");
            String text = mark.text().length() > left && comma > 0 ? mark.text().substring(0, comma) : mark.text();
            return text.isEmpty() ? word : word + " " + legible.end(text, left);
        }
    }

    public static Timeline of(VisibleLanes focus) {
        List<Dated> dated = new ArrayList<>();
        for (Span span : focus.spans()) {
            dated.add(new Dated(span.from(), 1, new Called(span)));
            // what returns at an instant makes way for what is called there, unless it was called there itself
            span.to().ifPresent(to -> dated.add(new Dated(to, to > span.from() ? 0 : 3, new Returned(span))));
        }
        focus.marks().forEach(mark -> dated.add(new Dated(mark.at(), 2, new Happened(mark))));
        dated.sort(Comparator.comparingInt(Dated::at).thenComparingInt(Dated::phase));

        Rows rows = new Rows(focus.lanes().size());
        dated.forEach(rows::add);
        rows.end(focus.spans().stream().filter(span -> span.to().isEmpty()).toList());
        return new Timeline(ImmutableList.copyOf(rows.finished));
    }

    /** The first and the last row of each operation that is seen. */
    Map<Span, int[]> extents() {
        Map<Span, int[]> extents = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            int index = i;
            if (rows.get(i) instanceof Moment moment) {
                for (Cell cell : moment.cells()) {
                    cell.during()
                            .ifPresent(span -> extents.computeIfAbsent(span, s -> new int[] {index, index})[1] = index);
                }
            }
        }
        return extents;
    }

    /**
     * At most this many rows, gaps included: half of them for offending operations, then what is near them, then a
     * little of the end and the beginning; of the end and the beginning only, if nothing is offending.
     */
    public Timeline atMost(int limit) {
        if (rows.size() <= limit) {
            return this;
        }
        NavigableSet<Integer> kept = new TreeSet<>();
        List<Integer> wanted = new ArrayList<>();
        for (int i = 0; i < rows.size() && wanted.size() < limit / 2; i++) {
            if (rows.get(i) instanceof Moment moment && moment.cells().stream().anyMatch(Timeline::isOffending)) {
                wanted.add(i);
            }
        }
        List<Integer> offending = List.copyOf(wanted);
        for (int distance = 1; distance <= NEAR && distance < limit; distance++) {
            for (int row : offending) {
                wanted.add(row - distance);
                wanted.add(row + distance);
            }
        }
        int edge = offending.isEmpty() ? limit : EDGE;
        for (int i = 0; i < edge; i++) {
            wanted.add(rows.size() - 1 - i);
            wanted.add(i);
        }
        wanted.removeIf(row -> row < 0 || row >= rows.size());
        for (int row : wanted) {
            if (kept.size() >= limit) {
                break;
            }
            if (kept.add(row) && kept.size() + gaps(kept) > limit) {
                kept.remove(row);
            }
        }
        return new Timeline(withGaps(kept));
    }

    private int gaps(NavigableSet<Integer> kept) {
        int gaps = 0;
        int next = 0;
        for (int row : kept) {
            gaps += row > next ? 1 : 0;
            next = row + 1;
        }
        return next < rows.size() ? gaps + 1 : gaps;
    }

    private ImmutableList<Row> withGaps(NavigableSet<Integer> kept) {
        ImmutableList.Builder<Row> shown = ImmutableList.builder();
        int next = 0;
        for (int row : kept) {
            if (row > next) {
                shown.add(gap(next, row));
            }
            shown.add(rows.get(row));
            next = row + 1;
        }
        if (next < rows.size()) {
            shown.add(gap(next, rows.size()));
        }
        return shown.build();
    }

    private Gap gap(int from, int to) {
        return new Gap(
                rows.subList(from, to).stream().mapToInt(Timeline::events).sum());
    }

    private static int events(Row row) {
        return switch (row) {
            case Gap(int events) -> events;
            case Moment moment ->
                (int) moment.cells().stream()
                        .filter(cell -> cell.event().isPresent())
                        .count();
        };
    }

    private static boolean isOffending(Cell cell) {
        return cell.event().isPresent()
                && !(cell.event().get() instanceof Happened)
                && cell.during().filter(Span::offending).isPresent();
    }

    private record Dated(int at, int phase, Event event) {}

    /** Rows being put together. */
    private static final class Rows {
        private final List<Row> finished = new ArrayList<>();
        private final List<Optional<Span>> running;
        private final Map<Integer, Event> current = new LinkedHashMap<>();
        private int at;

        Rows(int lanes) {
            running = new ArrayList<>(Collections.nCopies(lanes, Optional.empty()));
        }

        void add(Dated dated) {
            if (dated.at() != at || current.containsKey(dated.event().lane())) {
                finish(Integer.toString(finished.size() + 1));
            }
            at = dated.at();
            current.put(dated.event().lane(), dated.event());
            if (dated.event() instanceof Called(Span span)) {
                running.set(span.lane(), Optional.of(span));
            }
        }

        void end(List<Span> left) {
            finish(Integer.toString(finished.size() + 1));
            left.forEach(span -> current.put(span.lane(), new NeverReturned(span)));
            finish("end");
        }

        private void finish(String label) {
            if (current.isEmpty()) {
                return;
            }
            ImmutableList.Builder<Cell> cells = ImmutableList.builder();
            for (int lane = 0; lane < running.size(); lane++) {
                Optional<Event> event = Optional.ofNullable(current.get(lane));
                cells.add(new Cell(running.get(lane), event));
                if (event.filter(Returned.class::isInstance).isPresent()) {
                    running.set(lane, Optional.empty());
                }
            }
            finished.add(new Moment(label, cells.build()));
            current.clear();
        }
    }
}
