package dev.parley.properties.contract;

import dev.parley.model.channel.Channel;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.operation.Program;
import dev.parley.properties.contract.search.Examiner;
import dev.parley.properties.interleave.Attachment;
import dev.parley.properties.interleave.Interleaver;
import dev.parley.properties.interleave.strategy.Strategy;
import dev.parley.properties.linearize.LinearizationResult;
import java.util.function.Supplier;

/** What a check does with each schedule, opened to benchmarks: run, record, judge what is new. */
public final class Examination {

    private final Examiner examiner;

    public Examination(ChannelSpec spec, Supplier<? extends Channel<Integer>> factory) {
        Attachment.ensure();
        this.examiner = new Examiner(spec, Interleaver.of(spec, factory));
    }

    /** The judgement of one run. */
    public LinearizationResult examine(Program program, Strategy strategy) {
        return examiner.examine(program, strategy).judgement();
    }
}
