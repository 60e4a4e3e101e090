package dev.parley.reports.layout;

import com.google.common.base.Joiner;
import dev.parley.model.counterexample.Wait;

/** The far end of a wait in words. */
public final class WaitText {

    private WaitText() {}

    /** Those of whom one must move, as in {@code fridge or cook}; or that nobody could help. */
    public static String others(Wait wait, Legible legible, RenderLimits limits) {
        Truncated<String> others =
                Truncated.of(wait.waitsFor(), limits.items()).map(name -> legible.label(name, limits.label()));
        if (others.shown().isEmpty()) {
            return "nobody: no one is left who could free it";
        }
        String names = Joiner.on(" or ").join(others.shown());
        return others.more() == 0 ? names : names + " or " + Truncated.more(others.more(), "other");
    }
}
