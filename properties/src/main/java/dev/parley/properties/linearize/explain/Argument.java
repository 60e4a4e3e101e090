package dev.parley.properties.linearize.explain;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.parley.model.counterexample.Reason;
import dev.parley.model.history.Call;
import dev.parley.model.history.Standstill;
import dev.parley.model.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** An argument while it is being made: because, because, contradiction; and the calls that it speaks of. */
final class Argument {

    /** How many steps a reader is asked to follow. */
    private static final int MOST = 6;

    private final List<Reason> lines = new ArrayList<>();
    private final TreeSet<Integer> offending = new TreeSet<>();

    /** One step of the argument. */
    Argument because(String line) {
        lines.add(Reason.of(line));
        return this;
    }

    /** What the steps before it come to. */
    Argument so(String line) {
        lines.add(Reason.conclusion("so " + line));
        return this;
    }

    /** The argument speaks of this call. */
    Argument of(Call call) {
        offending.add(call.id());
        return this;
    }

    /** One step of the argument that is what happened, and the call that it happened to. */
    Argument because(Call call, String andSo) {
        lines.add(Reason.of(Wording.call(call) + andSo));
        return of(call);
    }

    /** How many steps are left. */
    int left() {
        return MOST - lines.size();
    }

    Diagnosis breaks(Rule rule, String sentence) {
        return breaks(rule, sentence, Optional.empty());
    }

    /** A rule that somebody breaks who waits for ever. */
    Diagnosis breaks(Rule rule, Standstill kind, String sentence) {
        return breaks(rule, kind.label() + ": " + sentence, Optional.of(kind));
    }

    private Diagnosis breaks(Rule rule, String sentence, Optional<Standstill> kind) {
        return new Diagnosis(rule, sentence, ImmutableList.copyOf(lines), ImmutableSet.copyOf(offending), kind);
    }
}
