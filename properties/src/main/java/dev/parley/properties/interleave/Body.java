package dev.parley.properties.interleave;

/** What one controlled thread does. */
interface Body {

    /** Runs on the thread of this task. */
    void run(Task self);
}
