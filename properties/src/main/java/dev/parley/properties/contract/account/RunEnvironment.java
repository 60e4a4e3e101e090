package dev.parley.properties.contract.account;

import com.google.common.collect.ImmutableList;
import dev.parley.model.counterexample.Fact;
import dev.parley.properties.contract.search.Budget;
import java.util.Optional;

/** Where a check runs: versions, for whoever reads a report later or elsewhere. */
public final class RunEnvironment {

    private RunEnvironment() {}

    public static String java() {
        return System.getProperty("java.vm.name") + " " + Runtime.version();
    }

    public static String os() {
        return System.getProperty("os.name") + " " + System.getProperty("os.arch");
    }

    public static String parley() {
        return Optional.ofNullable(RunEnvironment.class.getPackage().getImplementationVersion())
                .orElse("development build");
    }

    static ImmutableList<Fact> facts(Budget budget) {
        return ImmutableList.of(
                new Fact("Seed", Long.toString(budget.seed())),
                new Fact("Schedules", Long.toString(budget.schedules())),
                new Fact("Parley", parley()),
                new Fact("Java", java()),
                new Fact("System", os()));
    }
}
