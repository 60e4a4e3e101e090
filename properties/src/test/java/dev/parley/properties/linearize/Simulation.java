package dev.parley.properties.linearize;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.history.Call;
import dev.parley.model.history.History;
import dev.parley.model.history.Instant;
import dev.parley.model.history.Interruption;
import dev.parley.model.history.Quiescence;
import dev.parley.model.operation.Operation;
import dev.parley.model.operation.Operation.Sending;
import dev.parley.model.operation.OperationKind.Role;
import dev.parley.model.operation.Outcome;
import dev.parley.model.semantics.ChannelState;
import dev.parley.model.semantics.Semantics;
import dev.parley.model.semantics.Transition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Histories that are right by construction: a random run of the model, each effect inside its call. */
final class Simulation {

    private static final Duration NO_TIME = Duration.ZERO;

    /** A call in progress: until it has its effect it has no outcome. */
    private static final class Running {
        final int thread;
        final Operation operation;
        final Instant called;
        Outcome outcome = new Outcome.Pending();
        Instant returned = Instant.NEVER;

        Running(int thread, Operation operation, Instant called) {
            this.thread = thread;
            this.operation = operation;
            this.called = called;
        }

        boolean isOpen() {
            return returned.equals(Instant.NEVER);
        }

        boolean acts() {
            return isOpen() && outcome instanceof Outcome.Pending;
        }
    }

    private final Semantics semantics;
    private final Random random;
    private final List<Running> calls = new ArrayList<>();
    private final List<Interruption> interruptions = new ArrayList<>();
    private final List<Quiescence> quiescences = new ArrayList<>();
    private ChannelState state = ChannelState.EMPTY;
    private long now;
    private int sent;

    private Simulation(ChannelSpec spec, Random random) {
        this.semantics = Semantics.of(spec);
        this.random = random;
    }

    static History run(ChannelSpec spec, Random random, int threads, int calls) {
        Simulation simulation = new Simulation(spec, random);
        boolean cutShort = random.nextInt(4) == 0;
        simulation.begin(threads, calls);
        if (!cutShort) {
            simulation.end();
        }
        return simulation.history();
    }

    private void begin(int threads, int most) {
        for (int i = 0; i < 6 * most; i++) {
            int thread = random.nextInt(threads);
            Optional<Running> open = calls.stream()
                    .filter(each -> each.thread == thread && each.isOpen())
                    .findFirst();
            if (open.isEmpty()) {
                if (calls.size() < most) {
                    calls.add(new Running(thread, operation(), tick()));
                }
            } else if (open.get().acts()) {
                if (open.get().operation.kind().waits() && random.nextInt(12) == 0) {
                    interruptions.add(new Interruption(thread, tick()));
                    open.get().outcome = new Outcome.Interrupted();
                } else {
                    act(open.get());
                }
            } else {
                open.get().returned = tick();
            }
            if (random.nextInt(3) == 0) {
                rest();
            }
        }
    }

    /** Lets everybody move who can; whoever cannot is blocked. */
    private void end() {
        for (boolean moved = true; moved; ) {
            moved = false;
            for (Running each : List.copyOf(calls)) {
                moved |= each.acts() && act(each);
            }
        }
        for (Running each : calls) {
            if (each.acts()) {
                each.outcome = new Outcome.Blocked();
            } else if (each.isOpen()) {
                each.returned = tick();
            }
        }
        tick();
        if (random.nextBoolean()) {
            rest();
        }
    }

    /** A quiescence, if this is one. */
    private void rest() {
        List<Running> open = calls.stream().filter(Running::isOpen).toList();
        boolean parked = open.stream()
                .allMatch(each -> (each.acts() || each.outcome instanceof Outcome.Blocked)
                        && each.operation.kind().waits()
                        && !(each.operation instanceof Operation.Timed)
                        && !semantics.enabled(
                                state,
                                each.operation,
                                open.stream().map(other -> other.operation).toList()));
        if (parked && !open.isEmpty()) {
            quiescences.add(new Quiescence(
                    tick(),
                    open.stream()
                            .map(each -> new Quiescence.Waiting(calls.indexOf(each), ImmutableSet.of()))
                            .collect(ImmutableList.toImmutableList())));
        }
    }

    /** One step of this call, if there is one. */
    private boolean act(Running call) {
        if (semantics.isRendezvous() && meet(call)) {
            return true;
        }
        List<Transition> steps = semantics.transitions(state, call.thread, call.operation, false).stream()
                .filter(step -> !(step.outcome() instanceof Outcome.Interrupted))
                .toList();
        if (steps.isEmpty() || (semantics.isRendezvous() && isExpected(call))) {
            return false;
        }
        Transition step = steps.get(random.nextInt(steps.size()));
        call.outcome = step.outcome();
        state = step.next();
        return true;
    }

    /** On a rendezvous nobody gives up while a counterpart waits. */
    private boolean isExpected(Running call) {
        Role role = call.operation.kind().role();
        boolean counts = switch (call.operation) {
            case Operation.Peek p -> false;
            case Operation.Drain(int most) -> most > 0;
            default -> role != Role.OBSERVER;
        };
        return counts
                && calls.stream()
                        .anyMatch(other -> other.acts()
                                && other.operation.kind().waits()
                                && other.operation.kind().role() != role);
    }

    private boolean meet(Running call) {
        List<Running> others = calls.stream()
                .filter(other -> other != call && other.acts())
                .filter(other -> call.operation instanceof Sending != other.operation instanceof Sending)
                .toList();
        for (Running other : others) {
            Running sender = call.operation instanceof Sending ? call : other;
            Running receiver = sender == call ? other : call;
            List<Running> senders = receiver.operation instanceof Operation.Drain(int most)
                    ? calls.stream()
                            .filter(each -> each.acts() && each.operation instanceof Sending)
                            .limit(most)
                            .toList()
                    : List.of(sender);
            Optional<Outcome> outcome = semantics.meet(
                    senders.stream().map(each -> (Sending) each.operation).toList(), receiver.operation);
            if (outcome.isPresent()) {
                senders.forEach(each -> each.outcome = new Outcome.Accepted());
                receiver.outcome = outcome.get();
                return true;
            }
        }
        return false;
    }

    private Operation operation() {
        return switch (random.nextInt(13)) {
            case 0, 1, 2 -> new Operation.Send(++sent);
            case 3 -> new Operation.TrySend(++sent);
            case 4 -> new Operation.TimedSend(++sent, NO_TIME);
            case 5, 6 -> new Operation.Receive();
            case 7 -> new Operation.TryReceive();
            case 8 -> new Operation.TimedReceive(NO_TIME);
            case 9 -> new Operation.Drain(random.nextInt(3));
            case 10 -> new Operation.Peek();
            case 11 -> new Operation.Size();
            default -> new Operation.RemainingCapacity();
        };
    }

    private Instant tick() {
        now++;
        return new Instant(now, now);
    }

    private History history() {
        ImmutableList.Builder<Call> finished = ImmutableList.builder();
        for (int id = 0; id < calls.size(); id++) {
            Running each = calls.get(id);
            boolean answered = !each.isOpen() || each.outcome instanceof Outcome.Blocked;
            finished.add(new Call(
                    id,
                    each.thread,
                    each.operation,
                    answered ? each.outcome : new Outcome.Pending(),
                    each.called,
                    each.returned));
        }
        return new History(
                finished.build(),
                ImmutableList.copyOf(interruptions),
                ImmutableList.copyOf(quiescences),
                ImmutableSet.of());
    }
}
