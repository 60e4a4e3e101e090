package dev.parley.properties.contract.search;

import com.google.common.collect.ImmutableList;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.operation.Program;
import dev.parley.properties.interleave.Execution;
import dev.parley.properties.interleave.Interleaver;
import dev.parley.properties.interleave.strategy.Strategy;
import dev.parley.properties.linearize.Judge;
import dev.parley.properties.linearize.LinearizationResult;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Runs programs and judges what comes of them, each distinct history of a program once. */
public final class Examiner {

    private static final LinearizationResult NOTHING_TO_EXPLAIN = new LinearizationResult.Explained(ImmutableList.of());

    /** A run, and what the judge says of it: nothing against it, if the run was given up before its end. */
    public record Examined(Execution execution, LinearizationResult judgement) {}

    private final Interleaver interleaver;
    private final Judge judge;
    private final Map<Object, LinearizationResult> known = new HashMap<>();
    private Optional<Program> current = Optional.empty();

    public Examiner(ChannelSpec spec, Interleaver interleaver) {
        this.interleaver = interleaver;
        this.judge = Judge.of(spec);
    }

    public Examined examine(Program program, Strategy strategy) {
        if (!current.equals(Optional.of(program))) {
            current = Optional.of(program);
            known.clear();
        }
        Execution execution = interleaver.run(program, strategy);
        if (!execution.complete()) {
            return new Examined(execution, NOTHING_TO_EXPLAIN);
        }
        LinearizationResult judgement = known.get(execution.key());
        if (judgement == null) {
            judgement = judge.judge(execution.history());
            known.put(execution.key(), judgement);
        }
        return new Examined(execution, judgement);
    }

    public Interleaver interleaver() {
        return interleaver;
    }
}
