package dev.parley.properties.generate;

import com.google.common.collect.ImmutableList;
import dev.parley.model.channel.Capacity;
import dev.parley.model.channel.Capacity.Bounded;
import dev.parley.model.channel.Capacity.Rendezvous;
import dev.parley.model.channel.Capacity.Unbounded;
import dev.parley.model.operation.Operation;
import dev.parley.model.operation.Operation.Drain;
import dev.parley.model.operation.Operation.Peek;
import dev.parley.model.operation.Operation.Receive;
import dev.parley.model.operation.Operation.RemainingCapacity;
import dev.parley.model.operation.Operation.SendNull;
import dev.parley.model.operation.Operation.Sending;
import dev.parley.model.operation.Operation.Size;
import dev.parley.model.operation.Operation.Timed;
import dev.parley.model.operation.Operation.TimedReceive;
import dev.parley.model.operation.Operation.TryReceive;
import dev.parley.model.operation.Program;
import dev.parley.model.operation.Step;
import dev.parley.model.operation.Step.Interrupt;
import dev.parley.model.operation.Step.Perform;

/**
 * How far a program gets when its threads take turns on a channel that only counts its messages. An estimate that tells
 * programs that run from programs that are stuck at once; it judges nothing.
 */
final class ProgressEstimate {

    private final ImmutableList<ImmutableList<Step>> threads;
    private final long limit;
    /** The number of completed steps of each thread. */
    private final int[] done;
    /** Whether the next step of each thread has been called and waits. */
    private final boolean[] waits;

    private long held;

    private ProgressEstimate(Program program, long limit) {
        this.threads = program.threads();
        this.limit = limit;
        this.done = new int[threads.size()];
        this.waits = new boolean[threads.size()];
    }

    /** The number of steps that are completed, of all threads together, the finale left out. */
    static int of(Program program, Capacity capacity) {
        ProgressEstimate progress = new ProgressEstimate(
                program,
                switch (capacity) {
                    case Rendezvous r -> 0;
                    case Bounded(int limit) -> limit;
                    case Unbounded u -> Long.MAX_VALUE;
                });
        return progress.run();
    }

    private int run() {
        boolean moved = true;
        while (moved) {
            moved = false;
            for (int thread = 0; thread < done.length; thread++) {
                moved |= done[thread] < threads.get(thread).size() && turn(thread);
            }
        }
        int sum = 0;
        for (int steps : done) {
            sum += steps;
        }
        return sum;
    }

    /** Whether the thread completed its step, or began to wait. */
    private boolean turn(int thread) {
        boolean completes = switch (threads.get(thread).get(done[thread])) {
            case Interrupt(int target) -> interrupt(target);
            case Perform(Operation operation) -> perform(operation) || (waits[thread] && operation instanceof Timed);
        };
        if (completes) {
            complete(thread);
            return true;
        }
        boolean beginsToWait = !waits[thread];
        waits[thread] = true;
        return beginsToWait;
    }

    private void complete(int thread) {
        done[thread]++;
        waits[thread] = false;
    }

    private boolean interrupt(int target) {
        if (target < done.length && waits[target]) {
            complete(target);
        }
        return true;
    }

    /** Whether the operation has its answer. */
    private boolean perform(Operation operation) {
        boolean enabled = switch (operation) {
            case Sending send -> send();
            case Receive receive -> receive();
            case TryReceive receive -> receive();
            case TimedReceive receive -> receive();
            case Drain(int atMost) -> drain(atMost);
            case SendNull n -> true;
            case Peek p -> true;
            case Size s -> true;
            case RemainingCapacity c -> true;
        };
        return enabled || !operation.kind().waits();
    }

    private boolean drain(int atMost) {
        for (int taken = 0; taken < atMost; taken++) {
            if (!receive()) {
                return false;
            }
        }
        return true;
    }

    private boolean send() {
        if (held < limit) {
            held++;
            return true;
        }
        return limit == 0 && completesAWaiting(false);
    }

    private boolean receive() {
        if (held > 0) {
            held--;
            return true;
        }
        return limit == 0 && completesAWaiting(true);
    }

    private boolean completesAWaiting(boolean sender) {
        for (int thread = 0; thread < done.length; thread++) {
            if (waits[thread]
                    && threads.get(thread).get(done[thread]) instanceof Perform(Operation operation)
                    && sender == (operation instanceof Sending)) {
                complete(thread);
                return true;
            }
        }
        return false;
    }
}
