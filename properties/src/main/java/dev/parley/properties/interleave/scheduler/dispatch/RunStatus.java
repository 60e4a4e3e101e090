package dev.parley.properties.interleave.scheduler.dispatch;

import java.util.Optional;

/** Whether a run goes on, and whether it is evidence. */
public final class RunStatus {

    private final Interference interference;
    private boolean over;
    private boolean abandoned;
    private Optional<String> problem = Optional.empty();

    RunStatus(Interference interference) {
        this.interference = interference;
    }

    /** Whether it has ended, so that whoever still runs must be unwound. */
    public boolean isOver() {
        return over;
    }

    void end() {
        over = true;
    }

    /** Something that makes the run worthless as evidence, and ends it. */
    public void fail(String what) {
        if (problem.isEmpty()) {
            problem = Optional.of(what);
        }
        over = true;
    }

    /** A sign that threads which are not controlled play a part: see {@link Interference}. */
    public void suspect(String what) {
        interference.note(what);
    }

    /** The subject does what cannot be controlled: neither this run nor any other one of it is evidence. */
    public void refuse(String what) {
        interference.note(what);
        fail(what);
    }

    public Optional<String> problem() {
        return problem;
    }

    /** The strategy gives the run up. */
    void abandon() {
        abandoned = true;
        over = true;
    }

    /** Whether the strategy gave the run up before its end. */
    public boolean isAbandoned() {
        return abandoned;
    }
}
