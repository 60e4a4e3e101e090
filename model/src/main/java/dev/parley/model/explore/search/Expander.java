package dev.parley.model.explore.search;

import com.google.common.collect.ImmutableList;
import dev.parley.model.explore.machine.Machine;
import dev.parley.model.explore.machine.StatePacking;
import dev.parley.model.explore.machine.StepSink;

/** Expands states: makes their successors, and looks at them for what is looked for. Serves one thread. */
public final class Expander implements StepSink {

    /** Nobody looks for broken claims. */
    public static final int NO_CLAIMS = -1;

    private final Machine machine;
    private final StatePacking packing;
    private final Symmetry symmetry;
    private final AmpleSet ample;
    private final ImmutableList<StatePredicate> wanted;
    private final int claims;
    private final int[] state;
    private SuccessorBatch batch = new SuccessorBatch();
    private long address;
    private long enabled;

    /**
     * An expander.
     *
     * @param wanted what is looked for; what is found goes by its index
     * @param claims the index under which broken claims are looked for, or {@link #NO_CLAIMS}
     */
    public Expander(
            Machine machine, Symmetry symmetry, AmpleSet ample, ImmutableList<StatePredicate> wanted, int claims) {
        this.machine = machine;
        this.packing = new StatePacking(machine.layout());
        this.symmetry = symmetry;
        this.ample = ample;
        this.wanted = wanted;
        this.claims = claims;
        this.state = new int[machine.layout().length()];
    }

    /** The initial states. */
    void begin(SuccessorBatch into) {
        batch = into;
        address = StateStore.NO_PARENT;
        machine.initial(this);
    }

    /** Expands one stored state. */
    void expand(StateStore store, long which, SuccessorBatch into) {
        batch = into;
        address = which;
        enabled = 0;
        store.unpack(which, packing, state);
        if (!ample.expand(machine, state, this)) {
            machine.successors(state, this);
            // Where only some steps were made, it is not known who else has one; but whoever waits for ever still does
            // after them.
            look();
        }
    }

    @Override
    public void state(int[] next) {
        enabled |= machine.label().movers();
        int[] canonical = symmetry.canonical(next);
        batch.add(packing.bytes(), packing.pack(canonical), address);
    }

    @Override
    public void broken(String claim) {
        enabled |= machine.label().movers();
        batch.step();
        batch.broken(claim);
        if (claims != NO_CLAIMS) {
            batch.hit(new SuccessorBatch.Hit(claims, address, claim));
        }
    }

    @Override
    public void beyond(int channel) {
        enabled |= machine.label().movers();
        batch.step();
        batch.beyond(channel);
    }

    private void look() {
        for (int i = 0; i < wanted.size(); i++) {
            if (wanted.get(i).test(state, enabled)) {
                batch.hit(new SuccessorBatch.Hit(i, address, ""));
            }
        }
    }
}
