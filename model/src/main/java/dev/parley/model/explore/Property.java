package dev.parley.model.explore;

import java.util.function.Predicate;

/**
 * What is asked about a topology. Runs are fair where that matters: no process is kept from a step for ever while it
 * could make it all the time, and a channel that may lose any message does not lose one for ever that is sent again and
 * again.
 */
public sealed interface Property {

    /** What it says, in words. */
    String name();

    /** Every claim that a process makes is true when it makes it. */
    record Claims() implements Property {
        @Override
        public String name() {
            return "what the processes claim is true";
        }
    }

    /**
     * No process waits for ever: there is no knot in the wait-for graph, no orphan, and nobody waits for one of those,
     * even while others run on.
     */
    record NoDeadlock() implements Property {
        @Override
        public String name() {
            return "no process waits for ever";
        }
    }

    /** Sooner or later, whatever happens, somebody waits for ever. */
    record DeadlockIsInevitable() implements Property {
        @Override
        public String name() {
            return "every fair run ends in a deadlock";
        }
    }

    /** True of every state. */
    record Invariant(String name, Predicate<View> holds) implements Property {}

    /** True of every state in which nothing can move. */
    record AtEnd(String name, Predicate<View> holds) implements Property {}

    /** True of some state: something that can happen. */
    record Possible(String name, Predicate<View> holds) implements Property {}

    /** Every fair run comes to a state of which this is true. */
    record Eventually(String name, Predicate<View> holds) implements Property {}

    /** Every fair run that comes to a state of the first kind comes to one of the second kind then, or later. */
    record LeadsTo(String name, Predicate<View> cause, Predicate<View> effect) implements Property {}

    static Property claims() {
        return new Claims();
    }

    static Property noDeadlock() {
        return new NoDeadlock();
    }

    static Property deadlockIsInevitable() {
        return new DeadlockIsInevitable();
    }

    static Property invariant(String name, Predicate<View> holds) {
        return new Invariant(name, holds);
    }

    static Property atEnd(String name, Predicate<View> holds) {
        return new AtEnd(name, holds);
    }

    static Property possible(String name, Predicate<View> holds) {
        return new Possible(name, holds);
    }

    static Property eventually(String name, Predicate<View> holds) {
        return new Eventually(name, holds);
    }

    static Property leadsTo(String name, Predicate<View> cause, Predicate<View> effect) {
        return new LeadsTo(name, cause, effect);
    }
}
