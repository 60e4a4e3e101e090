package dev.parley.properties.contract;

import dev.parley.model.channel.Channel;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.counterexample.Counterexample;
import dev.parley.model.history.ColumnarRecording;
import dev.parley.properties.audit.Audit;
import dev.parley.properties.audit.AuditCounterexample;
import dev.parley.properties.audit.AuditResult;
import dev.parley.properties.audit.Expectation;
import dev.parley.properties.record.Recorder;
import dev.parley.properties.record.RecordingResult;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Stresses a channel with real threads, and judges what was recorded, round after round, each on a fresh channel, until
 * one violates what is promised or the time is over. The time decides how much is tried, never what is said of it.
 */
public final class Stress {

    /** How long nothing may move before a channel is given up. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final int SHORTER = 10;
    private static final int SHORTEST = 8;

    private final String name;
    private final ChannelSpec spec;
    private final Supplier<? extends Channel<Integer>> factory;
    private final Duration patience;

    private Stress(String name, ChannelSpec spec, Supplier<? extends Channel<Integer>> factory, Duration patience) {
        this.name = name;
        this.spec = spec;
        this.factory = factory;
        this.patience = patience;
    }

    /**
     * A stress of one channel.
     *
     * @param factory opens a fresh channel for every round
     */
    public static Stress of(String name, ChannelSpec spec, Supplier<? extends Channel<Integer>> factory) {
        return new Stress(name, spec, factory, PATIENCE);
    }

    /** How long nothing may move before a channel is given up, which makes the outcome inconclusive. */
    public Stress patient(Duration other) {
        return new Stress(name, spec, factory, other);
    }

    /**
     * Runs one round at least. Long rounds are followed by ever shorter ones, then by long ones again: some defects
     * need a channel that has been used for long, and others show only at its beginning, or where all threads end or
     * begin at once.
     *
     * @param messages of the longest rounds, about
     */
    public StressResult run(int messages, Duration time) throws InterruptedException {
        Expectation expectation = Expectation.of(spec);
        Recorder recorder = Recorder.of(spec, patience);
        long end = System.nanoTime() + time.toNanos();
        long operations = 0;
        int rounds = 0;
        int length = messages;
        do {
            RecordingResult recorded = recorder.record(factory.get(), length);
            length = length / SHORTER < SHORTEST ? messages : length / SHORTER;
            AuditResult ruling = Audit.of(expectation).judge(recorded.recording());
            operations += recorded.recording().size();
            rounds++;
            switch (ruling) {
                case AuditResult.Violates violates -> {
                    return new StressResult(
                            name,
                            rounds,
                            operations,
                            ruling,
                            Optional.of(show(expectation, recorded.recording(), violates)));
                }
                case AuditResult.Inconclusive inconclusive -> {
                    return new StressResult(name, rounds, operations, inconclusive, Optional.empty());
                }
                case AuditResult.Conforms conforms -> {
                    if (recorded.obstacle().isPresent()) {
                        return new StressResult(
                                name,
                                rounds,
                                operations,
                                new AuditResult.Inconclusive(
                                        conforms.operations(),
                                        recorded.obstacle().get()),
                                Optional.empty());
                    }
                    if (System.nanoTime() >= end) {
                        return new StressResult(name, rounds, operations, conforms, Optional.empty());
                    }
                }
            }
        } while (true);
    }

    private Counterexample show(Expectation expectation, ColumnarRecording trace, AuditResult.Violates violates) {
        return AuditCounterexample.of(
                name,
                expectation,
                trace,
                List.of(),
                violates,
                "recorded from real threads: what they did cannot be repeated at will");
    }
}
