package dev.parley.properties.interleave.enact;

import dev.parley.model.operation.Outcome;
import java.util.ArrayList;
import java.util.List;

/** A stage without threads: what is added is carried out to its end, one after the other. */
final class OneByOne implements Stage {

    private final List<Runnable> waiting = new ArrayList<>();
    private final List<String> record = new ArrayList<>();
    private int added;

    /** What was called and answered, and what else happened. */
    List<String> record() {
        return record;
    }

    @Override
    public int add(Runnable part) {
        waiting.add(part);
        return added++;
    }

    @Override
    public void drive() {
        waiting.forEach(Runnable::run);
        waiting.clear();
    }

    @Override
    public boolean quiescence() {
        return false;
    }

    @Override
    public boolean hasEnded(int thread) {
        return true;
    }

    @Override
    public boolean isInOperation(int thread) {
        return false;
    }

    @Override
    public boolean isAbandoned() {
        return false;
    }

    @Override
    public boolean hasFailed() {
        return false;
    }

    @Override
    public void end() {
        record.add("end");
    }

    @Override
    public void call(int number) {
        record.add("call " + number);
    }

    @Override
    public Outcome returned(Outcome outcome) {
        record.add(outcome.toString());
        return outcome;
    }

    @Override
    public Outcome thrown(Throwable thrown) {
        return new Outcome.Failed(thrown.getMessage());
    }

    @Override
    public void interrupt(int thread) {
        record.add("interrupt " + thread);
    }

    @Override
    public void pause() {
        record.add("pause");
    }

    @Override
    public int choose(int alternatives) {
        return alternatives - 1;
    }

    @Override
    public Error failed(String reason) {
        return new AssertionError(reason);
    }
}
