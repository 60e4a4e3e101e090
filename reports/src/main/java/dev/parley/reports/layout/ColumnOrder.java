package dev.parley.reports.layout;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.parley.model.counterexample.Contents;
import dev.parley.model.counterexample.Counterexample;
import dev.parley.model.counterexample.Evidence.Channel;
import dev.parley.model.counterexample.ExplainedStep;
import dev.parley.model.counterexample.Transmission;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The order in which lanes and channels stand side by side. A single channel stands between those who mostly send and
 * those who mostly receive, so that its messages go from left to right; of several, each stands behind the first lane
 * that uses it.
 *
 * @param hidden how many channels are not shown
 */
record ColumnOrder(ImmutableList<Column> columns, int hidden) {

    /** What stands in a column. */
    sealed interface Column {}

    /** A lane, by its index in the focus. */
    record OfLane(int lane) implements Column {}

    /** A channel. */
    record OfChannel(Channel channel) implements Column {}

    static ColumnOrder of(Counterexample counterexample, VisibleLanes focus, int most) {
        ImmutableList<Channel> channels = counterexample.evidence().channels();
        ImmutableList<Integer> lanes =
                IntStream.range(0, focus.lanes().size()).boxed().collect(ImmutableList.toImmutableList());
        if (channels.size() == 1) {
            return new ColumnOrder(around(channels.get(0), lanes, balance(counterexample, focus)), 0);
        }
        return behind(counterexample, focus, lanes, most);
    }

    private static ImmutableList<Column> around(Channel channel, List<Integer> lanes, int[] balance) {
        ImmutableList.Builder<Column> columns = ImmutableList.builder();
        lanes.stream().filter(lane -> balance[lane] > 0).forEach(lane -> columns.add(new OfLane(lane)));
        columns.add(new OfChannel(channel));
        lanes.stream().filter(lane -> balance[lane] <= 0).forEach(lane -> columns.add(new OfLane(lane)));
        return columns.build();
    }

    /** For each lane, how many more messages it sends than it receives. */
    private static int[] balance(Counterexample counterexample, VisibleLanes focus) {
        int[] balance = new int[focus.lanes().size()];
        for (Transmission way : counterexample.evidence().transmissions()) {
            way.sent()
                    .flatMap(focus::place)
                    .ifPresent(span -> balance[focus.spans().get(span).lane()]++);
            way.received()
                    .flatMap(focus::place)
                    .ifPresent(span -> balance[focus.spans().get(span).lane()]--);
        }
        // Who only tries, and gets nothing, belongs to one side as well.
        Stream.concat(
                        Transmission.senders(counterexample.evidence().transmissions()).stream(),
                        counterexample.evidence().unsent().stream())
                .flatMap(span -> focus.place(span).stream())
                .map(span -> focus.spans().get(span).lane())
                .filter(lane -> balance[lane] == 0)
                .forEach(lane -> balance[lane] = 1);
        return balance;
    }

    private static ColumnOrder behind(
            Counterexample counterexample, VisibleLanes focus, List<Integer> lanes, int most) {
        Map<String, Integer> first = firstUsers(counterexample, focus);
        ImmutableSet<String> wanted = wanted(counterexample, first.keySet(), most);
        Map<Integer, List<Channel>> byLane = new TreeMap<>();
        List<Channel> unused = new ArrayList<>();
        for (Channel channel : counterexample.evidence().channels()) {
            if (wanted.contains(channel.name())) {
                Integer lane = first.get(channel.name());
                (lane == null ? unused : byLane.computeIfAbsent(lane, l -> new ArrayList<>())).add(channel);
            }
        }
        ImmutableList.Builder<Column> columns = ImmutableList.builder();
        for (int lane : lanes) {
            columns.add(new OfLane(lane));
            byLane.getOrDefault(lane, List.of()).forEach(channel -> columns.add(new OfChannel(channel)));
        }
        unused.forEach(channel -> columns.add(new OfChannel(channel)));
        return new ColumnOrder(
                columns.build(), counterexample.evidence().channels().size() - wanted.size());
    }

    /** Which lane that is shown is the first to use a channel. */
    private static Map<String, Integer> firstUsers(Counterexample counterexample, VisibleLanes focus) {
        Map<String, Integer> first = new LinkedHashMap<>();
        for (Transmission way : counterexample.evidence().transmissions()) {
            way.sent()
                    .or(way::received)
                    .flatMap(focus::place)
                    .ifPresent(span -> first.putIfAbsent(
                            way.channel(), focus.spans().get(span).lane()));
        }
        for (ExplainedStep step : counterexample.evidence().steps()) {
            Optional<Integer> lane = step.span()
                    .flatMap(focus::place)
                    .map(span -> focus.spans().get(span).lane());
            // A step that names one channel touches it; one that names all of them touches nobody knows which.
            if (lane.isPresent() && step.before().size() == 1) {
                first.putIfAbsent(step.before().get(0).channel(), lane.get());
            }
        }
        return first;
    }

    /** Those that somebody in the picture uses come first, then the full ones, then the others. */
    private static ImmutableSet<String> wanted(Counterexample counterexample, Iterable<String> used, int most) {
        ImmutableSet.Builder<String> wanted = ImmutableSet.builder();
        ImmutableSet<String> known =
                counterexample.evidence().channels().stream().map(Channel::name).collect(ImmutableSet.toImmutableSet());
        used.forEach(name -> {
            if (known.contains(name)) {
                wanted.add(name);
            }
        });
        counterexample.contents().stream()
                .filter(contents -> !contents.messages().isEmpty())
                .map(Contents::channel)
                .filter(known::contains)
                .forEach(wanted::add);
        return wanted.addAll(known).build().stream().limit(most).collect(ImmutableSet.toImmutableSet());
    }
}
