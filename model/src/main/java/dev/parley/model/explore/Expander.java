package dev.parley.model.explore;

import com.google.common.collect.ImmutableList;

/** Expands states: makes their successors, and looks at them for what the properties are about. Serves one thread. */
final class Expander implements Machine.Sink {

    private final Machine machine;
    private final Packing packing;
    private final Symmetry symmetry;
    private final Ample ample;
    private final Standstills standstills;
    private final View view;
    private final ImmutableList<Property> properties;
    private final int claims;
    private final int[] state;
    private Batch batch = new Batch();
    private long address;
    private long enabled;

    Expander(Machine machine, Symmetry symmetry, Ample ample, ImmutableList<Property> properties) {
        this.machine = machine;
        this.packing = new Packing(machine.layout());
        this.symmetry = symmetry;
        this.ample = ample;
        this.standstills = new Standstills(machine.layout());
        this.view = new View(machine.layout());
        this.properties = properties;
        this.claims = properties.indexOf(Property.claims());
        this.state = new int[machine.layout().length()];
    }

    /** The initial states. */
    void begin(Batch into) {
        batch = into;
        address = StateStore.NO_PARENT;
        machine.initial(this);
    }

    /** Expands one stored state. */
    void expand(StateStore store, long which, Batch into) {
        batch = into;
        address = which;
        enabled = 0;
        packing.unpack(store.chunk(which), store.offset(which), state);
        if (!ample.expand(machine, state, this)) {
            machine.successors(state, this);
            // Where only some steps were made, it is not known who else has one; but whoever waits for ever still does after them.
            look();
        }
    }

    @Override
    public void state(int[] next) {
        mark();
        int[] canonical = symmetry.canonical(next);
        batch.add(packing.bytes(), packing.pack(canonical), address);
    }

    private void mark() {
        Move move = machine.move;
        if (move.kind != TraceStep.Kind.CRASH && move.kind != TraceStep.Kind.START) {
            enabled |= 1L << move.process;
            if (move.partner != Move.NOBODY) {
                enabled |= 1L << move.partner;
            }
        }
    }

    @Override
    public void broken(String claim) {
        mark();
        batch.step();
        batch.broken(claim);
        if (claims >= 0) {
            batch.hit(new Batch.Hit(claims, address, claim));
        }
    }

    @Override
    public void beyond(int channel) {
        mark();
        batch.step();
        batch.beyond(channel);
    }

    private void look() {
        for (int i = 0; i < properties.size(); i++) {
            if (hits(properties.get(i))) {
                batch.hit(new Batch.Hit(i, address, ""));
            }
        }
    }

    /** Whether the state is one that the property is about. */
    private boolean hits(Property property) {
        return switch (property) {
            case Property.Claims _ -> false;
            case Property.NoDeadlock _ -> standstills.stuck(state, enabled) != 0;
            case Property.Invariant invariant -> !invariant.holds().test(view.at(state));
            case Property.AtEnd atEnd -> enabled == 0 && !atEnd.holds().test(view.at(state));
            case Property.Possible possible -> possible.holds().test(view.at(state));
            case Property.DeadlockIsInevitable _, Property.Eventually _, Property.LeadsTo _ -> false;
        };
    }
}
