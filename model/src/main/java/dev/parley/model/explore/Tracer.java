package dev.parley.model.explore;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.parley.model.system.Notation;
import dev.parley.model.system.Value;
import dev.parley.model.system.WaitForGraph;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells how a state was reached: goes back to the beginning, and then makes the same steps again, and describes them. */
final class Tracer {

    private final Machine machine;
    private final Layout layout;
    private final StateStore store;
    private final Symmetry symmetry;
    private final Packing packing;
    private final Standstills standstills;
    private final View view;

    Tracer(Machine machine, StateStore store, Symmetry symmetry) {
        this.machine = machine;
        this.layout = machine.layout();
        this.store = store;
        this.symmetry = symmetry;
        this.packing = new Packing(layout);
        this.standstills = new Standstills(layout);
        this.view = new View(layout);
    }

    /** The run to a state that a property is about. */
    Trace trace(Property property, Batch.Hit hit) {
        Walk walk = new Walk();
        if (hit.state() != StateStore.NO_PARENT) {
            pathTo(hit.state()).forEach(walk::to);
        }
        String sentence = hit.claim().isEmpty() ? walk.told(sentence(property)) : walk.breaking(hit.claim());
        return walk.trace(sentence, Optional.empty());
    }

    /** The run through these states, which then begins again at one of them, counted from 0, if there is a circle. */
    Trace trace(String sentence, List<Long> addresses, Optional<Integer> circle) {
        Walk walk = new Walk();
        addresses.forEach(walk::to);
        return walk.trace(sentence, circle);
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

    /** The addresses from an initial state to this one. */
    Deque<Long> pathTo(long state) {
        Deque<Long> path = new ArrayDeque<>();
        for (long address = state; address != StateStore.NO_PARENT; address = store.parent(address)) {
            path.addFirst(address);
        }
        return path;
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
            Counter counter = new Counter();
            machine.successors(at, counter);
            long stuck = standstills.stuck(at, counter.enabled);
            WaitForGraph graph = standstills.graph(at, counter.enabled).without(standstills.resting(at));
            return new Trace(
                    steps.build(),
                    sentence.isEmpty() ? graph.sentence() : sentence,
                    circle,
                    graph,
                    standstills.names(stuck),
                    layout.places(at));
        }

        private final class Breaker implements Machine.Sink {
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
                    step = describe(machine.move, machine.move.wrong);
                    sentence = new Refutation(layout).of(claim, machine.move.process, machine.move.wrong);
                }
            }

            @Override
            public void beyond(int channel) {}
        }

        private final class Finder implements Machine.Sink {
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
                        step = describe(machine.move, next);
                    }
                }
            }

            @Override
            public void broken(String claim) {}

            @Override
            public void beyond(int channel) {}
        }
    }

    /** Counts who has a step. */
    private final class Counter implements Machine.Sink {
        private long enabled;

        @Override
        public void state(int[] next) {
            mark();
        }

        @Override
        public void broken(String claim) {
            mark();
        }

        @Override
        public void beyond(int channel) {
            mark();
        }

        private void mark() {
            if (machine.move.kind != TraceStep.Kind.CRASH) {
                enabled |= 1L << machine.move.process;
                if (machine.move.partner != Move.NOBODY) {
                    enabled |= 1L << machine.move.partner;
                }
            }
        }
    }

    private TraceStep describe(Move move, int[] after) {
        Optional<String> channel = move.channel == Move.NOBODY
                ? Optional.empty()
                : Optional.of(layout.channels().get(move.channel));
        boolean hasMessage = channel.isPresent()
                && (move.kind == TraceStep.Kind.SEND
                        || move.kind == TraceStep.Kind.MEET
                        || (move.kind == TraceStep.Kind.RECEIVE && move.answer == Notation.DONE));
        Optional<Value> message = hasMessage ? Optional.of(layout.decode(move.value)) : Optional.empty();
        return new TraceStep(
                name(move.process),
                name(move.partner),
                move.kind,
                operation(move, channel.orElse(""), message),
                channel,
                message.map(Value::toString),
                Stream.of(
                                Optional.of(outcome(move)),
                                fate(move.process, move, after),
                                fate(move.partner, move, after)
                                        .map(fate -> name(move.partner).orElse("") + " " + fate))
                        .flatMap(Optional::stream)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", and ")),
                contents(after));
    }

    private Optional<String> name(int process) {
        return process == Move.NOBODY
                ? Optional.empty()
                : Optional.of(layout.codes().get(process).name());
    }

    /** Whether that was the last that a process did. */
    private Optional<String> fate(int process, Move move, int[] after) {
        if (process == Move.NOBODY) {
            return Optional.empty();
        }
        if (move.crashed == process) {
            return Optional.of("crashes");
        }
        return layout.codes().get(process).isEnd(after[layout.base(process) + Code.NODE])
                ? Optional.of("ends")
                : Optional.empty();
    }

    private String operation(Move move, String channel, Optional<Value> message) {
        return switch (move.kind) {
            case START -> "start";
            case SEND, MEET -> "send " + message.map(Value::toString).orElse("") + " to " + channel;
            case RECEIVE -> "receive from " + channel;
            case CLOSE -> "close " + channel;
            case OTHERWISE -> "nothing is ready";
            case TIMEOUT -> channel.isEmpty() ? "time out" : "time out on " + channel;
            case PAUSE ->
                layout.codes().get(move.process).nodes().get(move.node) instanceof Node.Pause(String what, int _)
                        ? what
                        : "pause";
            case CRASH -> "crash";
        };
    }

    private static String outcome(Move move) {
        return switch (move.kind) {
            case START, PAUSE, CRASH, TIMEOUT, OTHERWISE -> "";
            case SEND -> answer(move, switch (move.fate) {
                case KEPT -> "accepted";
                case LOST -> "accepted, and lost";
                case COPIED -> "accepted, and duplicated";
                case DROPPED -> "dropped";
                case DISPLACED -> "accepted, the oldest dropped";
            }, "refused");
            case MEET -> "received";
            case RECEIVE -> answer(move, "received", "empty");
            case CLOSE -> answer(move, "closed", "");
        };
    }

    private static String answer(Move move, String done, String missed) {
        return switch (move.answer) {
            case Notation.DONE -> done;
            case Notation.CLOSED -> "it is closed";
            default -> missed;
        };
    }

    private ImmutableMap<String, ImmutableList<String>> contents(int[] state) {
        ImmutableMap.Builder<String, ImmutableList<String>> contents = ImmutableMap.builder();
        for (int i = 0; i < layout.media().size(); i++) {
            contents.put(
                    layout.channels().get(i),
                    view.at(state).contents(layout.media().get(i)).stream()
                            .map(Value::toString)
                            .collect(ImmutableList.toImmutableList()));
        }
        return contents.buildOrThrow();
    }
}
