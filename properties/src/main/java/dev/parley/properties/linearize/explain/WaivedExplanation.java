package dev.parley.properties.linearize.explain;

import com.google.common.collect.ImmutableList;
import dev.parley.model.history.Call;
import dev.parley.model.history.History;
import dev.parley.model.rule.Rule;
import dev.parley.model.semantics.ChannelState;
import dev.parley.model.semantics.Semantics;
import dev.parley.properties.linearize.search.Entries;
import dev.parley.properties.linearize.search.Path;
import dev.parley.properties.linearize.search.ReadsFrom;
import dev.parley.properties.linearize.search.Waiver;
import java.util.Optional;

/**
 * A history that is not explained, and what explains it once a rule is given up.
 *
 * @param semantics what the history was held to
 * @param culprit the only call for which the rule has to be given up, if it is one
 * @param entries the entries under the waiver
 * @param path the order that the waiver allows
 * @param deadEnd where the search without a waiver ended
 */
record WaivedExplanation(
        Semantics semantics,
        History history,
        Waiver waiver,
        Optional<Call> culprit,
        Entries entries,
        Path path,
        DeadEnd deadEnd) {

    ReadsFrom messages() {
        return new ReadsFrom(history.calls(), semantics.isRendezvous());
    }

    Rule rule() {
        return waiver.rule();
    }

    ImmutableList<Call> calls() {
        return history.calls();
    }

    /** The last step of the path at which a call took its place, if it did. */
    Optional<Integer> step(Call call) {
        for (int depth = path.length() - 1; depth >= 0; depth--) {
            if (!path.isLoss(depth) && entries.all()[path.entry(depth)].call == call.id()) {
                return Optional.of(depth);
            }
        }
        return Optional.empty();
    }

    /** The state that a step of the path left. */
    ChannelState after(int depth) {
        return depth + 1 < path.length() ? path.before(depth + 1) : path.last();
    }

    /** An argument that has nothing better to say than where the search ended. */
    Diagnosis plainly(String sentence) {
        Argument argument = new Argument();
        culprit.ifPresent(call -> argument.because(call, ""));
        return deadEnd.tell(argument).breaks(rule(), sentence);
    }
}
