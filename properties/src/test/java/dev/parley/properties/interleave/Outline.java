package dev.parley.properties.interleave;

import com.google.common.collect.ImmutableSortedMap;
import dev.parley.model.history.Call;
import dev.parley.model.history.History;
import dev.parley.model.history.Interruption;
import dev.parley.model.history.Quiescence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What of a history a judge can see: the answers, which call had returned before which was made, and who waited at
 * which quiescence; not the order of two calls that overlap anyway.
 */
final class Outline {

    private Outline() {}

    static String of(History history) {
        Map<Integer, String> names = new HashMap<>();
        Map<Integer, Integer> steps = new HashMap<>();
        for (Call call : history.calls()) {
            names.put(call.id(), call.thread() + "." + steps.merge(call.thread(), 1, Integer::sum));
        }
        ImmutableSortedMap.Builder<String, String> calls = ImmutableSortedMap.naturalOrder();
        for (Call call : history.calls()) {
            TreeSet<String> before = history.calls().stream()
                    .filter(other -> other.precedes(call))
                    .map(other -> names.getOrDefault(other.id(), "?"))
                    .collect(Collectors.toCollection(TreeSet::new));
            calls.put(
                    names.getOrDefault(call.id(), "?"),
                    call.outcome() + " after " + before + " at " + call.called().nanos() + "-"
                            + call.returned().nanos());
        }
        List<String> rest = new ArrayList<>();
        for (Quiescence quiescence : history.quiescences()) {
            rest.add("quiescence of "
                    + quiescence.waiting().stream()
                            .map(waiting -> names.getOrDefault(waiting.call(), "?"))
                            .sorted()
                            .toList()
                    + " after "
                    + history.calls().stream()
                            .filter(call ->
                                    call.returned().order() < quiescence.at().order())
                            .map(call -> names.getOrDefault(call.id(), "?"))
                            .sorted()
                            .toList());
        }
        for (Interruption interruption : history.interruptions()) {
            rest.add("interruption of " + interruption.thread() + " after "
                    + history.calls().stream()
                            .filter(call ->
                                    call.returned().order() < interruption.at().order())
                            .map(call -> names.getOrDefault(call.id(), "?"))
                            .sorted()
                            .toList());
        }
        return calls.buildOrThrow() + " " + rest + " " + history.swallowedInterrupts();
    }
}
