package dev.parley.reports;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.parley.model.counterexample.Contents;
import dev.parley.model.counterexample.Counterexample;
import dev.parley.model.counterexample.Evidence;
import dev.parley.model.counterexample.Finding;
import dev.parley.model.counterexample.Mark;
import dev.parley.model.counterexample.Span;
import dev.parley.reports.Order.OfChannel;
import dev.parley.reports.Order.OfLane;
import dev.parley.reports.SpaceTime.Band;
import dev.parley.reports.SpaceTime.Bar;
import dev.parley.reports.SpaceTime.Box;
import dev.parley.reports.SpaceTime.Bracket;
import dev.parley.reports.SpaceTime.Break;
import dev.parley.reports.SpaceTime.Clock;
import dev.parley.reports.SpaceTime.Holding;
import dev.parley.reports.SpaceTime.Lane;
import dev.parley.reports.SpaceTime.Pipe;
import dev.parley.reports.SpaceTime.Sign;
import dev.parley.reports.SpaceTime.TextLine;
import dev.parley.reports.SpaceTime.Tick;
import dev.parley.reports.Timeline.Called;
import dev.parley.reports.Timeline.Event;
import dev.parley.reports.Timeline.Gap;
import dev.parley.reports.Timeline.Happened;
import dev.parley.reports.Timeline.Moment;
import dev.parley.reports.Timeline.NeverReturned;
import dev.parley.reports.Timeline.Row;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Lays a space-time diagram out. */
final class Diagram {

    static final int ROW = 30;
    static final int TOP = 46;
    static final int INSET = 8;
    private static final int LEFT = 44;
    /** Of the monospaced font in which labels are set, a little more than the widest common one has. */
    private static final double CHARACTER = 7.4;
    private static final int LEAST_CHARACTERS = 14;
    private static final int MOST_CHARACTERS = 44;
    private static final int OPERATION = 24;
    private static final int PIPE = 150;
    private static final int HELD = 14;
    private static final int BRACKET = 170;
    private static final int BRACKET_TEXT = 19;
    private static final int MOST_CHANNELS = 6;

    private final Counterexample counterexample;
    private final Focus focus;
    private final Timeline timeline;
    private final Course course;
    private final Limits limits;
    private final Order order;
    /** Where each lane and each channel begins and ends. */
    private final int[][] lanes;
    private final Map<String, int[]> pipes = new LinkedHashMap<>();
    private final int right;
    private final int height;
    private final Map<Integer, Box> boxes = new HashMap<>();
    private final Optional<Finding.Pair> pair;
    /** Those that the model refuses. */
    private final ImmutableSet<Integer> blamed;

    Diagram(Counterexample counterexample, Focus focus, Timeline timeline, Course course, Limits limits) {
        this.counterexample = counterexample;
        this.focus = focus;
        this.timeline = timeline;
        this.course = course;
        this.limits = limits;
        this.order = Order.of(counterexample, focus, MOST_CHANNELS);
        this.lanes = new int[focus.lanes().size()][];
        this.right = place(longest());
        this.height = TOP + timeline.rows().size() * ROW + Box.OPEN_TAIL + INSET;
        this.pair = counterexample.evidence().finding().flatMap(Finding::offendingPair)
                .filter(p -> focus.place(p.first()).isPresent() && focus.place(p.second()).isPresent());
        this.blamed = blamed();
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

    /** What the model refuses; of a deadlock, the operations in which its members are blocked. */
    private ImmutableSet<Integer> blamed() {
        ImmutableSet<Integer> refused = counterexample.evidence().steps().stream()
                .filter(Course::isFault)
                .flatMap(step -> step.span().flatMap(focus::place).stream())
                .collect(ImmutableSet.toImmutableSet());
        if (!refused.isEmpty() || counterexample.waits().isEmpty()) {
            return refused;
        }
        ImmutableSet<Integer> circle = open(true);
        return circle.isEmpty() ? open(false) : circle;
    }

    /** The operations that never returned; only those that the argument speaks of, or all. */
    private ImmutableSet<Integer> open(boolean offending) {
        return IntStream.range(0, focus.spans().size())
                .filter(i -> focus.spans().get(i).to().isEmpty())
                .filter(i -> !offending || focus.spans().get(i).offending())
                .boxed()
                .collect(ImmutableSet.toImmutableSet());
    }

    /** Lanes are as wide as their longest label, channels as what they hold. */
    private int place(int[] longest) {
        int x = LEFT;
        for (Order.Column column : order.columns()) {
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

    static int y(Course.Placed placed) {
        return TOP + (int) ((placed.row() + placed.share()) * ROW);
    }

    SpaceTime lay() {
        ImmutableList.Builder<Tick> ticks = ImmutableList.builder();
        ImmutableList.Builder<Sign> signs = ImmutableList.builder();
        ImmutableList.Builder<Clock> clocks = ImmutableList.builder();
        ImmutableList.Builder<Break> breaks = ImmutableList.builder();
        for (int i = 0; i < timeline.rows().size(); i++) {
            int middle = TOP + i * ROW + ROW / 2;
            switch (timeline.rows().get(i)) {
                case Gap(int events) -> breaks.add(new Break(middle, Cut.more(events, "event")));
                case Moment moment -> {
                    ticks.add(new Tick(moment.label(), middle));
                    for (Timeline.Cell cell : moment.cells()) {
                        if (cell.event().isPresent() && cell.event().get() instanceof Happened happened) {
                            signs.add(sign(happened, middle));
                            if (happened.mark().kind() == Mark.Kind.CLOCK) {
                                int[] lane = lanes[happened.mark().lane()];
                                clocks.add(new Clock(middle, lane[0], lane[1]));
                            }
                        }
                    }
                }
            }
        }
        ImmutableList<Bracket> bracket = bracket();
        return new SpaceTime(
                right + (bracket.isEmpty() ? INSET : BRACKET),
                height,
                summary(),
                laneHeads(),
                pipeHeads(),
                ticks.build(),
                bands(),
                bars(),
                new Tracks(counterexample, focus, course, limits, boxes, pipes, height - 2 * INSET).ways(),
                holdings(),
                signs.build(),
                clocks.build(),
                breaks.build(),
                bracket);
    }

    private String summary() {
        return "Space-time diagram of " + focus.spans().size() + " operations on " + focus.lanes().size()
                + " lanes, time running down."
                + pair.map(p -> " The offending pair: " + words(p.first()) + ", and " + words(p.second()) + "; "
                                + Legible.RICH.label(p.relation(), limits.label()) + ".")
                        .orElse("")
                + " The tables below say the same in words.";
    }

    private String words(int span) {
        Span spoken = counterexample.spans().get(span);
        return Legible.RICH.label(counterexample.lanes().get(spoken.lane()).name(), limits.label()) + ": " + title(spoken);
    }

    private ImmutableList<Lane> laneHeads() {
        ImmutableList.Builder<Lane> heads = ImmutableList.builder();
        for (int i = 0; i < lanes.length; i++) {
            int width = lanes[i][1] - lanes[i][0];
            heads.add(new Lane(
                    Legible.RICH.label(focus.lanes().get(i).name(), (int) (width / CHARACTER)),
                    lanes[i][0] + width / 2,
                    height - INSET));
        }
        return heads.build();
    }

    private ImmutableList<Pipe> pipeHeads() {
        ImmutableList.Builder<Pipe> heads = ImmutableList.builder();
        for (Order.Column column : order.columns()) {
            if (column instanceof OfChannel(Evidence.Channel(String name, String specification))) {
                int[] at = pipes.get(name);
                if (at != null) {
                    heads.add(new Pipe(
                            Legible.RICH.label(name, (int) (PIPE / CHARACTER)),
                            Legible.RICH.label(specification, limits.label()),
                            (at[0] + at[1]) / 2,
                            at[0],
                            at[1] - at[0],
                            height - TOP + 12 - INSET,
                            height - INSET));
                }
            }
        }
        return heads.build();
    }

    private ImmutableList<Band> bands() {
        ImmutableList.Builder<Band> bands = ImmutableList.builder();
        for (Evidence.Fault fault : Cut.of(counterexample.evidence().faults(), limits.items()).shown()) {
            int from = row(fault.from());
            int to = fault.to().map(this::row).orElse(timeline.rows().size() - 1);
            bands.add(new Band(
                    Legible.RICH.label(fault.what(), MOST_CHARACTERS),
                    LEFT,
                    TOP + from * ROW,
                    right - LEFT,
                    Math.max(ROW, (to - from + 1) * ROW)));
        }
        return bands.build();
    }

    /** The first row that is not before this point of the common time axis. */
    private int row(int at) {
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

    private ImmutableList<Bar> bars() {
        Map<Integer, Integer> steps = new HashMap<>();
        course.steps().forEach(placed -> placed.span().ifPresent(span -> steps.putIfAbsent(span, placed.number())));
        ImmutableList.Builder<Bar> bars = ImmutableList.builder();
        for (int i = 0; i < focus.spans().size(); i++) {
            Span span = focus.spans().get(i);
            Box box = boxes.get(i);
            if (box != null) {
                bars.add(new Bar(
                        box,
                        label(span),
                        title(span),
                        span.offending(),
                        span.to().isEmpty(),
                        steps.getOrDefault(i, 0),
                        flag(i)));
            }
        }
        return bars.build();
    }

    private String flag(int span) {
        return pair.map(p -> focus.place(p.first()).equals(Optional.of(span))
                        ? "1"
                        : focus.place(p.second()).equals(Optional.of(span)) ? "2" : "")
                .orElseGet(() -> blamed.contains(span) ? "!" : "");
    }

    private ImmutableList<Bracket> bracket() {
        if (pair.isEmpty()) {
            return ImmutableList.of();
        }
        Optional<Box> from = box(pair.get().first());
        Optional<Box> to = box(pair.get().second());
        if (from.isEmpty() || to.isEmpty()) {
            return ImmutableList.of();
        }
        Box first = from.get();
        Box second = to.get();
        int x = right + INSET;
        ImmutableList<String> text =
                Columns.wrap(Legible.RICH.label(pair.get().relation(), limits.label()), BRACKET_TEXT);
        int middle = (first.flagY() + second.flagY()) / 2;
        ImmutableList.Builder<TextLine> lines = ImmutableList.builder();
        for (int i = 0; i < text.size(); i++) {
            lines.add(new TextLine(text.get(i), middle + 4 + (int) ((i - (text.size() - 1) / 2.0) * 16)));
        }
        return ImmutableList.of(new Bracket(
                x, first.right(), first.flagY(), second.right(), second.flagY(), x + 8, lines.build()));
    }

    private Optional<Box> box(int span) {
        return focus.place(span).flatMap(place -> Optional.ofNullable(boxes.get(place)));
    }

    private ImmutableList<Holding> holdings() {
        ImmutableList.Builder<Holding> holdings = ImmutableList.builder();
        Map<String, List<String>> last = new HashMap<>();
        counterexample.evidence().initial().forEach(contents -> last.put(contents.channel(), contents.messages()));
        for (Course.Placed placed : course.steps()) {
            for (Contents contents : placed.step().after()) {
                int[] at = pipes.get(contents.channel());
                if (at != null
                        && !contents.messages().equals(last.getOrDefault(contents.channel(), ImmutableList.of()))) {
                    holdings.add(new Holding(at[1] - 6, y(placed) + 4, held(contents), placed.number()));
                }
                last.put(contents.channel(), contents.messages());
            }
        }
        return holdings.build();
    }

    static String held(Contents contents) {
        if (contents.messages().isEmpty()) {
            return "empty";
        }
        String all = Joiner.on(' ').join(Cut.of(contents.messages(), HELD).shown().stream()
                .map(message -> Legible.RICH.label(message, HELD))
                .iterator());
        return "[" + Legible.RICH.label(all, HELD - 2) + "]";
    }

    private Sign sign(Happened happened, int y) {
        Mark mark = happened.mark();
        return new Sign(
                mark.kind().name().toLowerCase(Locale.ROOT),
                shape(mark.kind()),
                lanes[mark.lane()][0] + 16,
                y,
                happened.phrase(Legible.RICH, MOST_CHARACTERS),
                happened.phrase(Legible.RICH, limits.label()));
    }

    private String title(Span span) {
        return Legible.RICH.label(span.operation(), limits.label()) + " \u2192 "
                + Legible.RICH.label(span.outcome(), limits.label());
    }

    private static String label(Span span) {
        String operation = Legible.RICH.label(span.operation(), OPERATION);
        String outcome = Legible.RICH.label(span.outcome(), MOST_CHARACTERS - OPERATION - 5);
        return operation + " \u2192 " + outcome;
    }

    private int[] longest() {
        int[] longest = new int[focus.lanes().size()];
        Arrays.fill(longest, LEAST_CHARACTERS);
        for (Row row : timeline.rows()) {
            if (row instanceof Moment moment) {
                for (int i = 0; i < longest.length; i++) {
                    int needed = moment.cells().get(i).event().map(Diagram::characters).orElse(0);
                    longest[i] = Math.max(longest[i], Math.min(needed, MOST_CHARACTERS));
                }
            }
        }
        return longest;
    }

    private static int characters(Event event) {
        return switch (event) {
            case Called(Span span) -> label(span).length() + 3;
            case Happened happened -> happened.phrase(Legible.RICH, MOST_CHARACTERS).length() + 2;
            case Timeline.Returned r -> 0;
            case NeverReturned n -> 0;
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
