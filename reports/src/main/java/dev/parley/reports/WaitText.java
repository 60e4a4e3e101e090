package dev.parley.reports;

import com.google.common.base.Joiner;
import dev.parley.model.counterexample.Wait;

/** The far end of a wait in words. */
final class WaitText {

    private WaitText() {}

    /** Those of whom one must move, as in {@code fridge or cook}; or that nobody could help. */
    static String others(Wait wait, Legible legible, Limits limits) {
        Cut<String> others = Cut.of(wait.waitsFor(), limits.items()).map(name -> legible.label(name, limits.label()));
        if (others.shown().isEmpty()) {
            return "nobody: no one is left who could free it";
        }
        String names = Joiner.on(" or ").join(others.shown());
        return others.more() == 0 ? names : names + " or " + Cut.more(others.more(), "other");
    }
}
