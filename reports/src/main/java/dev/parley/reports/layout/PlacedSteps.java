package dev.parley.reports.layout;

import com.google.common.collect.ImmutableList;
import dev.parley.model.counterexample.Counterexample;
import dev.parley.model.counterexample.ExplainedStep;
import dev.parley.model.counterexample.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The steps of a counterexample that are shown, each at a row of the timeline: as early as its call allows, and one row
 * after the step before it where there is room.
 *
 * @param before how many steps are left out before those that are shown
 * @param after how many after them
 */
public record PlacedSteps(ImmutableList<Placed> steps, int before, int after) {

    /**
     * A step in its place.
     *
     * @param number counted from 1 among all steps
     * @param span its number in the focus, if it has one
     * @param row index of a row of the timeline
     * @param share where in the row, from 0 to 1
     */
    public record Placed(ExplainedStep step, int number, Optional<Integer> span, int row, double share) {}

    public static PlacedSteps of(Counterexample counterexample, VisibleLanes focus, Timeline timeline, int most) {
        Map<Span, int[]> extents = timeline.extents();
        List<ExplainedStep> all = counterexample.evidence().steps();
        int[] rows = new int[all.size()];
        boolean[] shown = new boolean[all.size()];
        int[] latest = latest(all, focus, extents, timeline.rows().size() - 1);
        int next = 0;
        for (int i = 0; i < all.size(); i++) {
            Optional<int[]> extent = extent(all.get(i), focus, extents);
            rows[i] = Math.min(Math.max(next, extent.map(rowsOf -> rowsOf[0]).orElse(0)), latest[i]);
            shown[i] = extent.isPresent() || all.get(i).span().isEmpty();
            next = shown[i] ? rows[i] + 1 : rows[i];
        }
        return cut(all, rows, shown, focus, most);
    }

    private static Optional<int[]> extent(ExplainedStep step, VisibleLanes focus, Map<Span, int[]> extents) {
        return step.span()
                .flatMap(focus::place)
                .flatMap(span -> Optional.ofNullable(extents.get(focus.spans().get(span))));
    }

    /** The last row in which each step can be, so that all the others come after it that do. */
    private static int[] latest(List<ExplainedStep> all, VisibleLanes focus, Map<Span, int[]> extents, int last) {
        int[] latest = new int[all.size()];
        int row = last;
        for (int i = all.size() - 1; i >= 0; i--) {
            row = Math.min(
                    row, extent(all.get(i), focus, extents).map(rows -> rows[1]).orElse(row));
            latest[i] = row;
        }
        return latest;
    }

    /** At most so many of them, around the first one that the model refuses. */
    private static PlacedSteps cut(List<ExplainedStep> all, int[] rows, boolean[] shown, VisibleLanes focus, int most) {
        List<Integer> kept = new ArrayList<>();
        int pivot = 0;
        for (int i = 0; i < all.size(); i++) {
            if (shown[i]) {
                kept.add(i);
            }
        }
        for (int i = 0; i < kept.size(); i++) {
            if (all.get(kept.get(i)).isContrary()) {
                pivot = i;
                break;
            }
            pivot = kept.size() - 1;
        }
        int from = Math.max(0, Math.min(pivot - most * 2 / 3, kept.size() - most));
        List<Integer> window = kept.subList(from, Math.min(kept.size(), from + most));
        Map<Integer, Integer> inRow = new HashMap<>();
        window.forEach(i -> inRow.merge(rows[i], 1, Integer::sum));
        Map<Integer, Integer> seen = new HashMap<>();
        ImmutableList.Builder<Placed> placed = ImmutableList.builder();
        for (int i : window) {
            int nth = seen.merge(rows[i], 1, Integer::sum);
            int count = inRow.getOrDefault(rows[i], 1);
            placed.add(new Placed(
                    all.get(i), i + 1, all.get(i).span().flatMap(focus::place), rows[i], nth / (count + 1.0)));
        }
        return new PlacedSteps(
                placed.build(),
                window.isEmpty() ? 0 : window.getFirst(),
                window.isEmpty() ? 0 : all.size() - 1 - window.getLast());
    }
}
