package dev.parley.model.explore.machine;

/** Where a {@link Machine} reports steps; {@link Machine#label} says what each did. */
public interface StepSink {

    /** A step leads here. The array is only lent. */
    void state(int[] next);

    /** A step breaks a claim of a process, or does what no process may do. */
    void broken(String claim);

    /** A step would lead beyond what there is space for. */
    void beyond(int channel);
}
