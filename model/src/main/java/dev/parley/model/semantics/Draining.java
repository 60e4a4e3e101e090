package dev.parley.model.semantics;

import com.google.common.collect.ImmutableList;
import dev.parley.model.operation.Outcome;
import java.util.ArrayList;
import java.util.List;

/** Every way in which a drain may take messages at one instant: one way under total FIFO, many under weaker orders. */
final class Draining {

    private final Semantics semantics;
    private final ChannelState start;
    private final int due;
    private final boolean mayMiss;
    private final List<Integer> taken = new ArrayList<>();

    Draining(Semantics semantics, ChannelState start, int most, boolean mayMiss) {
        this.semantics = semantics;
        this.start = start;
        this.due = Math.clamp(most, 0, start.size());
        this.mayMiss = mayMiss;
    }

    void addTo(ImmutableList.Builder<Transition> steps) {
        take(start, steps);
    }

    private void take(ChannelState state, ImmutableList.Builder<Transition> steps) {
        if (taken.size() == due || mayMiss) {
            steps.add(new Transition(new Outcome.Drained(ImmutableList.copyOf(taken)), state));
        }
        if (taken.size() == due) {
            return;
        }
        for (int i = 0; i < state.size(); i++) {
            if (semantics.mayTake(state, i)) {
                taken.add(state.message(i));
                take(state.without(i), steps);
                taken.removeLast();
            }
        }
    }
}
