package dev.parley.properties.interleave.scheduler.dispatch;

import com.google.common.collect.ImmutableList;
import dev.parley.properties.interleave.memory.Variable;
import dev.parley.properties.interleave.scheduler.task.Roster;
import dev.parley.properties.interleave.strategy.Choice;
import dev.parley.properties.interleave.strategy.Observer;
import dev.parley.properties.interleave.strategy.Schedule;
import dev.parley.properties.interleave.strategy.Strategy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The decisions of one run: asks its strategy, and keeps what differs from the obvious. */
final class Decisions implements Choice {

    private final Strategy strategy;
    private final Roster roster;
    private final List<Schedule.Deviation> deviations = new ArrayList<>();
    /** What two threads are about to touch, for whoever asks. */
    private @Nullable Variable one;

    private @Nullable Variable another;
    private int decision;
    private int runnable;
    private boolean clock;
    private int obvious;

    Decisions(Strategy strategy, Roster roster) {
        this.strategy = strategy;
        this.roster = roster;
    }

    /** Who goes on; a strategy that gives the run up makes no decision. */
    int choose(int among, boolean timeMayPass, int usual) {
        runnable = among;
        clock = timeMayPass;
        obvious = usual;
        int chosen = strategy.choose(this);
        if (chosen == Observer.ABANDON) {
            return chosen;
        }
        if (chosen != usual) {
            deviations.add(new Schedule.Deviation(decision, chosen));
        }
        decision++;
        return chosen;
    }

    int count() {
        return decision;
    }

    /** @param patient whether threads were kept from turning in loops */
    Schedule schedule(boolean patient) {
        return new Schedule(ImmutableList.copyOf(deviations), decision, patient);
    }

    @Override
    public int decision() {
        return decision;
    }

    @Override
    public int runnable() {
        return runnable;
    }

    @Override
    public boolean clock() {
        return clock;
    }

    @Override
    public int obvious() {
        return obvious;
    }

    @Override
    public boolean conflict(int thread, int other) {
        if (one == null || another == null) {
            one = new Variable();
            another = new Variable();
        }
        one.intendedBy(roster.byId(thread).position());
        another.intendedBy(roster.byId(other).position());
        return one.conflictsWith(another);
    }
}
