package dev.parley.reports.layout;

import dev.parley.model.counterexample.Counterexample;
import dev.parley.model.counterexample.Evidence;
import dev.parley.model.counterexample.Span;
import dev.parley.reports.layout.ColumnOrder.OfChannel;
import dev.parley.reports.layout.ColumnOrder.OfLane;
import dev.parley.reports.layout.SpaceTime.Box;
import dev.parley.reports.layout.Timeline.Called;
import dev.parley.reports.layout.Timeline.Event;
import dev.parley.reports.layout.Timeline.Happened;
import dev.parley.reports.layout.Timeline.Moment;
import dev.parley.reports.layout.Timeline.NeverReturned;
import dev.parley.reports.layout.Timeline.Row;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Where everything stands in a space-time diagram: lanes, channels, operations, rows. Lengths are pixels. */
final class DiagramPlaces {

    static final int ROW = 30;
    static final int TOP = 46;
    static final int INSET = 8;
    static final int LEFT = 44;
    /** The most characters of a label. */
    static final int MOST_CHARACTERS = 44;
    /** Of the monospaced font in which labels are set, a little more than the widest common one has. */
    private static final double CHARACTER = 7.4;

    private static final int LEAST_CHARACTERS = 14;
    private static final int OPERATION = 24;
    private static final int PIPE = 150;
    private static final int MOST_CHANNELS = 6;

    private final VisibleLanes focus;
    private final Timeline timeline;
    private final ColumnOrder order;
    /** Where each lane and each channel begins and ends. */
    private final int[][] lanes;

    private final Map<String, int[]> pipes = new LinkedHashMap<>();
    private final Map<Integer, Box> boxes = new HashMap<>();
    private final int right;
    private final int height;

    DiagramPlaces(Counterexample counterexample, VisibleLanes focus, Timeline timeline) {
        this.focus = focus;
        this.timeline = timeline;
        this.order = ColumnOrder.of(counterexample, focus, MOST_CHANNELS);
        this.lanes = new int[focus.lanes().size()][];
        this.right = place(longest());
        this.height = TOP + timeline.rows().size() * ROW + Box.OPEN_TAIL + INSET;
        Map<Span, int[]> extents = timeline.extents();
        for (int i = 0; i < focus.spans().size(); i++) {
            Span span = focus.spans().get(i);
            int[] extent = extents.get(span);
            if (extent != null) {
                int y = TOP + extent[0] * ROW + 3;
                int[] lane = lanes[span.lane()];
                boxes.put(i, new Box(lane[0], y, lane[1] - lane[0], TOP + (extent[1] + 1) * ROW - 3 - y));
            }
        }
    }

    /** Where the columns end. */
    int right() {
        return right;
    }

    int height() {
        return height;
    }

    ColumnOrder order() {
        return order;
    }

    /** Where a lane begins and ends. */
    int[] lane(int lane) {
        return lanes[lane];
    }

    /** Where a channel begins and ends, if it is shown. */
    Optional<int[]> channel(String name) {
        return Optional.ofNullable(pipes.get(name));
    }

    /** The bar of an operation, by its number among those that are shown. */
    Optional<Box> box(int span) {
        return Optional.ofNullable(boxes.get(span));
    }

    /** How many characters fit into a width. */
    static int characters(int width) {
        return (int) (width / CHARACTER);
    }

    /** Lanes are as wide as their longest label, channels as what they hold. */
    private int place(int[] longest) {
        int x = LEFT;
        for (ColumnOrder.Column column : order.columns()) {
            switch (column) {
                case OfLane(int lane) -> {
                    int width = (int) (longest[lane] * CHARACTER) + 2 * INSET;
                    lanes[lane] = new int[] {x + INSET, x + INSET + width};
                    x += width + 2 * INSET;
                }
                case OfChannel(Evidence.Channel channel) -> {
                    pipes.put(channel.name(), new int[] {x + 2 * INSET, x + 2 * INSET + PIPE});
                    x += PIPE + 4 * INSET;
                }
            }
        }
        return x;
    }

    /** Where a step is. */
    static int y(PlacedSteps.Placed placed) {
        return TOP + (int) ((placed.row() + placed.share()) * ROW);
    }

    /** The first row that is not before this point of the common time axis. */
    int row(int at) {
        Map<Integer, Integer> rows = new HashMap<>();
        timeline.extents().forEach((span, extent) -> {
            rows.merge(span.from(), extent[0], Math::min);
            span.to().ifPresent(to -> rows.merge(to, extent[1], Math::max));
        });
        return rows.entrySet().stream()
                .filter(entry -> entry.getKey() >= at)
                .mapToInt(Map.Entry::getValue)
                .min()
                .orElse(timeline.rows().size() - 1);
    }

    private int[] longest() {
        int[] longest = new int[focus.lanes().size()];
        Arrays.fill(longest, LEAST_CHARACTERS);
        for (Row row : timeline.rows()) {
            if (row instanceof Moment moment) {
                for (int i = 0; i < longest.length; i++) {
                    int needed = moment.cells()
                            .get(i)
                            .event()
                            .map(DiagramPlaces::needed)
                            .orElse(0);
                    longest[i] = Math.max(longest[i], Math.min(needed, MOST_CHARACTERS));
                }
            }
        }
        return longest;
    }

    private static int needed(Event event) {
        return switch (event) {
            case Called(Span span) -> label(span).length() + 3;
            case Happened happened ->
                happened.phrase(Legible.RICH, MOST_CHARACTERS).length() + 2;
            case Timeline.Returned r -> 0;
            case NeverReturned n -> 0;
        };
    }

    /** An operation and its outcome, as its bar says them. */
    static String label(Span span) {
        String operation = Legible.RICH.label(span.operation(), OPERATION);
        String outcome = Legible.RICH.label(span.outcome(), MOST_CHARACTERS - OPERATION - 5);
        return operation + " \u2192 " + outcome;
    }
}
