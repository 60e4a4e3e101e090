package dev.parley.properties.interleave.scheduler;

import dev.parley.model.channel.Channel;
import dev.parley.properties.interleave.hook.Hooks;
import dev.parley.properties.interleave.log.EventLog;
import dev.parley.properties.interleave.log.Thrown;
import dev.parley.properties.interleave.scheduler.dispatch.Interference;
import dev.parley.properties.interleave.strategy.Replay;
import dev.parley.properties.interleave.strategy.Schedule;
import dev.parley.properties.interleave.thread.Drivers;
import dev.parley.properties.interleave.thread.RandomSeeds;
import java.util.ArrayList;
import java.util.function.Supplier;

/**
 * Opens a channel, before the threads of a run use it. Threads that the subject starts then belong to the run; they
 * move when the opening waits for one of them, and otherwise once the run goes on.
 */
public final class FactoryCall {

    private final Scheduler scheduler;
    private final Thread thread = Thread.currentThread();

    private FactoryCall(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /** There is no channel; the message says why. */
    public static final class Failure extends IllegalStateException {
        private static final long serialVersionUID = 1;

        Failure(String reason) {
            super(reason);
        }
    }

    /**
     * A fresh channel that no run is going to use.
     *
     * @throws Failure if the factory answers null, throws, or does what cannot be controlled
     */
    public static Channel<Integer> open(Supplier<? extends Channel<Integer>> factory) {
        Scheduler scheduler = new Scheduler(
                Drivers.serving(), new Replay(Schedule.OBVIOUS), new EventLog(new ArrayList<>()), new Interference());
        try {
            return open(factory, scheduler);
        } finally {
            scheduler.end();
        }
    }

    /**
     * A fresh channel for a run that has not begun.
     *
     * @throws Failure if the factory answers null, throws, or does what cannot be controlled
     */
    public static Channel<Integer> open(Supplier<? extends Channel<Integer>> factory, Scheduler scheduler) {
        return new FactoryCall(scheduler).perform(factory);
    }

    private Channel<Integer> perform(Supplier<? extends Channel<Integer>> factory) {
        RandomSeeds before = RandomSeeds.of(thread);
        RandomSeeds.seed(thread, Schedule.CLOCK);
        scheduler.mechanisms().opener().is(thread);
        Hooks.bind(new OpeningHooks(thread, scheduler.mechanisms()));
        try {
            Channel<Integer> channel = factory.get();
            if (scheduler.problem().isPresent()) {
                throw new Failure(reason());
            }
            if (channel == null) {
                throw new Failure("the factory answered null instead of a channel");
            }
            return channel;
        } catch (Failure e) {
            throw e;
        } catch (Throwable e) {
            // A subject may throw anything; what unwinds it has been told already.
            throw new Failure(
                    scheduler.problem().isPresent() ? reason() : "opening the channel failed: " + Thrown.describe(e));
        } finally {
            Hooks.release();
            before.restore();
        }
    }

    private String reason() {
        return scheduler.problem().map(what -> "when it is opened, " + what).orElseThrow();
    }
}
