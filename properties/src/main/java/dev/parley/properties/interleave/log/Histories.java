package dev.parley.properties.interleave.log;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.parley.model.history.Call;
import dev.parley.model.history.History;
import dev.parley.model.history.Instant;
import dev.parley.model.history.Interruption;
import dev.parley.model.history.Quiescence;
import dev.parley.model.operation.Operation;
import dev.parley.model.operation.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Unpacks an {@link EventLog} into a {@link History}. */
public final class Histories {

    private static final int NO_CALL = -1;

    private final Steps operations;
    private final EventLog.Reader reader;
    private final List<Open> calls = new ArrayList<>();
    private final List<Interruption> interruptions = new ArrayList<>();
    private final List<Quiescence> quiescences = new ArrayList<>();
    private final ImmutableSet.Builder<Integer> swallowed = ImmutableSet.builder();
    private final int[] latest = new int[32];
    private long clock;

    /** Which operation stands at a step of a task. */
    @FunctionalInterface
    public interface Steps {
        Operation operation(int task, int step);
    }

    private static final class Open {
        final int task;
        final Operation operation;
        final Instant called;
        Outcome outcome = new Outcome.Blocked();
        Instant returned = Instant.NEVER;

        Open(int task, Operation operation, Instant called) {
            this.task = task;
            this.operation = operation;
            this.called = called;
        }
    }

    private Histories(EventLog.Reader reader, Steps operations) {
        this.reader = reader;
        this.operations = operations;
        Arrays.fill(latest, NO_CALL);
    }

    public static History read(EventLog.Reader reader, Steps operations) {
        return new Histories(reader, operations).read();
    }

    private History read() {
        while (reader.hasNext()) {
            Instant now = new Instant(reader.position(), clock);
            int head = reader.next();
            int task = EventLog.Reader.task(head);
            int detail = EventLog.Reader.detail(head);
            switch (EventLog.Reader.type(head)) {
                case EventLog.CALL -> {
                    latest[task] = calls.size();
                    calls.add(new Open(task, operations.operation(task, detail), now));
                }
                case EventLog.RETURN -> {
                    Open call = calls.get(latest[task]);
                    call.outcome = reader.outcome(detail);
                    call.returned = now;
                }
                case EventLog.INTERRUPTION -> interruptions.add(new Interruption(task, now));
                case EventLog.TICK -> clock = reader.clock();
                case EventLog.QUIESCENCE -> quiescences.add(new Quiescence(now, waiting(detail)));
                case EventLog.SWALLOWED -> swallowed.add(latest[task]);
                default -> throw new IllegalStateException("no event has the head " + head);
            }
        }
        ImmutableList.Builder<Call> all = ImmutableList.builder();
        for (int id = 0; id < calls.size(); id++) {
            Open call = calls.get(id);
            all.add(new Call(id, call.task, call.operation, call.outcome, call.called, call.returned));
        }
        return new History(
                all.build(), ImmutableList.copyOf(interruptions), ImmutableList.copyOf(quiescences), swallowed.build());
    }

    private ImmutableList<Quiescence.Waiting> waiting(int number) {
        ImmutableList.Builder<Quiescence.Waiting> waiting = ImmutableList.builder();
        for (int i = 0; i < number; i++) {
            int call = latest[reader.next()];
            ImmutableSet<Integer> owners = owners(reader.next());
            waiting.add(new Quiescence.Waiting(call, owners, reader.posture()));
        }
        return waiting.build();
    }

    private ImmutableSet<Integer> owners(int mask) {
        ImmutableSet.Builder<Integer> owners = ImmutableSet.builder();
        for (int rest = mask; rest != 0; rest &= rest - 1) {
            int call = latest[Integer.numberOfTrailingZeros(rest)];
            if (call != NO_CALL) {
                owners.add(call);
            }
        }
        return owners.build();
    }
}
