/**
 * The search for a linearization: an order of what a history's calls have to show for their answers that is a run of
 * the model. In goes a {@link dev.parley.model.history.History}, the step relation of its channel, and which rule, if
 * any, is given up; out comes an order, or where the search came farthest.
 *
 * <pre>
 * History --EntryReader--&gt; EntryList --Precedence--&gt; Entries --Search--&gt; Path
 *                what each call has   what must come      depth first,  the order, and the state
 *                to show (Entry)      before what         with a Memo   that each entry found
 *
 * Waiver: the rule that is given up, if one is      Overlap, ReadsFrom: two calls, a message in the history
 * </pre>
 *
 * <p>Nothing here knows how a fault is told; {@code linearize.explain} does. Types are public for that neighbour only.
 *
 * <p>How to add a kind of operation: a case in {@link dev.parley.properties.linearize.search.EntryReader} says what its
 * answers have to show, as one of the kinds of {@link dev.parley.properties.linearize.search.Entry}, or as a new one,
 * whose step {@link dev.parley.properties.linearize.search.Search} then takes. How to add a rule that can be given up:
 * a constant of {@link dev.parley.properties.linearize.search.Waiver}, where it is asked for, and an argument in {@code
 * linearize.explain}.
 */
@NullMarked
package dev.parley.properties.linearize.search;

import org.jspecify.annotations.NullMarked;
