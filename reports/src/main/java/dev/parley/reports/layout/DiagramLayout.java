package dev.parley.reports.layout;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.parley.model.counterexample.Contents;
import dev.parley.model.counterexample.Counterexample;
import dev.parley.model.counterexample.Evidence;
import dev.parley.model.counterexample.ExplainedStep;
import dev.parley.model.counterexample.Finding;
import dev.parley.model.counterexample.Mark;
import dev.parley.model.counterexample.Span;
import dev.parley.reports.layout.ColumnOrder.OfChannel;
import dev.parley.reports.layout.SpaceTime.Band;
import dev.parley.reports.layout.SpaceTime.Bar;
import dev.parley.reports.layout.SpaceTime.Box;
import dev.parley.reports.layout.SpaceTime.Bracket;
import dev.parley.reports.layout.SpaceTime.Break;
import dev.parley.reports.layout.SpaceTime.Clock;
import dev.parley.reports.layout.SpaceTime.Holding;
import dev.parley.reports.layout.SpaceTime.Lane;
import dev.parley.reports.layout.SpaceTime.Pipe;
import dev.parley.reports.layout.SpaceTime.Sign;
import dev.parley.reports.layout.SpaceTime.TextLine;
import dev.parley.reports.layout.SpaceTime.Tick;
import dev.parley.reports.layout.Timeline.Gap;
import dev.parley.reports.layout.Timeline.Happened;
import dev.parley.reports.layout.Timeline.Moment;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Lays a space-time diagram out. */
public final class DiagramLayout {

    private static final int HELD = 14;
    private static final int BRACKET = 170;
    private static final int BRACKET_TEXT = 19;

    private final Counterexample counterexample;
    private final VisibleLanes focus;
    private final Timeline timeline;
    private final PlacedSteps course;
    private final RenderLimits limits;
    private final DiagramPlaces places;
    private final Optional<Finding.Pair> pair;
    /** Those that the model refuses. */
    private final ImmutableSet<Integer> blamed;

    public DiagramLayout(
            Counterexample counterexample,
            VisibleLanes focus,
            Timeline timeline,
            PlacedSteps course,
            RenderLimits limits) {
        this.counterexample = counterexample;
        this.focus = focus;
        this.timeline = timeline;
        this.course = course;
        this.limits = limits;
        this.places = new DiagramPlaces(counterexample, focus, timeline);
        this.pair = counterexample
                .evidence()
                .finding()
                .flatMap(Finding::offendingPair)
                .filter(p -> focus.place(p.first()).isPresent()
                        && focus.place(p.second()).isPresent());
        this.blamed = blamed();
    }

    /** What the model refuses; of a deadlock, the operations in which its members are blocked. */
    private ImmutableSet<Integer> blamed() {
        ImmutableSet<Integer> refused = counterexample.evidence().steps().stream()
                .filter(ExplainedStep::isContrary)
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

    public SpaceTime lay() {
        ImmutableList.Builder<Tick> ticks = ImmutableList.builder();
        ImmutableList.Builder<Sign> signs = ImmutableList.builder();
        ImmutableList.Builder<Clock> clocks = ImmutableList.builder();
        ImmutableList.Builder<Break> breaks = ImmutableList.builder();
        for (int i = 0; i < timeline.rows().size(); i++) {
            int middle = DiagramPlaces.TOP + i * DiagramPlaces.ROW + DiagramPlaces.ROW / 2;
            switch (timeline.rows().get(i)) {
                case Gap(int events) -> breaks.add(new Break(middle, Truncated.more(events, "event")));
                case Moment moment -> {
                    ticks.add(new Tick(moment.label(), middle));
                    for (Timeline.Cell cell : moment.cells()) {
                        if (cell.event().isPresent() && cell.event().get() instanceof Happened happened) {
                            signs.add(sign(happened, middle));
                            if (happened.mark().kind() == Mark.Kind.CLOCK) {
                                int[] lane = places.lane(happened.mark().lane());
                                clocks.add(new Clock(middle, lane[0], lane[1]));
                            }
                        }
                    }
                }
            }
        }
        ImmutableList<Bracket> bracket = bracket();
        return new SpaceTime(
                places.right() + (bracket.isEmpty() ? DiagramPlaces.INSET : BRACKET),
                places.height(),
                summary(),
                laneHeads(),
                pipeHeads(),
                ticks.build(),
                bands(),
                bars(),
                new MessagePaths(counterexample, focus, course, limits, places).ways(),
                holdings(),
                signs.build(),
                clocks.build(),
                breaks.build(),
                bracket);
    }

    private String summary() {
        return "Space-time diagram of " + focus.spans().size() + " operations on "
                + focus.lanes().size()
                + " lanes, time running down."
                + pair.map(p -> " The offending pair: " + words(p.first()) + ", and " + words(p.second()) + "; "
                                + Legible.RICH.label(p.relation(), limits.label()) + ".")
                        .orElse("")
                + " The tables below say the same in words.";
    }

    private String words(int span) {
        Span spoken = counterexample.spans().get(span);
        return Legible.RICH.label(counterexample.lanes().get(spoken.lane()).name(), limits.label()) + ": "
                + title(spoken);
    }

    private ImmutableList<Lane> laneHeads() {
        ImmutableList.Builder<Lane> heads = ImmutableList.builder();
        for (int i = 0; i < focus.lanes().size(); i++) {
            int[] lane = places.lane(i);
            int width = lane[1] - lane[0];
            heads.add(new Lane(
                    Legible.RICH.label(focus.lanes().get(i).name(), DiagramPlaces.characters(width)),
                    lane[0] + width / 2,
                    places.height() - DiagramPlaces.INSET));
        }
        return heads.build();
    }

    private ImmutableList<Pipe> pipeHeads() {
        ImmutableList.Builder<Pipe> heads = ImmutableList.builder();
        for (ColumnOrder.Column column : places.order().columns()) {
            if (column instanceof OfChannel(Evidence.Channel(String name, String specification))) {
                places.channel(name)
                        .ifPresent(at -> heads.add(new Pipe(
                                Legible.RICH.label(name, DiagramPlaces.characters(at[1] - at[0])),
                                Legible.RICH.label(specification, limits.label()),
                                (at[0] + at[1]) / 2,
                                at[0],
                                at[1] - at[0],
                                places.height() - DiagramPlaces.TOP + 12 - DiagramPlaces.INSET,
                                places.height() - DiagramPlaces.INSET)));
            }
        }
        return heads.build();
    }

    private ImmutableList<Band> bands() {
        ImmutableList.Builder<Band> bands = ImmutableList.builder();
        for (Evidence.Fault fault :
                Truncated.of(counterexample.evidence().faults(), limits.items()).shown()) {
            int from = places.row(fault.from());
            int to = fault.to().map(places::row).orElse(timeline.rows().size() - 1);
            bands.add(new Band(
                    Legible.RICH.label(fault.what(), DiagramPlaces.MOST_CHARACTERS),
                    DiagramPlaces.LEFT,
                    DiagramPlaces.TOP + from * DiagramPlaces.ROW,
                    places.right() - DiagramPlaces.LEFT,
                    Math.max(DiagramPlaces.ROW, (to - from + 1) * DiagramPlaces.ROW)));
        }
        return bands.build();
    }

    private ImmutableList<Bar> bars() {
        Map<Integer, Integer> steps = new HashMap<>();
        course.steps().forEach(placed -> placed.span().ifPresent(span -> steps.putIfAbsent(span, placed.number())));
        ImmutableList.Builder<Bar> bars = ImmutableList.builder();
        for (int i = 0; i < focus.spans().size(); i++) {
            Span span = focus.spans().get(i);
            Optional<Box> box = places.box(i);
            if (box.isPresent()) {
                bars.add(new Bar(
                        box.get(),
                        DiagramPlaces.label(span),
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
        int x = places.right() + DiagramPlaces.INSET;
        ImmutableList<String> text =
                TextColumns.wrap(Legible.RICH.label(pair.get().relation(), limits.label()), BRACKET_TEXT);
        int middle = (first.flagY() + second.flagY()) / 2;
        ImmutableList.Builder<TextLine> lines = ImmutableList.builder();
        for (int i = 0; i < text.size(); i++) {
            lines.add(new TextLine(text.get(i), middle + 4 + (int) ((i - (text.size() - 1) / 2.0) * 16)));
        }
        return ImmutableList.of(
                new Bracket(x, first.right(), first.flagY(), second.right(), second.flagY(), x + 8, lines.build()));
    }

    private Optional<Box> box(int span) {
        return focus.place(span).flatMap(places::box);
    }

    private ImmutableList<Holding> holdings() {
        ImmutableList.Builder<Holding> holdings = ImmutableList.builder();
        Map<String, List<String>> last = new HashMap<>();
        counterexample.evidence().initial().forEach(contents -> last.put(contents.channel(), contents.messages()));
        for (PlacedSteps.Placed placed : course.steps()) {
            for (Contents contents : placed.step().after()) {
                if (!contents.messages().equals(last.getOrDefault(contents.channel(), ImmutableList.of()))) {
                    places.channel(contents.channel())
                            .ifPresent(at -> holdings.add(new Holding(
                                    at[1] - 6, DiagramPlaces.y(placed) + 4, held(contents), placed.number())));
                }
                last.put(contents.channel(), contents.messages());
            }
        }
        return holdings.build();
    }

    public static String held(Contents contents) {
        if (contents.messages().isEmpty()) {
            return "empty";
        }
        String all = Joiner.on(' ')
                .join(Truncated.of(contents.messages(), HELD).shown().stream()
                        .map(message -> Legible.RICH.label(message, HELD))
                        .iterator());
        return "[" + Legible.RICH.label(all, HELD - 2) + "]";
    }

    private Sign sign(Happened happened, int y) {
        Mark mark = happened.mark();
        return new Sign(
                mark.kind().name().toLowerCase(Locale.ROOT),
                shape(mark.kind()),
                places.lane(mark.lane())[0] + 16,
                y,
                happened.phrase(Legible.RICH, DiagramPlaces.MOST_CHARACTERS),
                happened.phrase(Legible.RICH, limits.label()));
    }

    private String title(Span span) {
        return Legible.RICH.label(span.operation(), limits.label()) + " \u2192 "
                + Legible.RICH.label(span.outcome(), limits.label());
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
