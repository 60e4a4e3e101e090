package dev.parley.model.explore;

/** Placeholder. */
final class Liveness {
    Liveness(Machine machine, StateStore store, Tracer tracer) {}
    static boolean concerns(Property property) {
        return switch (property) {
            case Property.DeadlockIsInevitable _, Property.Eventually _, Property.LeadsTo _ -> true;
            case Property.Claims _, Property.NoDeadlock _, Property.Invariant _, Property.AtEnd _, Property.Possible _ -> false;
        };
    }
    Finding finding(Property property) { return new Finding.Unknown("todo"); }
}
