package dev.parley.reports;

import com.google.common.collect.ImmutableList;
import dev.parley.reports.Counterexample.Mark;
import dev.parley.reports.Counterexample.Span;
import dev.parley.reports.Timeline.Called;
import dev.parley.reports.Timeline.Event;
import dev.parley.reports.Timeline.Gap;
import dev.parley.reports.Timeline.Happened;
import dev.parley.reports.Timeline.Moment;
import dev.parley.reports.Timeline.NeverReturned;
import dev.parley.reports.Timeline.Row;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The layout of a space-time diagram: a lane for each thread, time running down, a bar for each operation
 * from its call to its return, as long as it took; a bar that never returned is open at its foot. Lengths
 * are pixels.
 */
record SpaceTime(
        int width,
        int height,
        String summary,
        ImmutableList<Lane> lanes,
        ImmutableList<Tick> ticks,
        ImmutableList<Bar> bars,
        ImmutableList<Sign> signs,
        ImmutableList<Clock> clocks,
        ImmutableList<Break> breaks) {

    private static final int ROW = 28;
    private static final int TOP = 40;
    private static final int LEFT = 44;
    private static final int INSET = 8;
    private static final int OPEN_TAIL = 18;
    /** Of the monospaced font in which labels are set, a little more than the widest common one has. */
    private static final double CHARACTER = 7.4;
    private static final int LEAST_CHARACTERS = 14;
    private static final int MOST_CHARACTERS = 44;
    private static final int OPERATION = 24;
    /** Set smaller than the rest, and after a symbol. */
    private static final int MARK = MOST_CHARACTERS;

    record Lane(String name, int x, int foot) {}

    record Tick(String label, int y) {}

    record Bar(Box box, String label, String title, boolean offending, boolean open) {}

    record Box(int x, int y, int width, int height) {
        public int textX() {
            return x + 10;
        }

        public int textY() {
            return y + 17;
        }

        public int right() {
            return x + width;
        }

        public int foot() {
            return y + height;
        }

        public int tail() {
            return foot() + OPEN_TAIL;
        }
    }

    /** What marks an instant. */
    record Sign(String kind, String shape, int x, int y, String label, String title) {
        public int textX() {
            return x + 13;
        }

        public int textY() {
            return y + 4;
        }
    }

    /** The clock is everybody's: its steps cross all lanes, but for the stretch where they are labelled. */
    record Clock(int y, int from, int to) {}

    record Break(int y, String label) {}

    static SpaceTime of(Focus focus, Timeline timeline, Limits limits) {
        return new Layout(focus, timeline, limits).lay();
    }

    /** One layout in progress. */
    private static final class Layout {
        private final Focus focus;
        private final Timeline timeline;
        private final Limits limits;
        /** Where each lane begins; one more for where the last one ends. */
        private final int[] edges;
        private final int height;
        private final Map<Span, int[]> extents = new LinkedHashMap<>();
        private final ImmutableList.Builder<Tick> ticks = ImmutableList.builder();
        private final ImmutableList.Builder<Sign> signs = ImmutableList.builder();
        private final ImmutableList.Builder<Clock> clocks = ImmutableList.builder();
        private final ImmutableList.Builder<Break> breaks = ImmutableList.builder();

        Layout(Focus focus, Timeline timeline, Limits limits) {
            this.focus = focus;
            this.timeline = timeline;
            this.limits = limits;
            this.edges = edges();
            this.height = TOP + timeline.rows().size() * ROW + OPEN_TAIL + INSET;
        }

        SpaceTime lay() {
            for (int i = 0; i < timeline.rows().size(); i++) {
                place(timeline.rows().get(i), i);
            }
            ImmutableList.Builder<Lane> lanes = ImmutableList.builder();
            for (int i = 0; i < focus.lanes().size(); i++) {
                int width = edges[i + 1] - edges[i];
                String name = Legible.RICH.label(focus.lanes().get(i).name(), (int) ((width - INSET) / CHARACTER));
                lanes.add(new Lane(name, edges[i] + width / 2, height - INSET));
            }
            return new SpaceTime(
                    edges[edges.length - 1] + INSET,
                    height,
                    "Space-time diagram of " + focus.spans().size() + " operations on " + focus.lanes().size()
                            + " lanes, time running down. The table under History says the same in words.",
                    lanes.build(),
                    ticks.build(),
                    extents.entrySet().stream()
                            .map(entry -> bar(entry.getKey(), entry.getValue()[0], entry.getValue()[1]))
                            .collect(ImmutableList.toImmutableList()),
                    signs.build(),
                    clocks.build(),
                    breaks.build());
        }

        private void place(Row row, int index) {
            int middle = TOP + index * ROW + ROW / 2;
            switch (row) {
                case Gap(int events) -> breaks.add(new Break(middle, Cut.more(events, "event")));
                case Moment moment -> {
                    ticks.add(new Tick(moment.label(), middle));
                    for (Timeline.Cell cell : moment.cells()) {
                        cell.during().ifPresent(span ->
                                extents.computeIfAbsent(span, s -> new int[] {index, index})[1] = index);
                        cell.event().ifPresent(event -> sign(event, middle));
                    }
                }
            }
        }

        private void sign(Event event, int y) {
            if (event instanceof Happened happened) {
                Mark mark = happened.mark();
                signs.add(new Sign(
                        word(mark.kind()),
                        shape(mark.kind()),
                        edges[mark.lane()] + INSET + 16,
                        y,
                        happened.phrase(Legible.RICH, MARK),
                        happened.phrase(Legible.RICH, limits.label())));
                if (mark.kind() == Mark.Kind.CLOCK) {
                    clocks.add(new Clock(y, edges[mark.lane()] + INSET, edges[mark.lane() + 1] - INSET));
                }
            }
        }

        private Bar bar(Span span, int first, int last) {
            int y = TOP + first * ROW + 3;
            int x = edges[span.lane()] + INSET;
            Box box = new Box(x, y, edges[span.lane() + 1] - INSET - x, TOP + (last + 1) * ROW - 3 - y);
            return new Bar(box, label(span), title(span), span.offending(), span.to().isEmpty());
        }

        private String title(Span span) {
            return Legible.RICH.label(span.operation(), limits.label()) + " \u2192 "
                    + Legible.RICH.label(span.outcome(), limits.label());
        }

        private static String label(Span span) {
            String operation = Legible.RICH.label(span.operation(), OPERATION);
            String outcome = Legible.RICH.label(span.outcome(), MOST_CHARACTERS - OPERATION - 5);
            return (span.offending() ? "! " : "") + operation + " \u2192 " + outcome;
        }

        /** Each lane is as wide as its longest label. */
        private int[] edges() {
            int[] longest = new int[focus.lanes().size()];
            Arrays.fill(longest, LEAST_CHARACTERS);
            for (Row row : timeline.rows()) {
                if (row instanceof Moment moment) {
                    for (int i = 0; i < longest.length; i++) {
                        int needed = moment.cells().get(i).event().map(Layout::characters).orElse(0);
                        longest[i] = Math.max(longest[i], Math.min(needed, MOST_CHARACTERS));
                    }
                }
            }
            int[] edges = new int[longest.length + 1];
            edges[0] = LEFT;
            for (int i = 0; i < longest.length; i++) {
                edges[i + 1] = edges[i] + (int) (longest[i] * CHARACTER) + 4 * INSET;
            }
            return edges;
        }

        private static int characters(Event event) {
            return switch (event) {
                case Called(Span span) -> label(span).length();
                case Happened happened -> happened.phrase(Legible.RICH, MARK).length() + 2;
                case Timeline.Returned r -> 0;
                case NeverReturned n -> 0;
            };
        }

        private static String word(Mark.Kind kind) {
            return switch (kind) {
                case INTERRUPTION -> "interruption";
                case PREEMPTION -> "preemption";
                case CLOCK -> "clock";
            };
        }

        /** Around the origin: a bolt, a diamond, a dial. */
        private static String shape(Mark.Kind kind) {
            return switch (kind) {
                case INTERRUPTION -> "M2,-8 L-5,2 L-1,2 L-2,8 L5,-2 L1,-2 Z";
                case PREEMPTION -> "M0,-6 L6,0 L0,6 L-6,0 Z";
                case CLOCK -> "M6,0 A6,6 0 1,1 -6,0 A6,6 0 1,1 6,0 Z M0,-3.5 L0,0 L3,0";
            };
        }
    }
}
