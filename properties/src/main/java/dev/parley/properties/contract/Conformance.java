package dev.parley.properties.contract;

import com.google.common.base.Stopwatch;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import dev.parley.model.channel.Channel;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.counterexample.Verdict;
import dev.parley.model.operation.OperationKind;
import dev.parley.model.operation.Program;
import dev.parley.model.operation.ProgramText;
import dev.parley.model.rule.Rule;
import dev.parley.properties.contract.account.ChannelCounterexample;
import dev.parley.properties.contract.search.Budget;
import dev.parley.properties.contract.search.Examiner;
import dev.parley.properties.contract.search.Failure;
import dev.parley.properties.contract.search.ProgramSearch;
import dev.parley.properties.contract.search.ReplayLine;
import dev.parley.properties.contract.search.SearchState;
import dev.parley.properties.generate.Profile;
import dev.parley.properties.interleave.Attachment;
import dev.parley.properties.interleave.Execution;
import dev.parley.properties.interleave.Interleaver;
import dev.parley.properties.interleave.scheduler.FactoryCall;
import dev.parley.properties.interleave.strategy.Replay;
import dev.parley.properties.interleave.strategy.Schedule;
import dev.parley.properties.linearize.LinearizationResult;
import dev.parley.properties.linearize.explain.Diagnosis;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Holds a channel against its specification, without a test framework: give it a specification and a factory, get
 * verdicts. Whatever the channel does, there is a verdict: one that cannot be opened, hangs or is not deterministic is
 * inconclusive, with the reason.
 */
public final class Conformance {

    private static final int WARM_UP = 5;

    private final String name;
    private final ChannelSpec spec;
    private final Supplier<? extends Channel<Integer>> factory;
    private final Budget budget;
    private final String command;
    private final Duration patience;
    private final Stopwatch elapsed = Stopwatch.createStarted();

    private Conformance(
            String name,
            ChannelSpec spec,
            Supplier<? extends Channel<Integer>> factory,
            Budget budget,
            String command,
            Duration patience) {
        this.name = name;
        this.spec = spec;
        this.factory = factory;
        this.budget = budget;
        this.command = command;
        this.patience = patience;
    }

    /**
     * A check with the budget that the system properties ask for.
     *
     * @param name what reports call the channel
     * @param factory opens a fresh channel for every run; it must always open the same kind
     */
    public static Conformance of(String name, ChannelSpec spec, Supplier<? extends Channel<Integer>> factory) {
        return new Conformance(name, spec, factory, Budget.fromProperties(), "mvn verify", Watchdog.patience());
    }

    /** A check of what a contract says, without JUnit. */
    public static Conformance of(ChannelContract contract) {
        return of(contract.getClass().getSimpleName(), contract.spec(), contract::open);
    }

    public Conformance within(Budget other) {
        return new Conformance(name, spec, factory, other, command, patience);
    }

    /** What replay lines begin with; {@code mvn verify} unless said otherwise. */
    public Conformance replayedBy(String other) {
        return new Conformance(name, spec, factory, budget, other, patience);
    }

    /** How long the check may take without getting on, before it counts as hung. */
    Conformance patient(Duration other) {
        return new Conformance(name, spec, factory, budget, command, other);
    }

    /** Runs the check. */
    public ConformanceResult check() {
        // Before the factory is called for the first time: what is loaded from now on can be controlled in full.
        Attachment.ensure();
        SearchState state = new SearchState();
        AtomicReference<Optional<Interleaver>> interleaver = new AtomicReference<>(Optional.empty());
        try {
            return Watchdog.run(
                    name,
                    () -> {
                        Interleaver ours = open();
                        interleaver.set(Optional.of(ours));
                        return examine(ours, state);
                    },
                    () -> interleaver.get().map(Interleaver::runs).orElse(0L),
                    patience);
        } catch (Watchdog.Hung e) {
            state.obstruct("it hangs, out of reach of the scheduler, in "
                    + interleaver.get().map(Interleaver::whereabouts).orElse("the factory that opens the channel"));
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            state.obstruct(
                    switch (cause) {
                        case Misuse misuse -> misuse.reason();
                        case FactoryCall.Failure failure -> String.valueOf(failure.getMessage());
                        default -> "the check failed: " + describe(cause);
                    });
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            state.obstruct("the check was interrupted");
        }
        return result(rule -> verdict(rule, state));
    }

    private static String describe(Throwable e) {
        StackTraceElement[] trace = e.getStackTrace();
        return e + (trace.length == 0 ? "" : " at " + trace[0]);
    }

    private ConformanceResult examine(Interleaver interleaver, SearchState state) throws Misuse {
        Examiner examiner = new Examiner(spec, interleaver);
        Optional<ReplayLine> replay = budget.replay();
        if (replay.isPresent()) {
            return replay(examiner, replay.get());
        }
        new ProgramSearch(spec, examiner, budget, state).explore();
        interleaver.disturbance().ifPresent(state::disqualify);
        return result(rule -> verdict(rule, state));
    }

    private Interleaver open() throws Misuse {
        try {
            Channel<Integer> first = FactoryCall.open(factory);
            Set<OperationKind> missing = Sets.difference(spec.operations(), Abilities.of(first));
            if (!missing.isEmpty()) {
                throw new Misuse("the specification lists operations that "
                        + first.subject().getClass().getName() + " does not have: " + missing
                        + "; take them out with without(...) or nonBlocking()");
            }
            return Interleaver.of(spec, factory);
        } catch (IllegalStateException e) {
            throw new Misuse(String.valueOf(e.getMessage()));
        }
    }

    /** The subject or its description is wrong in a way that leaves nothing to check. */
    private static final class Misuse extends Exception {
        private static final long serialVersionUID = 1;
        private final String reason;

        Misuse(String reason) {
            super(reason);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }

    private ConformanceResult result(Function<Rule, Verdict> verdict) {
        Map<Rule, Verdict> verdicts = new EnumMap<>(Rule.class);
        for (Rule rule : Rule.ofChannels()) {
            verdicts.put(rule, verdict.apply(rule));
        }
        return new ConformanceResult(
                name, budget, Maps.immutableEnumMap(verdicts), elapsed.elapsed(TimeUnit.MILLISECONDS));
    }

    private Verdict verdict(Rule rule, SearchState state) {
        Set<Profile> exercising = Profile.exercising(rule);
        long schedules = state.schedules(exercising);
        Optional<String> notCalledFor = rule.notCalledFor(spec);
        Optional<Failure> failure = state.failure(rule);
        if (state.disqualification().isPresent() && notCalledFor.isEmpty()) {
            return new Verdict.Inconclusive(schedules, state.disqualification().get());
        }
        if (failure.isPresent() && state.disqualification().isEmpty()) {
            return violates(rule, failure.get(), schedules, state.origin(rule));
        }
        if (notCalledFor.isPresent()) {
            return new Verdict.NotDeclared(notCalledFor.get());
        }
        if (state.obstacle().isPresent()) {
            return new Verdict.Inconclusive(schedules, state.obstacle().get());
        }
        return schedules == 0
                ? new Verdict.Inconclusive(0, "no program exercised this rule")
                : new Verdict.Conforms(schedules, false, state.exhausted(exercising));
    }

    private Verdict violates(Rule rule, Failure failure, long schedules, String origin) {
        if (failure.examined().judgement() instanceof LinearizationResult.Unexplained(Diagnosis diagnosis)
                && diagnosis.rule() == rule
                && failure.examined().execution().misfit().isEmpty()) {
            return new Verdict.Violates(
                    schedules,
                    new ChannelCounterexample(name, spec, command, budget)
                            .tell(
                                    failure,
                                    diagnosis,
                                    "found by " + origin + " from seed " + budget.seed()
                                            + ", then shrunk and executed again"));
        }
        return new Verdict.Inconclusive(
                schedules,
                "it is not deterministic: a violation was found, but did not occur when its schedule was followed"
                        + " again");
    }

    private ConformanceResult replay(Examiner examiner, ReplayLine line) throws Misuse {
        Program program = program(line);
        // Warm, as the run was that found it: class initialisation must not be part of the schedule.
        for (int i = 0; i < WARM_UP; i++) {
            examiner.interleaver().run(program, new Replay(Schedule.OBVIOUS));
        }
        Examiner.Examined examined = examiner.examine(program, new Replay(line.schedule()));
        return result(rule -> rule == line.rule()
                ? replayed(line.rule(), new Failure(program, examined))
                : new Verdict.NotDeclared("only " + line.rule().id() + " is replayed"));
    }

    private Program program(ReplayLine line) throws Misuse {
        try {
            Program program = ProgramText.parse(line.program());
            Set<OperationKind> missing = Sets.difference(program.kinds(), spec.operations());
            if (!missing.isEmpty()) {
                throw new Misuse("the replay line is of another channel: this one has no " + missing);
            }
            return program;
        } catch (IllegalArgumentException e) {
            throw new Misuse("the program of the replay line is not understood: " + e.getMessage());
        }
    }

    private Verdict replayed(Rule rule, Failure failure) {
        Execution execution = failure.examined().execution();
        Optional<String> obstacle = execution
                .problem()
                .or(() -> execution.misfit().map(misfit -> "the schedule does not fit this code any more: " + misfit));
        if (obstacle.isPresent()) {
            return new Verdict.Inconclusive(1, obstacle.get());
        }
        return switch (failure.examined().judgement()) {
            case LinearizationResult.Explained explained -> new Verdict.Conforms(1, false);
            case LinearizationResult.Undecided(String reason) -> new Verdict.Inconclusive(1, reason);
            case LinearizationResult.Unexplained(Diagnosis diagnosis) ->
                diagnosis.rule() == rule
                        ? new Verdict.Violates(
                                1,
                                new ChannelCounterexample(name, spec, command, budget)
                                        .tell(failure, diagnosis, "replayed"))
                        : new Verdict.Inconclusive(
                                1, "the schedule now breaks " + diagnosis.rule().id() + ": " + diagnosis.sentence());
        };
    }
}
