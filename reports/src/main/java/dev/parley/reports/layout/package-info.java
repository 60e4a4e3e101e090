/**
 * What of a counterexample is shown, where there is no room for all, and where each part stands; the same for every
 * format. A counterexample and {@link dev.parley.reports.layout.RenderLimits} go in; legible, shortened words and
 * positions come out.
 *
 * <pre>
 *   Counterexample --> VisibleLanes --> Timeline --> PlacedSteps --> StepTable
 *                         (who)         (rows)       (each step in its row)
 *                                           \             |
 *                                            DiagramLayout --> SpaceTime (in pixels)
 * </pre>
 *
 * <p>What a counterexample newly knows is laid out here if more than one format shows it, and in the room of its format
 * if only that one does.
 */
@NullMarked
package dev.parley.reports.layout;

import org.jspecify.annotations.NullMarked;
