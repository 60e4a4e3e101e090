package dev.parley.model.explore;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.parley.model.system.Topology;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Visits every reachable state of a topology, once, and answers what it was asked. An explorer is a value; {@link #explore}
 * does the work.
 */
public final class Explorer {

    /** In which order states are visited. */
    private enum Order {
        BREADTH_FIRST, DEPTH_FIRST
    }

    /** How many states are expanded in a row, by one thread. */
    private static final int BATCH = 512;

    /** How many states are visited between two reports of progress. */
    private static final int PROGRESS = 1 << 18;

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

    /** Breadth-first, so that counterexamples are as short as can be; exact, without reductions, on the calling thread. */
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
        return new Explorer(
                topology, properties, others, order, symmetric, reduced, executor, helpers, progress);
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
     * Leaves out steps whose order makes no difference to whether there is a deadlock, or a broken claim. Counterexamples are
     * not the shortest ones.
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
        boolean liveness = properties.stream().anyMatch(Liveness::concerns);
        if (liveness && (symmetric || reduced)) {
            throw new IllegalArgumentException("what happens sooner or later cannot be told from a part of the states: explore "
                    + topology.name() + " without symmetry and reduction for it");
        }
        if (reduced && properties.stream().anyMatch(property -> !Reduction.keeps(property))) {
            throw new IllegalArgumentException(
                    "reduction keeps deadlocks, ends and broken claims, and nothing else that could be asked of "
                            + topology.name());
        }
        return new Work().explore();
    }

    /** One exploration in progress. */
    private final class Work {

        private final Machine machine = Machine.of(topology, limits.unboundedChannels());
        private final StateStore store = new StateStore(limits.bytes(), limits.states());
        private final Map<Integer, Batch.Hit> hits = new HashMap<>();
        private final Deque<Expander> idle = new ArrayDeque<>();
        private final Deque<Batch> spare = new ArrayDeque<>();
        private long transitions;
        private long last;
        private @Nullable String incomplete;
        private @Nullable String broken;

        private Expander expander() {
            return new Expander(
                    machine.copy(),
                    symmetric ? Members.of(machine.layout()) : Symmetry.NONE,
                    reduced ? new Reduction(machine.layout()) : Ample.ALL,
                    properties);
        }

        Exploration explore() {
            Batch first = new Batch();
            Expander expander = expander();
            expander.begin(first);
            if (order == Order.DEPTH_FIRST) {
                depthFirst(expander, first);
            } else if (helpers > 0) {
                collect(first);
                idle.add(expander);
                breadthFirstWithHelp();
            } else {
                collect(first);
                breadthFirst(expander);
            }
            return new Exploration(
                    topology,
                    findings(),
                    store.count(),
                    transitions,
                    order == Order.BREADTH_FIRST ? depth() : 0,
                    store.bytes(),
                    Optional.ofNullable(incomplete));
        }

        /** How far the state that was found last is from the beginning: no other one is further. */
        private int depth() {
            int depth = 0;
            long address = last;
            while (store.count() > 0 && store.parent(address) != StateStore.NO_PARENT) {
                address = store.parent(address);
                depth++;
            }
            return depth;
        }

        /** Adds the successors that are new. */
        private void collect(Batch batch) {
            batch.lookAhead(store);
            for (int i = 0; i < batch.count(); i++) {
                long added = batch.addTo(store, i);
                if (added == StateStore.FULL) {
                    full();
                } else if (added >= 0) {
                    last = added;
                }
            }
            take(batch);
        }

        private void take(Batch batch) {
            transitions += batch.transitions();
            for (Batch.Hit hit : batch.hits()) {
                hits.putIfAbsent(hit.property(), hit);
            }
            if (broken == null && !batch.broken().isEmpty()) {
                broken = batch.broken();
            }
            if (batch.beyond() >= 0) {
                incomplete = "channel " + machine.layout().channels().get(batch.beyond())
                        + " has no bound, and was explored with up to " + limits.unboundedChannels() + " messages";
            }
        }

        private void full() {
            incomplete = "there was no room for more than " + store.count() + " states, which take "
                    + (store.bytes() >> 20) + " MiB";
        }

        private void breadthFirst(Expander expander) {
            Batch batch = new Batch();
            long reported = 0;
            long address = 0;
            while (address < store.end()) {
                batch.clear();
                // Not one by one: the processor then looks several states up at the same time.
                for (int i = 0; i < BATCH && address < store.end(); i++) {
                    expander.expand(store, address, batch);
                    address = store.next(address, store.end());
                }
                collect(batch);
                if (store.count() - reported >= PROGRESS) {
                    reported = store.count();
                    progress.accept(reported);
                }
            }
        }

        /** One batch: who expands it, what comes of it, and where it ends. */
        private record Job(FutureTask<Batch> task, Expander expander, long until) {}

        private void breadthFirstWithHelp() {
            Deque<Job> jobs = new ArrayDeque<>();
            long taken = 0;
            long reported = 0;
            while (taken < store.end() || !jobs.isEmpty()) {
                while (taken < store.end() && jobs.size() <= helpers) {
                    Job job = job(taken);
                    jobs.add(job);
                    taken = job.until();
                    executor.execute(job.task());
                }
                Job oldest = jobs.remove();
                Batch batch = get(oldest.task());
                collect(batch);
                idle.add(oldest.expander());
                spare.add(batch);
                if (store.count() - reported >= PROGRESS) {
                    reported = store.count();
                    progress.accept(reported);
                }
            }
        }

        private Job job(long from) {
            Expander expander = idle.isEmpty() ? expander() : idle.remove();
            Batch batch = spare.isEmpty() ? new Batch() : spare.remove();
            batch.clear();
            long limit = store.end();
            long until = from;
            for (int i = 0; i < BATCH && until < limit; i++) {
                until = store.next(until, limit);
            }
            long end = until;
            return new Job(
                    new FutureTask<>(() -> {
                        for (long address = from; address < end; address = store.next(address, end)) {
                            expander.expand(store, address, batch);
                        }
                        return batch;
                    }),
                    expander,
                    until);
        }

        private static Batch get(FutureTask<Batch> task) {
            try {
                return task.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("the exploration was interrupted", e);
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException failure) {
                    throw failure;
                }
                throw new IllegalStateException("the exploration failed", e.getCause());
            }
        }

        private void depthFirst(Expander expander, Batch first) {
            long[] stack = new long[1 << 10];
            int size = 0;
            Batch batch = first;
            while (true) {
                if (size + batch.count() > stack.length) {
                    stack = Arrays.copyOf(stack, 2 * (size + batch.count()));
                }
                for (int i = 0; i < batch.count(); i++) {
                    long added = batch.addTo(store, i);
                    if (added == StateStore.FULL) {
                        full();
                    } else if (added >= 0) {
                        stack[size++] = added;
                    }
                }
                take(batch);
                if (size == 0) {
                    return;
                }
                batch.clear();
                expander.expand(store, stack[--size], batch);
            }
        }

        private ImmutableMap<Property, PropertyResult> findings() {
            Tracer tracer = new Tracer(machine.copy(), store, symmetric ? Members.of(machine.layout()) : Symmetry.NONE);
            Liveness liveness = new Liveness(machine.copy(), store, tracer);
            ImmutableMap.Builder<Property, PropertyResult> findings = ImmutableMap.builder();
            for (int i = 0; i < properties.size(); i++) {
                findings.put(properties.get(i), finding(i, tracer, liveness));
            }
            return findings.buildOrThrow();
        }

        private PropertyResult finding(int index, Tracer tracer, Liveness liveness) {
            Property property = properties.get(index);
            Optional<Trace> hit = Optional.ofNullable(hits.get(index)).map(known -> tracer.trace(property, known));
            boolean possible = property instanceof Property.Possible;
            if (hit.isPresent()) {
                return possible ? new PropertyResult.Holds(hit) : new PropertyResult.Fails(hit);
            }
            if (incomplete != null) {
                return new PropertyResult.Unknown(incomplete);
            }
            // A run ends where a process is wrong: nobody knows what would come after that.
            if (broken != null) {
                return new PropertyResult.Unknown("some runs are cut short by a broken claim (" + broken + ")");
            }
            if (Liveness.concerns(property)) {
                return liveness.finding(property);
            }
            return possible ? new PropertyResult.Fails(Optional.empty()) : new PropertyResult.Holds(Optional.empty());
        }
    }
}
