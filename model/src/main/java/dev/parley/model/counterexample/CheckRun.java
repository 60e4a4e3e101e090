package dev.parley.model.counterexample;

/**
 * The circumstances of a run. Values that the reports only pass on.
 *
 * @param started when, in ISO 8601
 * @param schedules the smallest budget that a subject had, for each of its rules; each result says how many there were
 * @param seed what everything was drawn from
 * @param java the version of the JVM
 * @param os the operating system and architecture
 * @param parley the version of Parley
 * @param millis how long the run took
 */
public record CheckRun(
        String started, long schedules, String seed, String java, String os, String parley, long millis) {}
