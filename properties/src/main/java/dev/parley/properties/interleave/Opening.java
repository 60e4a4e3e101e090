package dev.parley.properties.interleave;

import dev.parley.model.channel.Channel;
import dev.parley.properties.interleave.hook.Hooks;
import java.util.function.Supplier;

/**
 * Opens a channel, before the threads of a run use it. The subject finds the clock as the run will begin with it, and may no
 * more start or wake threads of its own than later.
 */
public final class Opening extends Outside {

    private final Disturbance disturbance = new Disturbance();
    private int looks;

    private Opening() {}

    /** There is no channel; the message says why. */
    public static final class Failure extends IllegalStateException {
        private static final long serialVersionUID = 1;

        Failure(String reason) {
            super(reason);
        }
    }

    /**
     * A fresh channel.
     *
     * @throws Failure if the factory answers null, throws, or leaves a thread behind
     */
    public static Channel<Integer> of(Supplier<? extends Channel<Integer>> factory) {
        Opening opening = new Opening();
        Hooks.bind(opening);
        try {
            Channel<Integer> channel = factory.get();
            if (opening.disturbance.sign().isPresent()) {
                throw new Failure(opening.reason());
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
                    opening.disturbance.sign().isPresent()
                            ? opening.reason()
                            : "opening the channel failed: " + Thrown.describe(e));
        } finally {
            Hooks.release();
        }
    }

    private String reason() {
        return disturbance.sign().map(what -> "when it is opened, " + what).orElseThrow();
    }

    @Override
    public long nanoTime() {
        return Run.START_NANOS + sinceStart();
    }

    @Override
    public long currentTimeMillis() {
        return Run.START_MILLIS + sinceStart() / 1_000_000;
    }

    /** The clock stands still, unless somebody waits for it to go on. */
    private long sinceStart() {
        return Run.NANOS_A_TURN * Math.max(0, ++looks - Run.MOST_LOOKS);
    }

    @Override
    public boolean unpark(Thread thread) {
        disturbance.note(Disturbance.wakes(thread));
        return false;
    }

    @Override
    public void handOver() {
        disturbance.note(Disturbance.handsOver());
    }

    @Override
    public void start(Thread thread) {
        disturbance.note(Disturbance.starts(thread));
        throw new Abort();
    }
}
