package dev.parley.properties.linearize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.history.History;
import dev.parley.model.rule.Rule;
import dev.parley.properties.linearize.LinearizationResult.Explained;
import dev.parley.properties.linearize.LinearizationResult.Unexplained;
import dev.parley.properties.linearize.explain.Diagnosis;

/** What a history is expected to be judged. */
final class Verdicts {

    private Verdicts() {}

    static void assertExplained(ChannelSpec spec, String... lanes) {
        assertExplained(spec, Timeline.of(lanes));
    }

    static void assertExplained(ChannelSpec spec, History history) {
        LinearizationResult judgement = Judge.of(spec).judge(history);
        assertEquals(Explained.class, judgement.getClass(), judgement::toString);
    }

    static Diagnosis assertBreaks(Rule rule, ChannelSpec spec, String... lanes) {
        return assertBreaks(rule, spec, Timeline.of(lanes));
    }

    static Diagnosis assertBreaks(Rule rule, ChannelSpec spec, History history) {
        if (!(Judge.of(spec).judge(history) instanceof Unexplained(Diagnosis diagnosis))) {
            return fail(rule + " is broken, but the history is explained");
        }
        assertEquals(rule, diagnosis.rule(), diagnosis::toString);
        int lines = diagnosis.because().size();
        assertTrue(2 <= lines && lines <= 6, diagnosis::toString);
        assertTrue(!diagnosis.offending().isEmpty(), diagnosis::toString);
        return diagnosis;
    }
}
