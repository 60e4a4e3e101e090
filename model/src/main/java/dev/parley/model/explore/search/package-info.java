/**
 * The search through all states of a machine. For the neighbours in {@code explore} only.
 *
 * <p>A state is stored once, as a short string of bytes, and exactly: no two states are ever taken for one. An
 * {@link dev.parley.model.explore.search.Expander} makes the successors of a state, and looks at it for what is looked
 * for; a search decides in which order that happens, and adds what is new to the store.
 *
 * <pre>
 *   BreadthFirstSearch, DepthFirstSearch --address--&gt; Expander --(AmpleSet)--&gt; Machine
 *              ^                                          |
 *              |                                    (Symmetry), bytes
 *          StateStore &lt;----------- SuccessorBatch &lt;-------+
 *                                        |
 *                                  SearchResult: hits, transitions, why states are missing
 * </pre>
 *
 * <p>How to add a reduction: one that leaves out steps is an {@link dev.parley.model.explore.search.AmpleSet}, one that
 * takes states for each other a {@link dev.parley.model.explore.search.Symmetry}.
 */
@NullMarked
package dev.parley.model.explore.search;

import org.jspecify.annotations.NullMarked;
