package dev.parley.bench;

/** What executes programs and judges the executions. */
interface Engine {

    /** So many executions, judged, in so much time. */
    record Sample(long executions, long nanos) {
        double perSecond() {
            return executions * 1e9 / nanos;
        }
    }

    /** Executes all programs of a contest, each {@link Contest#EXECUTIONS_A_PROGRAM} times, once or more often. */
    Sample round();
}
