package dev.parley.model.explore;

import com.google.common.collect.ImmutableList;
import dev.parley.model.explore.judge.Lasso;
import dev.parley.model.explore.judge.Standstills;
import dev.parley.model.explore.machine.Machine;
import dev.parley.model.explore.machine.StateLayout;
import dev.parley.model.explore.machine.StatePacking;
import dev.parley.model.explore.machine.StepSink;
import dev.parley.model.explore.search.StateStore;
import dev.parley.model.explore.search.SuccessorBatch;
import dev.parley.model.explore.search.Symmetry;
import dev.parley.model.system.WaitForGraph;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells how a state was reached: goes back to the beginning, and then makes the same steps again, and describes them.
 */
final class TraceReconstruction {

    private final Machine machine;
    private final StateLayout layout;
    private final StateStore store;
    private final Symmetry symmetry;
    private final StatePacking packing;
    private final Standstills standstills;
    private final View view;
    private final StepDescription description;

    TraceReconstruction(Machine machine, StateStore store, Symmetry symmetry) {
        this.machine = machine;
        this.layout = machine.layout();
        this.store = store;
        this.symmetry = symmetry;
        this.packing = new StatePacking(layout);
        this.standstills = new Standstills(layout);
        this.view = new View(layout);
        this.description = new StepDescription(layout);
    }

    /** The run to a state that a property is about. */
    Trace trace(Property property, SuccessorBatch.Hit hit) {
        Walk walk = new Walk();
        if (hit.state() != StateStore.NO_PARENT) {
            store.pathTo(hit.state()).forEach(walk::to);
        }
        String sentence = hit.claim().isEmpty() ? walk.told(sentence(property)) : walk.breaking(hit.claim());
        return walk.trace(sentence, Optional.empty());
    }

    /** The run that never comes to what the property says it must come to. */
    Trace trace(Property property, Lasso run) {
        Walk walk = new Walk();
        run.addresses().forEach(walk::to);
        return walk.trace(
                run.circle().isEmpty()
                        ? "the run ends, and it is not true that " + property.name()
                        : "the run can go on like this for ever, and it is not true that " + property.name(),
                run.circle());
    }

    private static String sentence(Property property) {
        return switch (property) {
            // The graph says more.
            case Property.NoDeadlock _ -> "";
            case Property.Possible possible -> possible.name();
            case Property.AtEnd atEnd -> "nothing can move, and it is not true that " + atEnd.name();
            case Property.Claims _,
                    Property.DeadlockIsInevitable _,
                    Property.Invariant _,
                    Property.Eventually _,
                    Property.LeadsTo _ -> "it is not true that " + property.name();
        };
    }

    /** A run in the making. */
    private final class Walk {

        private final ImmutableList.Builder<TraceStep> steps = ImmutableList.builder();
        private int[] at = new int[layout.length()];
        private boolean begun;

        /** Makes the step to a state that is like the one at this address. */
        void to(long address) {
            Finder finder = new Finder(address);
            if (begun) {
                machine.successors(at, finder);
            } else {
                machine.initial(finder);
                begun = true;
            }
            if (finder.found == null || finder.step == null) {
                throw new IllegalStateException("a step was made that cannot be made again");
            }
            at = finder.found;
            steps.add(finder.step);
        }

        /** The sentence, with the values that can be seen from outside, unless the graph says more. */
        String told(String sentence) {
            String values = layout.topology().observed().entries().stream()
                    .map(each -> each.getKey() + "." + each.getValue() + " is "
                            + view.at(at).value(each.getKey(), each.getValue()))
                    .collect(Collectors.joining(", "));
            return sentence.isEmpty() || values.isEmpty() ? sentence : sentence + " (" + values + ")";
        }

        /** Makes the step that breaks this claim, and says so. */
        String breaking(String claim) {
            Breaker breaker = new Breaker(claim);
            if (begun) {
                machine.successors(at, breaker);
            } else {
                machine.initial(breaker);
            }
            if (breaker.step == null) {
                throw new IllegalStateException("a claim was broken that cannot be broken again: " + claim);
            }
            steps.add(breaker.step);
            return breaker.sentence;
        }

        Trace trace(String sentence, Optional<Integer> circle) {
            Movers movers = new Movers();
            machine.successors(at, movers);
            long stuck = standstills.stuck(at, movers.enabled);
            WaitForGraph graph = standstills.graph(at, movers.enabled).without(standstills.resting(at));
            return new Trace(
                    steps.build(),
                    sentence.isEmpty() ? graph.sentence() : sentence,
                    circle,
                    graph,
                    standstills.names(stuck),
                    new ProcessPlaces(layout).sending(at),
                    new ProcessPlaces(layout).of(at));
        }

        private final class Breaker implements StepSink {
            private final String claim;
            private String sentence;
            private @Nullable TraceStep step;

            Breaker(String claim) {
                this.claim = claim;
                this.sentence = claim;
            }

            @Override
            public void state(int[] next) {}

            @Override
            public void broken(String what) {
                if (step == null && what.equals(claim)) {
                    step = description.of(machine.label(), machine.label().wrong());
                    sentence = new Refutation(layout)
                            .of(
                                    claim,
                                    machine.label().process(),
                                    machine.label().wrong());
                }
            }

            @Override
            public void beyond(int channel) {}
        }

        private final class Finder implements StepSink {
            private final long address;
            private int @Nullable [] found;
            private @Nullable TraceStep step;

            Finder(long address) {
                this.address = address;
            }

            @Override
            public void state(int[] next) {
                if (found == null) {
                    int length = packing.pack(symmetry.canonical(next));
                    if (store.find(packing.bytes(), length) == address) {
                        found = next.clone();
                        step = description.of(machine.label(), next);
                    }
                }
            }

            @Override
            public void broken(String claim) {}

            @Override
            public void beyond(int channel) {}
        }
    }

    /** Gathers who has a step. */
    private final class Movers implements StepSink {
        private long enabled;

        @Override
        public void state(int[] next) {
            enabled |= machine.label().movers();
        }

        @Override
        public void broken(String claim) {
            enabled |= machine.label().movers();
        }

        @Override
        public void beyond(int channel) {
            enabled |= machine.label().movers();
        }
    }
}
