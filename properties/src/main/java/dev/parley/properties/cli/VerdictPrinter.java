package dev.parley.properties.cli;

import dev.parley.model.counterexample.Verdict;
import dev.parley.model.rule.Rule;
import dev.parley.properties.contract.ConformanceResult;
import dev.parley.properties.contract.Reports;
import dev.parley.reports.site.SitePaths;
import dev.parley.reports.text.TextReport;
import java.io.PrintWriter;
import java.util.Map;

/** Prints the verdicts on one channel, a line a rule, each violation in full, and where the pages are. */
final class VerdictPrinter {

    private final PrintWriter out;

    VerdictPrinter(PrintWriter out) {
        this.out = out;
    }

    /** The exit code that they amount to. */
    int print(ConformanceResult result) {
        SitePaths paths = Reports.add(result);
        int exit = Exit.CONFORMS;
        for (Map.Entry<Rule, Verdict> each : result.verdicts().entrySet()) {
            String rule = each.getKey().id() + " " + each.getValue().label();
            switch (each.getValue()) {
                case Verdict.Conforms conforms -> out.println(rule + " over " + conforms.schedules() + " schedules");
                case Verdict.NotDeclared(String reason) -> out.println(rule + ": " + reason);
                case Verdict.Inconclusive(long _, String reason) -> {
                    out.println(rule + ": " + reason);
                    exit = Exit.worse(exit, Exit.INCONCLUSIVE);
                }
                case Verdict.Violates violates -> {
                    out.println(rule);
                    out.println();
                    out.println(TextReport.render(violates.counterexample()));
                    out.println();
                    exit = Exit.worse(exit, Exit.VIOLATES);
                }
            }
        }
        out.println("Reports: " + paths.index());
        return exit;
    }
}
