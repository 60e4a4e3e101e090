package dev.parley.properties.linearize.explain;

import com.google.common.collect.ImmutableList;
import com.google.common.graph.GraphBuilder;
import com.google.common.graph.MutableGraph;
import dev.parley.model.history.Call;
import dev.parley.model.history.History;
import dev.parley.model.history.Quiescence;
import dev.parley.model.history.Standstill;
import dev.parley.model.operation.OperationText;
import dev.parley.model.operation.ThreadName;
import dev.parley.model.rule.Rule;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/** Calls that wait for locks in a circle when nothing can move any more. */
public final class LockCycle {

    private LockCycle() {}

    /** A shortest circle in the last quiescence, each call waiting for the next, the last for the first; or none. */
    public static ImmutableList<Call> in(History history) {
        if (history.quiescences().isEmpty()) {
            return ImmutableList.of();
        }
        MutableGraph<Integer> waitsFor =
                GraphBuilder.directed().allowsSelfLoops(true).build();
        Quiescence last = history.quiescences().getLast();
        for (Quiescence.Waiting waiting : last.waiting()) {
            for (int owner : waiting.owners()) {
                waitsFor.putEdge(waiting.call(), owner);
            }
        }
        ImmutableList<Integer> shortest = ImmutableList.of();
        for (int call : waitsFor.nodes()) {
            ImmutableList<Integer> circle = circle(waitsFor, call);
            if (!circle.isEmpty() && (shortest.isEmpty() || circle.size() < shortest.size())) {
                shortest = circle;
            }
        }
        return shortest.stream().map(history.calls()::get).collect(ImmutableList.toImmutableList());
    }

    /** Breadth first, back to where it began. */
    private static ImmutableList<Integer> circle(MutableGraph<Integer> waitsFor, int start) {
        Map<Integer, Integer> reachedFrom = new HashMap<>();
        Queue<Integer> frontier = new ArrayDeque<>();
        frontier.add(start);
        while (!frontier.isEmpty()) {
            int call = frontier.remove();
            for (int next : waitsFor.successors(call)) {
                if (next == start) {
                    return back(reachedFrom, start, call);
                }
                if (reachedFrom.putIfAbsent(next, call) == null) {
                    frontier.add(next);
                }
            }
        }
        return ImmutableList.of();
    }

    private static ImmutableList<Integer> back(Map<Integer, Integer> reachedFrom, int start, int end) {
        ArrayDeque<Integer> circle = new ArrayDeque<>();
        Integer call = end;
        while (call != null && call != start) {
            circle.addFirst(call);
            call = reachedFrom.get(call);
        }
        circle.addFirst(start);
        return ImmutableList.copyOf(circle);
    }

    /** The argument of {@link Rule#DLK_1}. */
    static Diagnosis argue(ImmutableList<Call> circle, History history) {
        BlockedAtEnd rest = BlockedAtEnd.of(history);
        Argument argument = new Argument();
        for (int i = 0; i < circle.size(); i++) {
            Call owner = circle.get((i + 1) % circle.size());
            argument.because(
                    circle.get(i),
                    " waits for " + rest.lock(circle.get(i)) + " that " + ThreadName.of(owner.thread()) + " holds in "
                            + OperationText.inSentence(owner.operation()) + rest.where(circle.get(i)));
        }
        argument.because("each of them can only be freed by the next, so none ever is");
        ImmutableList<String> threads = circle.stream()
                .map(call -> ThreadName.of(call.thread()))
                .distinct()
                .collect(ImmutableList.toImmutableList());
        return argument.breaks(
                Rule.DLK_1,
                Standstill.LOCK_CYCLE,
                threads.size() == 1
                        ? threads.get(0) + " waits for ever for " + rest.lock(circle.get(0)) + " that it holds itself"
                                + rest.where(circle.get(0))
                        : Wording.list(threads) + " wait for each other's locks, and none of them can move"
                                + places(circle, rest));
    }

    /** Such as {@code : thread A for lock 1 (ReentrantLock) at Ring.java:42, ...}; empty if nothing is known. */
    private static String places(ImmutableList<Call> circle, BlockedAtEnd rest) {
        List<String> places = new ArrayList<>();
        for (Call call : circle) {
            if (rest.where(call).isEmpty()) {
                return "";
            }
            places.add(ThreadName.of(call.thread()) + " for " + rest.lock(call) + rest.where(call));
        }
        return ": " + String.join("; ", places);
    }
}
