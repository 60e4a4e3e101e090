package dev.parley.properties.lincheck;

import static dev.parley.model.operation.OperationKind.PEEK;
import static dev.parley.model.operation.OperationKind.REMAINING_CAPACITY;
import static dev.parley.model.operation.OperationKind.SIZE;
import static dev.parley.model.operation.OperationKind.TRY_RECEIVE;
import static dev.parley.model.operation.OperationKind.TRY_SEND;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.parley.model.channel.Channel;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Parties;
import dev.parley.model.channel.Relaxation;
import dev.parley.model.operation.OperationKind;
import dev.parley.properties.lincheck.LincheckResult.Agrees;
import dev.parley.properties.lincheck.LincheckResult.FindsViolation;
import dev.parley.properties.lincheck.LincheckResult.NotApplicable;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jetbrains.kotlinx.lincheck.execution.ExecutionScenario;
import org.jetbrains.lincheck.LincheckAssertionError;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;

/**
 * Asks Lincheck, in its model checking mode, whether a channel's non-blocking operations keep a specification.
 *
 * @param scenarios how many different programs at most, of two threads with up to three operations each
 * @param invocations how many interleavings of each at most
 */
public record SecondOpinion(int scenarios, int invocations) {

    /**
     * The default budget: half a second to a second for most queues. More scenarios find more than more
     * interleavings of each: with 12 scenarios of 400, a peek that shows a removed message was missed.
     */
    public static final SecondOpinion BRIEF = new SecondOpinion(6, 50);

    /** The opinion within the default budget. */
    public static LincheckResult of(ChannelSpec spec, Supplier<? extends Channel<Integer>> open) {
        return BRIEF.on(spec, open);
    }

    /**
     * The opinion on the channels that are opened here, one for each invocation. Opinions are formed one at a time;
     * other callers wait.
     */
    public LincheckResult on(ChannelSpec spec, Supplier<? extends Channel<Integer>> open) {
        return obstacle(spec)
                .<LincheckResult>map(NotApplicable::new)
                .or(() -> misfit(spec, open))
                .orElseGet(() -> check(spec.only(judged(spec)), open));
    }

    /** Asked first, since Lincheck takes a subject that cannot be made for a fault of its user. */
    private static Optional<LincheckResult> misfit(ChannelSpec spec, Supplier<? extends Channel<Integer>> open) {
        try {
            Set<OperationKind> missing =
                    Sets.difference(judged(spec), open.get().operations());
            return missing.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new FindsViolation("the channel lacks operations of its specification: " + missing));
        } catch (RuntimeException | Error failure) {
            return Optional.of(new FindsViolation("the channel cannot be opened: " + failure));
        }
    }

    private LincheckResult check(ChannelSpec spec, Supplier<? extends Channel<Integer>> open) {
        ImmutableList<ExecutionScenario> programs = Scenarios.of(spec, scenarios);
        ModelCheckingOptions options = new ModelCheckingOptions()
                .iterations(0)
                .invocationsPerIteration(invocations)
                .sequentialSpecification(SequentialChannel.class)
                .verifier(CountingVerifier.class);
        programs.forEach(options::addCustomScenario);
        Trial trial = new Trial(spec, open);
        try {
            trial.hold(() -> options.check(LincheckSubject.class));
        } catch (LincheckAssertionError violation) {
            return new FindsViolation(String.valueOf(violation.getMessage()).strip());
        }
        return new Agrees(programs.size(), trial.verified().get(), spec.operations());
    }

    /** Why Lincheck's deterministic sequential specification cannot express this one. */
    static Optional<String> obstacle(ChannelSpec spec) {
        Set<OperationKind> judged = judged(spec);
        if (!judged.contains(TRY_SEND) || !judged.contains(TRY_RECEIVE)) {
            return Optional.of("there is no strict " + (judged.contains(TRY_SEND) ? TRY_RECEIVE : TRY_SEND).label()
                    + ", and what blocks or is relaxed is beyond Lincheck");
        }
        return switch (spec.ordering()) {
            case TOTAL_FIFO -> Optional.empty();
            case PER_PRODUCER_FIFO ->
                spec.producers() == Parties.SINGLE
                        ? Optional.empty()
                        : Optional.of("several orders are allowed at once: FIFO per producer only");
            case UNORDERED -> Optional.of("several orders are allowed at once: unordered");
            case PRIORITY, LIFO -> Optional.of("it is no queue: " + spec.ordering());
        };
    }

    /** The non-blocking operations that are held to their strict meaning. */
    static ImmutableSet<OperationKind> judged(ChannelSpec spec) {
        Set<OperationKind> kinds = EnumSet.of(TRY_SEND, TRY_RECEIVE, PEEK, SIZE, REMAINING_CAPACITY);
        kinds.retainAll(spec.operations());
        for (Relaxation relaxation : spec.relaxations()) {
            switch (relaxation) {
                case TRY_SEND_MAY_REFUSE, TRY_SEND_MAY_REFUSE_WHILE_BUSY -> kinds.remove(TRY_SEND);
                case TRY_RECEIVE_MAY_MISS, TRY_RECEIVE_MAY_MISS_WHILE_BUSY -> {
                    kinds.remove(TRY_RECEIVE);
                    kinds.remove(PEEK);
                }
                case SIZE_IS_HINT -> kinds.remove(SIZE);
                case REMAINING_CAPACITY_IS_HINT -> kinds.remove(REMAINING_CAPACITY);
                case DRAIN_NOT_ATOMIC -> {}
            }
        }
        return Sets.immutableEnumSet(kinds);
    }
}
