package dev.parley.properties.interleave;

import dev.parley.model.channel.Channel;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.operation.Operation;
import dev.parley.model.operation.Program;
import dev.parley.model.operation.Step;
import dev.parley.properties.interleave.enact.ProgramRun;
import dev.parley.properties.interleave.scheduler.Scheduler;
import dev.parley.properties.interleave.strategy.Strategy;
import dev.parley.properties.interleave.thread.Driver;
import dev.parley.properties.interleave.thread.Drivers;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Runs programs on fresh channels, one schedule at a time, on the thread that calls it: the carrier. Not thread-safe;
 * two interleavers on two threads do not disturb each other.
 */
public final class Interleaver {

    private final ChannelSpec spec;
    private final Supplier<? extends Channel<Integer>> factory;
    private final RunSeries series;

    private Interleaver(ChannelSpec spec, Supplier<? extends Channel<Integer>> factory, RunSeries series) {
        this.spec = spec;
        this.factory = factory;
        this.series = series;
    }

    /**
     * An interleaver for the channels of this factory, whose classes are put under control.
     *
     * @throws IllegalStateException if they cannot be, with the reason
     */
    public static Interleaver of(ChannelSpec spec, Supplier<? extends Channel<Integer>> factory) {
        return of(spec, factory, Drivers.serving());
    }

    static Interleaver of(ChannelSpec spec, Supplier<? extends Channel<Integer>> factory, Driver driver) {
        return new Interleaver(spec, factory, new RunSeries(driver, RunSeries.control(factory)));
    }

    /** Runs the program once. */
    public Execution run(Program program, Strategy strategy) {
        Scheduler scheduler = series.begin(strategy);
        ProgramRun body = new ProgramRun(program, spec, series.open(factory, scheduler), new ScheduledStage(scheduler));
        return series.execute(scheduler, body::execute, strategy, (task, step) -> operation(program, task, step));
    }

    private static Operation operation(Program program, int task, int step) {
        if (task == program.observer()) {
            return program.finale().get(step);
        }
        return switch (program.threads().get(task).get(step)) {
            case Step.Perform(Operation operation) -> operation;
            case Step.Interrupt interrupt -> throw new IllegalStateException("an interruption is no call");
        };
    }

    /**
     * The first sign that threads which are not controlled play a part: then no run is evidence, not even those that
     * came before it.
     */
    public Optional<String> disturbance() {
        return series.interference().sign();
    }

    /** How many runs are over; read by whoever watches over the carrier. */
    public long runs() {
        return series.runs();
    }

    /** Where the thread that is running right now is, for whoever finds that it does not come back. */
    public String whereabouts() {
        return series.whereabouts();
    }
}
