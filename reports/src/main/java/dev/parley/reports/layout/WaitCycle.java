package dev.parley.reports.layout;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.parley.model.counterexample.Wait;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One circle of waiting, its members in the order in which each waits for the next, the last for the first. */
public record WaitCycle(ImmutableList<String> members) {

    /** A circle among the waits that are said to be in one. */
    public static Optional<WaitCycle> in(List<Wait> waits) {
        ImmutableMap<String, Wait> caught = waits.stream()
                .filter(Wait::inCycle)
                .collect(ImmutableMap.toImmutableMap(Wait::waiter, wait -> wait, (first, second) -> first));
        List<String> path = new ArrayList<>();
        Optional<String> next = caught.keySet().stream().findFirst();
        while (next.isPresent() && !path.contains(next.get())) {
            path.add(next.get());
            Wait wait = caught.get(next.get());
            next = wait == null
                    ? Optional.empty()
                    : wait.waitsFor().stream().filter(caught::containsKey).findFirst();
        }
        return next.map(again -> new WaitCycle(ImmutableList.copyOf(path.subList(path.indexOf(again), path.size()))));
    }

    /** As in {@code client -> fridge -> client}, with at most so many characters of each name. */
    public String text(Legible legible, int label) {
        return Joiner.on(" -> ")
                        .join(members.stream()
                                .map(name -> legible.label(name, label))
                                .iterator()) + " -> " + legible.label(members.getFirst(), label);
    }
}
