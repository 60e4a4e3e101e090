package dev.parley.properties.interleave.strategy;

import dev.parley.model.operation.ThreadName;
import dev.parley.properties.interleave.strategy.Schedule.Deviation;
import java.util.Optional;

/** Follows a schedule, and notices where it no longer fits. */
public final class Replay extends AwaitDetection {

    private final Schedule schedule;
    private int next;
    private Optional<String> misfit = Optional.empty();

    public Replay(Schedule schedule) {
        this.schedule = schedule;
    }

    @Override
    public boolean isNeeded() {
        return schedule.patient();
    }

    @Override
    public void unfair(String reason) {
        // It was so when the schedule was found, too, and is no reason not to follow it.
    }

    @Override
    public int choose(Choice choice) {
        if (next == schedule.deviations().size()
                || schedule.deviations().get(next).decision() != choice.decision()) {
            return choice.obvious();
        }
        Deviation deviation = schedule.deviations().get(next++);
        boolean possible = deviation.thread() == Schedule.CLOCK
                ? choice.clock()
                : (choice.runnable() & (1 << deviation.thread())) != 0;
        if (possible) {
            return deviation.thread();
        }
        if (misfit.isEmpty()) {
            misfit = Optional.of("at decision " + choice.decision()
                    + (deviation.thread() == Schedule.CLOCK
                            ? " time could not pass"
                            : " " + ThreadName.of(deviation.thread()) + " could not go on"));
        }
        return choice.obvious();
    }

    /** Where the schedule did not fit the run that it has been followed through, if anywhere. */
    public Optional<String> misfit(int decisions) {
        if (misfit.isPresent()) {
            return misfit;
        }
        if (next < schedule.deviations().size()) {
            return Optional.of("the run ended after " + decisions + " decisions, before decision "
                    + schedule.deviations().get(next).decision());
        }
        return schedule.decisions() >= 0 && schedule.decisions() != decisions
                ? Optional.of("the run took " + decisions + " decisions, the schedule " + schedule.decisions())
                : Optional.empty();
    }

    @Override
    public String toString() {
        return schedule.deviations().isEmpty() ? "the obvious schedule" : "the schedule " + schedule;
    }
}
