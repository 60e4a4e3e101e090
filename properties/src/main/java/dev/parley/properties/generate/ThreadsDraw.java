package dev.parley.properties.generate;

import com.google.common.collect.ImmutableList;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Parties;
import dev.parley.model.operation.Operation;
import dev.parley.model.operation.OperationKind;
import dev.parley.model.operation.Step;
import dev.parley.model.operation.Step.Interrupt;
import dev.parley.model.operation.Step.Perform;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Draws the threads of a program, without regard to whether they make an interesting one. All messages are 0. */
final class ThreadsDraw {

    private static final int LONGEST = 4;
    private static final Weighted<Integer> THREADS =
            Weighted.<Integer>none().or(2, 3).or(3, 1);
    /** To see who else gets the wake-up of an interrupted waiter takes three. */
    private static final Weighted<Integer> THREADS_AND_INTERRUPTS =
            Weighted.<Integer>none().or(2, 1).or(3, 1);

    private static final Weighted<Integer> STEPS_OF_TWO =
            Weighted.<Integer>none().or(1, 3).or(2, 7).or(3, 6).or(4, 4);
    private static final Weighted<Integer> STEPS_OF_THREE =
            Weighted.<Integer>none().or(1, 8).or(2, 7).or(3, 4).or(4, 1);
    /** How many percent of its steps a thread that may do both sends. */
    private static final Weighted<Integer> INCLINATION =
            Weighted.<Integer>none().or(100, 4).or(0, 4).or(50, 3);

    private static final Weighted<Integer> TENS_OF_MILLIS =
            Weighted.<Integer>none().or(1, 6).or(2, 3).or(3, 1);
    private static final Weighted<Integer> LIMITS =
            Weighted.<Integer>none().or(1, 2).or(2, 4).or(3, 2);
    /** How many percent of the steps are what the profile is about, where that is not a matter of weights. */
    private static final int SPECIAL = 30;

    private final ChannelSpec spec;
    private final Profile profile;
    private final OperationMix mix;
    private final Weighted<Integer> threads;

    ThreadsDraw(ChannelSpec spec, Profile profile) {
        this.spec = spec;
        this.profile = profile;
        this.mix = OperationMix.of(spec, profile);
        this.threads = profile == Profile.INTERRUPTION ? THREADS_AND_INTERRUPTS : THREADS;
    }

    ImmutableList<ImmutableList<Step>> next(Random random) {
        int count = mayHaveThree() ? threads.draw(random) : 2;
        List<List<Step>> drawn = new ArrayList<>();
        for (ThreadRole role : ThreadRole.assign(spec, count, random)) {
            drawn.add(thread(role, (count == 2 ? STEPS_OF_TWO : STEPS_OF_THREE).draw(random), random));
        }
        if (profile == Profile.INTERRUPTION) {
            int interrupts = random.nextInt(4) == 0 ? 2 : 1;
            for (int i = 0; i < interrupts; i++) {
                interrupt(drawn, random);
            }
        }
        return drawn.stream().map(ImmutableList::copyOf).collect(ImmutableList.toImmutableList());
    }

    /** Whether a third thread would have something to do beside a single producer and a single consumer. */
    private boolean mayHaveThree() {
        return spec.producers() == Parties.MULTIPLE
                || spec.consumers() == Parties.MULTIPLE
                || profile == Profile.INTERRUPTION
                || isCounting();
    }

    private boolean isCounting() {
        return profile == Profile.OBSERVATION && !mix.counting().isEmpty();
    }

    private List<Step> thread(ThreadRole role, int length, Random random) {
        List<Step> steps = new ArrayList<>();
        if (role.isIdle() && !isCounting()) {
            return steps;
        }
        int inclination = role.sends() && role.receives() ? INCLINATION.draw(random) : role.sends() ? 100 : 0;
        for (int i = 0; i < length; i++) {
            steps.add(new Perform(operation(role, inclination, random)));
        }
        return steps;
    }

    private Operation operation(ThreadRole role, int inclination, Random random) {
        if (role.isIdle()) {
            return operation(mix.counting().draw(random), random);
        }
        boolean special = random.nextInt(100) < SPECIAL;
        if (special && profile == Profile.ARGUMENTS) {
            if (role.sends() && spec.refusesNull() && (!role.receives() || random.nextBoolean())) {
                return new Operation.SendNull(mix.sending().draw(random));
            }
            if (role.receives() && spec.has(OperationKind.DRAIN)) {
                return new Operation.Drain(0);
            }
        }
        Weighted<OperationKind> observing = role.receives() ? mix.observing() : mix.counting();
        if (special && profile == Profile.OBSERVATION && !observing.isEmpty()) {
            return operation(observing.draw(random), random);
        }
        Weighted<OperationKind> moving = random.nextInt(100) < inclination ? mix.sending() : mix.receiving();
        return operation(moving.draw(random), random);
    }

    private static Operation operation(OperationKind kind, Random random) {
        return switch (kind) {
            case SEND -> new Operation.Send(0);
            case TRY_SEND -> new Operation.TrySend(0);
            case TIMED_SEND -> new Operation.TimedSend(0, timeout(random));
            case RECEIVE -> new Operation.Receive();
            case TRY_RECEIVE -> new Operation.TryReceive();
            case TIMED_RECEIVE -> new Operation.TimedReceive(timeout(random));
            case DRAIN -> new Operation.Drain(LIMITS.draw(random));
            case PEEK -> new Operation.Peek();
            case SIZE -> new Operation.Size();
            case REMAINING_CAPACITY -> new Operation.RemainingCapacity();
        };
    }

    private static Duration timeout(Random random) {
        return Duration.ofMillis(10L * TENS_OF_MILLIS.draw(random));
    }

    /** Lets one thread interrupt another one that may wait, if there is one; an idle thread is the first choice. */
    private void interrupt(List<List<Step>> drawn, Random random) {
        int[] targets = targets(drawn, Requirement.waits(spec.capacity()));
        if (targets.length == 0) {
            targets = targets(drawn, OperationKind::waits);
        }
        if (targets.length == 0) {
            return;
        }
        int target = targets[random.nextInt(targets.length)];
        int interrupter = IntStream.range(0, drawn.size())
                .filter(thread -> drawn.get(thread).isEmpty())
                .findFirst()
                .orElse((target + 1 + random.nextInt(drawn.size() - 1)) % drawn.size());
        List<Step> steps = drawn.get(interrupter);
        if (steps.size() < LONGEST) {
            steps.add(random.nextInt(steps.size() + 1), new Interrupt(target));
        } else {
            steps.set(random.nextInt(LONGEST), new Interrupt(target));
        }
    }

    private static int[] targets(List<List<Step>> drawn, Predicate<OperationKind> waits) {
        return IntStream.range(0, drawn.size())
                .filter(thread -> Requirement.waits(drawn.get(thread), waits))
                .toArray();
    }
}
