package dev.parley.model.export;

import com.google.common.collect.ImmutableSet;
import dev.parley.model.system.Condition;
import dev.parley.model.system.Process;
import dev.parley.model.system.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Runs the local statements of a process symbolically, from one place at which it stops to all those that can come next. */
final class TlaRun {

    static final String OVER = "over";
    static final String BEGIN = "begin";
    private static final int MOST_STATEMENTS = 500;

    private final Process process;
    private final TlaValues values;
    private final Live live;
    private final Map<Place, String> labels = new LinkedHashMap<>();
    private final Map<Place, String> counters = new LinkedHashMap<>();
    private final Set<String> rests = new TreeSet<>();
    private final Deque<Place> open = new ArrayDeque<>();
    private final Optional<Start> start;
    private final List<TlaPath> beginning;
    private Set<String> before = ImmutableSet.of();

    TlaRun(Process process, TlaValues values, Live live) {
        this.process = process;
        this.values = values;
        this.live = live;
        this.start = Start.of(process);
        start.ifPresent(known -> known.left().keySet().forEach(this::counter));
        start.flatMap(Start::stop).ifPresent(this::label);
        this.beginning = start.isPresent()
                ? List.of()
                : from(Place.first(process.body(), Optional.empty()), TlaPath.BEGIN);
    }

    /** The places that were met, and not yet looked at. */
    Deque<Place> open() {
        return open;
    }

    Set<String> rests() {
        return rests;
    }

    Set<String> counters() {
        return ImmutableSet.copyOf(counters.values());
    }

    /** How it begins, if that is a step of its own. */
    List<TlaPath> beginning() {
        return beginning;
    }

    /** Where it stands at the beginning. */
    String first() {
        return start.map(known -> known.stop().map(this::label).orElse(OVER)).orElse(BEGIN);
    }

    /** What a variable, or a counter, is worth at the beginning. */
    String initially(String variable) {
        for (Map.Entry<Place, String> counter : counters.entrySet()) {
            if (counter.getValue().equals(variable)) {
                return Integer.toString(start.map(known -> known.left().getOrDefault(counter.getKey(), 0)).orElse(0));
            }
        }
        Set<String> alive = live.at(start.flatMap(Start::stop).orElse(end()));
        return start.filter(known -> alive.contains(variable))
                .map(known -> known.variables().get(variable))
                .map(TlaValues::of)
                .orElse(TlaValues.ZERO);
    }

    private Place end() {
        return new Place(process.body(), process.body().size(), Optional.empty());
    }

    /** What comes next begins where the process has stopped. */
    void leave(Place place) {
        before = live.at(place);
    }

    String label(Place place) {
        return labels.computeIfAbsent(place, _ -> {
            open.add(place);
            String label = "at_" + labels.size();
            if (rests(place)) {
                rests.add(label);
            }
            return label;
        });
    }

    private boolean rests(Place place) {
        return process.serves()
                && switch (place.statement()) {
                    case Statement.Receive _ -> true;
                    case Statement.Select select ->
                        select.branches().stream()
                                .allMatch(branch -> branch.communication() instanceof Statement.Receive);
                    default -> false;
                };
    }

    private String counter(Place loop) {
        return counters.computeIfAbsent(loop, _ -> "left of loop " + (counters.size() + 1));
    }

    TlaPath broken(TlaPath path) {
        return path.to("broken").breaking();
    }

    List<TlaPath> from(Place place, TlaPath path) {
        List<TlaPath> all = new ArrayList<>();
        go(place, path, all, 0);
        return all;
    }

    private void go(Place place, TlaPath path, List<TlaPath> all, int depth) {
        if (depth > MOST_STATEMENTS) {
            throw new UnsupportedOperationException("process " + process.name()
                    + " loops without a step, and how often is not known beforehand: TLA+ has no loops within a step");
        }
        if (place.isAtEnd()) {
            atEnd(place, path, all, depth);
        } else if (place.stops()) {
            all.add(forgetting(path, live.at(place)).to(label(place)));
        } else {
            local(place, path, all, depth + 1);
        }
    }

    private void atEnd(Place place, TlaPath path, List<TlaPath> all, int depth) {
        if (place.outer().isEmpty()) {
            over(place, path, all);
            return;
        }
        Place outer = place.outer().get();
        switch (outer.statement()) {
            case Statement.While _ -> go(outer, path, all, depth + 1);
            case Statement.Repeat loop -> again(outer, loop, path, all, depth + 1);
            default -> go(outer.next(), path, all, depth + 1);
        }
    }

    private void over(Place place, TlaPath path, List<TlaPath> all) {
        TlaPath ended = forgetting(path, live.at(end()));
        for (Optional<Place> outer = place.outer(); outer.isPresent(); outer = outer.get().outer()) {
            if (counters.containsKey(outer.get())) {
                ended = ended.with(counter(outer.get()), "0");
            }
        }
        all.add(ended.to(OVER));
    }

    /** What nobody will read is worth 0. */
    private TlaPath forgetting(TlaPath path, Set<String> alive) {
        Set<String> touched = new TreeSet<>(before);
        touched.addAll(path.values().keySet());
        touched.removeAll(alive);
        touched.removeAll(counters.values());
        TlaPath forgotten = path;
        for (String variable : touched) {
            forgotten = forgotten.with(variable, TlaValues.ZERO);
        }
        return forgotten;
    }

    private void local(Place place, TlaPath path, List<TlaPath> all, int depth) {
        switch (place.statement()) {
            case Statement.Let let ->
                go(place.next(), path.with(let.variable(), values.of(let.value(), path)), all, depth);
            case Statement.When when ->
                either(when.condition(), place.into(when.then()), place.into(when.otherwise()), path, all, depth);
            case Statement.Choose choose ->
                choose.alternatives().forEach(body -> go(place.into(body), path, all, depth));
            case Statement.While loop ->
                either(loop.condition(), place.into(loop.body()), place.next(), path, all, depth);
            case Statement.Repeat loop ->
                again(
                        place,
                        loop,
                        path.with(counter(place), TlaValues.plain(values.of(loop.times(), path))),
                        all,
                        depth);
            case Statement.Claim claim -> {
                String holds = values.condition(claim.condition(), path);
                all.add(broken(path.when("~(" + holds + ")")));
                go(place.next(), path.when(holds), all, depth);
            }
            case Statement.Open open -> {
                String message = values.of(open.message(), path);
                String fits = "(" + message + "[1] = " + TlaValues.text(open.tag()) + " /\\ Len(" + message + ") = "
                        + (open.variables().size() + 1) + ")";
                all.add(broken(path.when("~" + fits)));
                TlaPath opened = path.when(fits);
                for (int i = 0; i < open.variables().size(); i++) {
                    opened = opened.with(open.variables().get(i), message + "[" + (i + 2) + "]");
                }
                go(place.next(), opened, all, depth);
            }
            case Statement.Stop _, Statement.Crash _ -> over(place, path, all);
            default -> throw new AssertionError("a process stops at " + place.statement());
        }
    }

    private void either(
            Condition condition, Place then, Place otherwise, TlaPath path, List<TlaPath> all, int depth) {
        String holds = values.condition(condition, path);
        go(then, path.when(holds), all, depth);
        if (!(condition instanceof Condition.Always)) {
            go(otherwise, path.when("~(" + holds + ")"), all, depth);
        }
    }

    /** Another round, or none. */
    private void again(Place place, Statement.Repeat loop, TlaPath path, List<TlaPath> all, int depth) {
        String counter = counter(place);
        String left = values.variable(counter, path);
        if (left.matches("-?[0-9]+")) {
            int rounds = Integer.parseInt(left);
            if (rounds > 0) {
                go(place.into(loop.body()), path.with(counter, Integer.toString(rounds - 1)), all, depth);
            } else {
                go(place.next(), path.with(counter, "0"), all, depth);
            }
            return;
        }
        go(
                place.into(loop.body()),
                path.when(left + " > 0").with(counter, left + " - 1"),
                all,
                depth);
        go(place.next(), path.when("~(" + left + " > 0)").with(counter, "0"), all, depth);
    }
}
