package dev.parley.model.export;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One way from a step of a process to the next place at which it stops, as TLA+ expressions over the state before the step.
 *
 * @param conditions what must be true for it
 * @param values what variables are worth that have changed
 * @param label where it ends
 * @param broken whether it breaks a claim
 */
record TlaPath(
        ImmutableList<String> conditions, ImmutableMap<String, String> values, String label, boolean broken) {

    static final TlaPath BEGIN = new TlaPath(ImmutableList.of(), ImmutableMap.of(), "", false);

    TlaPath when(String condition) {
        return condition.equals("TRUE")
                ? this
                : new TlaPath(
                        ImmutableList.<String>builder().addAll(conditions).add(condition).build(),
                        values,
                        label,
                        broken);
    }

    TlaPath with(String variable, String value) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        changed.put(variable, value);
        return new TlaPath(conditions, ImmutableMap.copyOf(changed), label, broken);
    }

    TlaPath to(String where) {
        return new TlaPath(conditions, values, where, broken);
    }

    TlaPath breaking() {
        return new TlaPath(conditions, values, label, true);
    }
}
