package dev.parley.properties.contract;

import com.google.common.base.Joiner;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import dev.parley.model.counterexample.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A check in a few lines for the console: how many rules hold, which do not, which are not checked and why. */
final class Summary {

    private Summary() {}

    /** @param index the page that says more */
    static String of(ConformanceResult result, Path index) {
        int conforming = 0;
        List<String> violated = new ArrayList<>();
        SetMultimap<String, String> undecided = LinkedHashMultimap.create();
        SetMultimap<String, String> notChecked = LinkedHashMultimap.create();
        for (var entry : result.verdicts().entrySet()) {
            String id = entry.getKey().id();
            switch (entry.getValue()) {
                case Verdict.Conforms _ -> conforming++;
                case Verdict.Violates _ -> violated.add(id);
                case Verdict.Inconclusive(long _, String reason) -> undecided.put(reason, id);
                case Verdict.NotDeclared(String reason) -> notChecked.put(reason, id);
            }
        }
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT, "%s: %d %s hold", result.name(), conforming, conforming == 1 ? "rule" : "rules"));
        if (!violated.isEmpty()) {
            text.append("; violated: ").append(Joiner.on(", ").join(violated));
        }
        append(text, "inconclusive", undecided);
        append(text, "not checked", notChecked);
        return text.append("\n  reports: ").append(index).toString();
    }

    private static void append(StringBuilder text, String verdict, SetMultimap<String, String> idsByReason) {
        idsByReason
                .asMap()
                .forEach((reason, ids) -> text.append("\n  ")
                        .append(verdict)
                        .append(": ")
                        .append(Joiner.on(", ").join(ids))
                        .append(" (")
                        .append(reason)
                        .append(')'));
    }
}
