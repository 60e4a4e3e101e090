package dev.parley.properties.interleave;

import com.google.common.collect.ImmutableSet;
import dev.parley.model.channel.Channel;
import dev.parley.model.operation.Outcome;
import dev.parley.properties.interleave.log.EventLog;
import dev.parley.properties.interleave.log.Histories;
import dev.parley.properties.interleave.scheduler.FactoryCall;
import dev.parley.properties.interleave.scheduler.Scheduler;
import dev.parley.properties.interleave.scheduler.UncontrolledHooks;
import dev.parley.properties.interleave.scheduler.dispatch.Interference;
import dev.parley.properties.interleave.strategy.Replay;
import dev.parley.properties.interleave.strategy.Strategy;
import dev.parley.properties.interleave.thread.Driver;
import dev.parley.properties.interleave.weave.Agent;
import dev.parley.properties.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs on one carrier, one after the other, and what they share: the log, the count of runs, and the run in progress.
 */
final class RunSeries {

    private final List<Outcome.Failed> unusual = new ArrayList<>();
    private final EventLog log = new EventLog(unusual);
    private final Interference interference = new Interference();
    private final Driver driver;
    private final boolean trusting;
    private volatile long runs;
    private volatile boolean opening;
    private volatile Optional<Scheduler> running = Optional.empty();

    /**
     * A series for channels that are under control.
     *
     * @param driver gives the threads of all runs
     * @param trusting whether their subjects are no classes of the JDK. Then what they use of it is trusted even if it
     *     was put under control, too, for another subject: a schedule must mean the same whatever else is checked in
     *     this JVM
     */
    RunSeries(Driver driver, boolean trusting) {
        this.driver = driver;
        this.trusting = trusting;
    }

    /** Puts the classes of a factory's channels under control; answers whether they trust the JDK. */
    static boolean control(Supplier<? extends Channel<Integer>> factory) {
        Agent agent = Agent.install();
        UncontrolledHooks.install();
        // Twice: the first instance may have been made before its classes were woven.
        agent.control(FactoryCall.open(factory).subject());
        Object subject = FactoryCall.open(factory).subject();
        agent.control(subject);
        ImmutableSet<String> uncontrolled = agent.uncontrolledMethods();
        if (!uncontrolled.isEmpty()) {
            throw new IllegalStateException(
                    "the monitors of these synchronized methods cannot be controlled, because their"
                            + " classes were loaded before Parley was: " + uncontrolled
                            + "; run the check in a JVM of its own, or before other tests of these classes");
        }
        return subject.getClass().getClassLoader() != null;
    }

    /** The next run, with an empty log. */
    Scheduler begin(Strategy strategy) {
        log.clear();
        return new Scheduler(driver, strategy, log, interference);
    }

    /** A channel for a run that has begun. */
    Channel<Integer> open(Supplier<? extends Channel<Integer>> factory, Scheduler scheduler) {
        opening = true;
        Channel<Integer> channel = FactoryCall.open(factory, scheduler);
        opening = false;
        return channel;
    }

    Interference interference() {
        return interference;
    }

    /** Executes a run that has begun. */
    @SuppressWarnings("NonAtomicVolatileUpdate") // only the carrier writes
    Execution execute(Scheduler scheduler, Runnable body, Strategy strategy, Histories.Steps steps) {
        if (trusting) {
            scheduler.trustTheJdk();
        }
        running = Optional.of(scheduler);
        body.run();
        running = Optional.empty();
        runs++;
        EventLog.Key key = log.key();
        Optional<String> misfit =
                strategy instanceof Replay replay ? replay.misfit(scheduler.decisions()) : Optional.empty();
        return new Execution(
                key,
                scheduler.schedule(),
                !scheduler.isAbandoned(),
                scheduler.problem().or(interference::sign),
                misfit,
                scheduler.incidents(),
                scheduler.ownThreads(),
                () -> Histories.read(key.reader(unusual), steps));
    }

    long runs() {
        return runs;
    }

    String whereabouts() {
        return running.flatMap(Scheduler::running)
                .map(thread -> Stream.of(thread.getStackTrace())
                        .limit(Settings.ofThisJvm().frames())
                        .map(StackTraceElement::toString)
                        .collect(Collectors.joining(", called from ")))
                .orElse(opening ? "the factory that opens the channel" : "the check itself, between two runs");
    }
}
