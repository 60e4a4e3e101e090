package dev.parley.model.explore;

import com.google.common.collect.ImmutableSortedSet;
import dev.parley.model.system.Topology;
import java.util.Set;
import java.util.TreeSet;

/** Short forms of what tests ask of a topology. */
final class Asking {

    private Asking() {}

    static boolean claimsHold(Topology.Builder topology) {
        return holds(topology, Property.claims());
    }

    static boolean deadlocks(Topology.Builder topology) {
        return !holds(topology, Property.noDeadlock());
    }

    /** What becomes of one property; the exploration must come far enough. */
    static boolean holds(Topology.Builder topology, Property property) {
        PropertyResult finding =
                Explorer.of(topology.build()).asking(property).explore().of(property);
        if (finding instanceof PropertyResult.Unknown(String reason)) {
            throw new AssertionError(reason);
        }
        return finding.holds();
    }

    static Trace counterexample(Topology.Builder topology, Property property) {
        PropertyResult finding =
                Explorer.of(topology.build()).asking(property).explore().of(property);
        return ((PropertyResult.Fails) finding).counterexample().orElseThrow();
    }

    /** The values that an observed variable has where nothing can move any more, as texts. */
    static ImmutableSortedSet<String> atTheEnd(Topology.Builder topology, String process, String variable) {
        Set<String> seen = new TreeSet<>();
        Property end = Property.atEnd("it is looked at", view -> {
            seen.add(view.value(process, variable).toString());
            return true;
        });
        Explorer.of(topology.build()).asking(end).explore();
        return ImmutableSortedSet.copyOf(seen);
    }
}
