package dev.parley.properties.interleave;

import com.google.common.collect.ImmutableSet;
import dev.parley.model.channel.Channel;
import dev.parley.model.operation.Outcome;
import dev.parley.properties.interleave.strategy.Replay;
import dev.parley.properties.interleave.strategy.Strategy;
import dev.parley.properties.interleave.thread.Driver;
import dev.parley.properties.interleave.weave.Agent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What all runs on one carrier share: the log, the count of runs, and the run in progress. */
final class Workbench {

    private final List<Outcome.Failed> unusual = new ArrayList<>();
    private final EventLog log = new EventLog(unusual);
    private final Disturbance disturbance = new Disturbance();
    private final Driver driver;
    private final boolean trusting;
    private volatile long runs;
    private volatile boolean opening;
    private volatile Optional<Run> running = Optional.empty();

    /**
     * A workbench for channels that are under control.
     *
     * @param driver gives the threads of all runs
     * @param trusting whether their subjects are no classes of the JDK. Then what they use of it is trusted even if it was
     *     put under control, too, for another subject: a schedule must mean the same whatever else is checked in this JVM
     */
    Workbench(Driver driver, boolean trusting) {
        this.driver = driver;
        this.trusting = trusting;
    }

    /** Puts the classes of a factory's channels under control; answers whether they trust the JDK. */
    static boolean control(Supplier<? extends Channel<Integer>> factory) {
        Agent agent = Agent.install();
        Outside.install();
        // Twice: the first instance may have been made before its classes were woven.
        agent.control(Opening.of(factory).subject());
        Object subject = Opening.of(factory).subject();
        agent.control(subject);
        ImmutableSet<String> uncontrolled = agent.uncontrolledMethods();
        if (!uncontrolled.isEmpty()) {
            throw new IllegalStateException("the monitors of these synchronized methods cannot be controlled, because their"
                    + " classes were loaded before Parley was: " + uncontrolled
                    + "; run the check in a JVM of its own, or before other tests of these classes");
        }
        return subject.getClass().getClassLoader() != null;
    }

    /** The next run, with an empty log. */
    Run begin(Strategy strategy) {
        log.clear();
        return new Run(driver, strategy, log, disturbance);
    }

    /** A channel for a run that has begun. */
    Channel<Integer> open(Supplier<? extends Channel<Integer>> factory, Run run) {
        opening = true;
        Channel<Integer> channel = Opening.of(factory, run);
        opening = false;
        return channel;
    }

    /** The log of the run that began last. */
    EventLog log() {
        return log;
    }

    Disturbance disturbance() {
        return disturbance;
    }

    /** Executes a run that writes to {@link #log}. */
    @SuppressWarnings("NonAtomicVolatileUpdate") // only the carrier writes
    Execution execute(Run run, Runnable body, Strategy strategy, Histories.Steps steps) {
        if (trusting) {
            run.trustTheJdk();
        }
        running = Optional.of(run);
        body.run();
        running = Optional.empty();
        runs++;
        EventLog.Key key = log.key();
        Optional<String> misfit =
                strategy instanceof Replay replay ? replay.misfit(run.decisions()) : Optional.empty();
        return new Execution(
                key,
                run.schedule(),
                !run.isAbandoned(),
                run.problem().or(disturbance::sign),
                misfit,
                run.incidents(),
                run.own().atEnd(),
                () -> Histories.read(key.reader(unusual), steps));
    }

    long runs() {
        return runs;
    }

    String whereabouts() {
        return running.flatMap(Run::running)
                .map(task -> Stream.of(task.vehicle.getStackTrace())
                        .limit(Integer.getInteger("parley.frames", 3))
                        .map(StackTraceElement::toString)
                        .collect(Collectors.joining(", called from ")))
                .orElse(opening ? "the factory that opens the channel" : "the check itself, between two runs");
    }
}
