package dev.parley.properties.interleave.strategy;

/** Decides who goes on wherever there is a choice. One instance serves one run. */
@FunctionalInterface
public interface Strategy {

    /**
     * Who goes on.
     *
     * @return one of the threads in {@link Choice#runnable}, or {@link Schedule#CLOCK} if the clock may go on
     */
    int choose(Choice choice);
}
