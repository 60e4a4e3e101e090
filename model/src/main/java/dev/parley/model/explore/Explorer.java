package dev.parley.model.explore;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.parley.model.explore.machine.Machine;
import dev.parley.model.explore.search.AmpleSet;
import dev.parley.model.explore.search.BreadthFirstSearch;
import dev.parley.model.explore.search.DepthFirstSearch;
import dev.parley.model.explore.search.Expander;
import dev.parley.model.explore.search.FamilySymmetry;
import dev.parley.model.explore.search.PartialOrderReduction;
import dev.parley.model.explore.search.SearchResult;
import dev.parley.model.explore.search.StateStore;
import dev.parley.model.explore.search.Symmetry;
import dev.parley.model.system.Topology;
import java.util.concurrent.Executor;
import java.util.function.LongConsumer;

/**
 * Visits every reachable state of a topology, once, and answers what it was asked. An explorer is a value; {@link
 * #explore} does the work.
 */
public final class Explorer {

    /** In which order states are visited. */
    private enum Order {
        BREADTH_FIRST,
        DEPTH_FIRST
    }

    private final Topology topology;
    private final ImmutableList<Property> properties;
    private final ExplorationLimits limits;
    private final Order order;
    private final boolean symmetric;
    private final boolean reduced;
    private final Executor executor;
    private final int helpers;
    private final LongConsumer progress;

    private Explorer(
            Topology topology,
            ImmutableList<Property> properties,
            ExplorationLimits limits,
            Order order,
            boolean symmetric,
            boolean reduced,
            Executor executor,
            int helpers,
            LongConsumer progress) {
        this.topology = topology;
        this.properties = properties;
        this.limits = limits;
        this.order = order;
        this.symmetric = symmetric;
        this.reduced = reduced;
        this.executor = executor;
        this.helpers = helpers;
        this.progress = progress;
    }

    /**
     * Breadth-first, so that counterexamples are as short as can be; exact, without reductions, on the calling thread.
     */
    public static Explorer of(Topology topology) {
        return new Explorer(
                topology,
                ImmutableList.of(),
                ExplorationLimits.usual(),
                Order.BREADTH_FIRST,
                false,
                false,
                Runnable::run,
                0,
                _ -> {});
    }

    /** Asks about these, and no others. */
    public Explorer asking(Property... asked) {
        return asking(ImmutableList.copyOf(asked));
    }

    /** Asks about these, and no others. */
    public Explorer asking(Iterable<? extends Property> asked) {
        return new Explorer(
                topology,
                ImmutableSet.<Property>copyOf(asked).asList(),
                limits,
                order,
                symmetric,
                reduced,
                executor,
                helpers,
                progress);
    }

    public Explorer within(ExplorationLimits others) {
        return new Explorer(topology, properties, others, order, symmetric, reduced, executor, helpers, progress);
    }

    /** Visits the latest state first. Counterexamples are not the shortest ones. */
    public Explorer depthFirst() {
        return new Explorer(
                topology, properties, limits, Order.DEPTH_FIRST, symmetric, reduced, executor, helpers, progress);
    }

    /** Takes states for one that differ only in which member of a family is which. */
    public Explorer symmetric() {
        return new Explorer(topology, properties, limits, order, true, reduced, executor, helpers, progress);
    }

    /**
     * Leaves out steps whose order makes no difference to whether there is a deadlock, or a broken claim.
     * Counterexamples are not the shortest ones.
     */
    public Explorer reduced() {
        return new Explorer(topology, properties, limits, order, symmetric, true, executor, helpers, progress);
    }

    /**
     * Has states expanded by an executor, while the calling thread collects them. The result does not depend on it.
     *
     * @param tasks how many it can work on at the same time
     */
    public Explorer on(Executor other, int tasks) {
        return new Explorer(topology, properties, limits, order, symmetric, reduced, other, tasks, progress);
    }

    /** Is told from time to time how many states there are so far. */
    public Explorer reporting(LongConsumer listener) {
        return new Explorer(topology, properties, limits, order, symmetric, reduced, executor, helpers, listener);
    }

    /**
     * Explores.
     *
     * @throws IllegalArgumentException if the topology cannot be explored, or not as asked, with the reason
     * @throws IllegalStateException if a process does what makes no sense, such as to calculate with a message
     */
    public Exploration explore() {
        boolean liveness = properties.stream().anyMatch(PropertyJudge::concernsLiveness);
        if (liveness && (symmetric || reduced)) {
            throw new IllegalArgumentException(
                    "what happens sooner or later cannot be told from a part of the states: explore " + topology.name()
                            + " without symmetry and reduction for it");
        }
        if (reduced && properties.stream().anyMatch(property -> !PropertyJudge.survivesReduction(property))) {
            throw new IllegalArgumentException(
                    "reduction keeps deadlocks, ends and broken claims, and nothing else that could be asked of "
                            + topology.name());
        }
        return explore(Machine.of(topology, limits.unboundedChannels()));
    }

    private Exploration explore(Machine machine) {
        SearchResult found = new SearchResult(
                machine.layout(), limits.unboundedChannels(), new StateStore(limits.bytes(), limits.states()));
        int depth = 0;
        switch (order) {
            case DEPTH_FIRST -> new DepthFirstSearch(found, expander(machine)).run();
            case BREADTH_FIRST -> {
                BreadthFirstSearch search = new BreadthFirstSearch(found, () -> expander(machine), progress);
                if (helpers > 0) {
                    search.run(executor, helpers);
                } else {
                    search.run();
                }
                depth = search.depth();
            }
        }
        return new Exploration(
                topology,
                new PropertyJudge(properties, found, machine, symmetry(machine)).results(),
                found.store().count(),
                found.transitions(),
                depth,
                found.store().bytes(),
                found.incomplete());
    }

    /** One for another thread. */
    private Expander expander(Machine machine) {
        return new Expander(
                machine.copy(),
                symmetry(machine),
                reduced ? new PartialOrderReduction(machine.layout()) : AmpleSet.ALL,
                new StateQuestions(machine.layout()).settling(properties),
                StateQuestions.indexOfClaims(properties));
    }

    private Symmetry symmetry(Machine machine) {
        return symmetric ? FamilySymmetry.of(machine.layout()) : Symmetry.NONE;
    }
}
