package dev.parley.reports.layout;

import com.google.common.collect.ImmutableList;
import dev.parley.model.counterexample.Counterexample;
import dev.parley.model.counterexample.Finding;
import dev.parley.model.counterexample.Transmission;
import dev.parley.model.counterexample.Transmission.Fate;
import dev.parley.reports.layout.SpaceTime.Box;
import dev.parley.reports.layout.SpaceTime.Cross;
import dev.parley.reports.layout.SpaceTime.Way;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The ways of messages through a diagram: level from the sender's bar to the channel, across it, level to the
 * receiver's bar; so a message that overtakes another one is seen to cross its way.
 */
final class MessagePaths {

    /** How wide the part of a channel is in which ways cross; what it holds is written beside. */
    private static final int ACROSS = 64;

    private static final int LABEL = 8;
    /** Where channels begin. */
    private static final int HEAD = 38;

    private final Counterexample counterexample;
    private final VisibleLanes focus;
    private final RenderLimits limits;
    private final DiagramPlaces places;
    /** The step of each span, by its number in the focus. */
    private final Map<Integer, PlacedSteps.Placed> steps = new HashMap<>();

    MessagePaths(
            Counterexample counterexample,
            VisibleLanes focus,
            PlacedSteps course,
            RenderLimits limits,
            DiagramPlaces places) {
        this.counterexample = counterexample;
        this.focus = focus;
        this.limits = limits;
        this.places = places;
        course.steps().forEach(placed -> placed.span().ifPresent(span -> steps.putIfAbsent(span, placed)));
    }

    ImmutableList<Way> ways() {
        ImmutableList.Builder<Way> ways = ImmutableList.builder();
        counterexample.evidence().transmissions().stream()
                .flatMap(transmission -> way(transmission).stream())
                .limit(2L * limits.rows())
                .forEach(ways::add);
        steps.forEach((span, placed) -> waiting(span, placed).ifPresent(ways::add));
        return ways.build();
    }

    /** Who waits at a channel, stopped at its edge. */
    private Optional<Way> waiting(int span, PlacedSteps.Placed placed) {
        boolean waits =
                focus.spans().get(span).to().isEmpty() && placed.step().before().size() == 1;
        Optional<Box> box = places.box(span);
        Optional<int[]> pipe = placed.step().before().stream()
                .flatMap(contents -> places.channel(contents.channel()).stream())
                .findFirst();
        if (!waits || box.isEmpty() || pipe.isEmpty()) {
            return Optional.empty();
        }
        boolean left = box.get().x() < pipe.get()[0];
        int edge = left ? pipe.get()[0] : pipe.get()[1];
        int y = DiagramPlaces.y(placed);
        return Optional.of(new Way(
                "waiting",
                false,
                "M" + (left ? box.get().right() : box.get().x()) + "," + y + " H" + edge,
                false,
                "waits",
                placed.number(),
                "",
                edge,
                y,
                ImmutableList.of(),
                "M" + edge + "," + (y - 9) + " V" + (y + 9)));
    }

    private boolean isOfPair(Transmission transmission) {
        return counterexample
                .evidence()
                .finding()
                .flatMap(Finding::offendingPair)
                .map(pair -> Stream.of(transmission.sent(), transmission.received())
                        .flatMap(Optional::stream)
                        .anyMatch(span -> span == pair.first() || span == pair.second()))
                .orElse(false);
    }

    private record End(int x, int y, int step, boolean onTheLeft) {}

    private Optional<End> end(Optional<Integer> span, int[] pipe) {
        Optional<Integer> place = span.flatMap(focus::place);
        Optional<Box> box = place.flatMap(places::box);
        Optional<PlacedSteps.Placed> step = place.flatMap(p -> Optional.ofNullable(steps.get(p)));
        return box.map(bar -> {
            boolean left = bar.x() < pipe[0];
            int y = step.map(DiagramPlaces::y).orElse(bar.y() + bar.height() / 2);
            return new End(
                    left ? bar.right() : bar.x(),
                    y,
                    step.map(PlacedSteps.Placed::number).orElse(0),
                    left);
        });
    }

    private Optional<Way> way(Transmission transmission) {
        return places.channel(transmission.channel()).flatMap(pipe -> way(transmission, pipe));
    }

    private Optional<Way> way(Transmission transmission, int[] pipe) {
        Optional<End> from = end(transmission.sent(), pipe);
        Optional<End> to = end(transmission.received(), pipe);
        if (from.isEmpty() && to.isEmpty()) {
            return Optional.empty();
        }
        int[] across = {pipe[0] + 6, pipe[0] + 6 + ACROSS};
        StringBuilder path = new StringBuilder();
        from.ifPresent(f -> path.append("M")
                .append(f.x())
                .append(',')
                .append(f.y())
                .append(" H")
                .append(f.onTheLeft() ? across[0] : across[1]));
        boolean lost = transmission.fate() == Fate.LOST;
        boolean paired = isOfPair(transmission);
        ImmutableList<Cross> cross = ImmutableList.of();
        if (to.isPresent()) {
            End t = to.get();
            int enter = t.onTheLeft() ? across[0] : across[1];
            if (from.isEmpty()) {
                // It comes from before what is shown, or from nowhere.
                int middle = (across[0] + across[1]) / 2;
                path.append("M").append(middle).append(',');
                path.append(transmission.sent().isPresent() ? HEAD + " V" + (t.y() - 14) : (t.y() - 14) + "");
                path.append(" L").append(enter).append(',').append(t.y());
            } else if (from.get().onTheLeft() == t.onTheLeft()) {
                int deep = t.onTheLeft() ? across[1] : across[0];
                path.append(" C")
                        .append(deep)
                        .append(',')
                        .append(from.get().y())
                        .append(' ')
                        .append(deep)
                        .append(',')
                        .append(t.y())
                        .append(' ')
                        .append(enter)
                        .append(',')
                        .append(t.y());
            } else {
                path.append(" L").append(enter).append(',').append(t.y());
            }
            path.append(" H").append(t.onTheLeft() ? t.x() + 2 : t.x() - 2);
        } else {
            End f = from.orElseThrow();
            int middle = (across[0] + across[1]) / 2;
            path.append(" L").append(middle).append(',').append(f.y() + 14);
            if (lost) {
                cross = ImmutableList.of(new Cross(middle, f.y() + 20));
            } else {
                path.append(" V").append(places.height() - 2 * DiagramPlaces.INSET);
            }
        }
        End label = from.or(() -> to).orElseThrow();
        return Optional.of(new Way(
                transmission.fate().name().toLowerCase(Locale.ROOT) + (paired ? " paired" : ""),
                transmission.fate() == Fate.DELIVERED && !paired,
                path.toString(),
                to.isPresent(),
                title(transmission),
                from.or(() -> to).map(End::step).orElse(0),
                Legible.RICH.label(transmission.message(), LABEL),
                label.onTheLeft()
                        ? across[0] + 3
                        : across[1]
                                - 3
                                - 7 * Math.min(LABEL, transmission.message().length()),
                label.y() - 4,
                cross,
                ""));
    }

    private String title(Transmission transmission) {
        return "message " + Legible.RICH.label(transmission.message(), limits.label())
                + switch (transmission.fate()) {
                    case DELIVERED -> ": delivered";
                    case LOST -> ": lost";
                    case DUPLICATED -> ": delivered once more";
                    case INVENTED -> ": received, though nobody had sent it";
                    case HELD -> ": still in the channel";
                };
    }
}
