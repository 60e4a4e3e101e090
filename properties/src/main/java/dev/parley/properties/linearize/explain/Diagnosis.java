package dev.parley.properties.linearize.explain;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.parley.model.counterexample.Reason;
import dev.parley.model.history.Standstill;
import dev.parley.model.rule.Rule;
import java.util.Optional;

/**
 * What is wrong with a history that the model does not explain.
 *
 * @param rule the weakest rule that is broken: the first one that explains the history once it alone is given up
 * @param sentence what went wrong, in one sentence that stands alone, without a full stop
 * @param because the argument, a step an entry, the contradiction last
 * @param offending ids of the calls that the argument speaks of
 * @param standstill which kind of standstill it is, if somebody waits for ever; the sentence begins with it
 */
public record Diagnosis(
        Rule rule,
        String sentence,
        ImmutableList<Reason> because,
        ImmutableSet<Integer> offending,
        Optional<Standstill> standstill) {}
