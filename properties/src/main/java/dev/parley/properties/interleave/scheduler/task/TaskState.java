package dev.parley.properties.interleave.scheduler.task;

/** What keeps a task from going on. */
public enum TaskState {
    RUNNABLE,
    /** Parked, asleep, or waiting for the end of another task. */
    PARKED,
    /** Waits to enter a monitor. */
    ENTERING,
    /** Waits to be notified. */
    WAITING,
    /** Has found nothing changed in a loop, and waits until something that it looked at is written. */
    AWAITING_WRITE,
    /** Has run for so long without getting anywhere that it is taken to wait for another thread, in a loop. */
    SPINNING,
    /** Will never go on: it could not be unwound, or the JVM holds it back. */
    LOST,
    FINISHED
}
