package dev.parley.properties.contract;

import com.google.common.base.Stopwatch;
import com.google.common.collect.Maps;
import dev.parley.model.channel.Channel;
import dev.parley.model.counterexample.Verdict;
import dev.parley.model.explore.Endings;
import dev.parley.model.explore.ExplorationLimits;
import dev.parley.model.history.Standstill;
import dev.parley.model.rule.Rule;
import dev.parley.model.system.Topology;
import dev.parley.properties.contract.search.Budget;
import dev.parley.properties.contract.search.ReplayLine;
import dev.parley.properties.contract.search.StrategyMix;
import dev.parley.properties.contract.topology.TopologyJudge;
import dev.parley.properties.interleave.Attachment;
import dev.parley.properties.interleave.TopologyExecution;
import dev.parley.properties.interleave.TopologyInterleaver;
import dev.parley.properties.interleave.scheduler.FactoryCall;
import dev.parley.properties.interleave.strategy.RandomWalk;
import dev.parley.properties.interleave.strategy.Replay;
import dev.parley.properties.interleave.strategy.Schedule;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Runs a topology on real channels under many schedules, and says whether its processes can deadlock. Every channel is
 * held to its specification, too: a deadlock that a channel's own defect causes is not put down to the topology. And
 * every way in which a run ends must be one in which the model can end, unless that is too large to be explored.
 */
public final class TopologyConformance {

    private static final int WARM_UP = 50;
    /** Beyond this the outcomes of runs are not compared with the model's. */
    private static final ExplorationLimits LIMITS = ExplorationLimits.usual().states(1_000_000);

    private final Topology topology;
    private final Map<String, Supplier<Channel<Integer>>> factories;
    private final Budget budget;
    private final Endings endings;
    private final Stopwatch elapsed = Stopwatch.createStarted();

    private TopologyConformance(Topology topology, Map<String, Supplier<Channel<Integer>>> factories, Budget budget) {
        this.topology = topology;
        this.factories = factories;
        this.budget = budget;
        this.endings = Endings.of(topology, LIMITS);
    }

    /**
     * A check with the budget that the system properties ask for.
     *
     * @param factories opens each of the topology's channels, by name
     */
    public static TopologyConformance of(Topology topology, Map<String, Supplier<Channel<Integer>>> factories) {
        return new TopologyConformance(topology, factories, Budget.fromProperties());
    }

    public TopologyConformance within(Budget other) {
        return new TopologyConformance(topology, factories, other);
    }

    /** Runs the check. */
    public ConformanceResult check() {
        Attachment.ensure();
        AtomicReference<Optional<TopologyInterleaver>> interleaver = new AtomicReference<>(Optional.empty());
        Verdict verdict;
        try {
            verdict = Watchdog.run(
                    topology.name(),
                    () -> {
                        TopologyInterleaver ours = TopologyInterleaver.of(topology, factories);
                        interleaver.set(Optional.of(ours));
                        return examine(ours);
                    },
                    () -> interleaver.get().map(TopologyInterleaver::runs).orElse(0L),
                    Watchdog.patience());
        } catch (Watchdog.Hung e) {
            verdict = new Verdict.Inconclusive(
                    0,
                    "it hangs, out of reach of the scheduler, in "
                            + interleaver
                                    .get()
                                    .map(TopologyInterleaver::whereabouts)
                                    .orElse("a factory that opens a channel"));
        } catch (ExecutionException e) {
            verdict = new Verdict.Inconclusive(
                    0,
                    e.getCause() instanceof FactoryCall.Failure failure
                            ? String.valueOf(failure.getMessage())
                            : "the check failed: " + e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            verdict = new Verdict.Inconclusive(0, "the check was interrupted");
        }
        return result(verdict);
    }

    private ConformanceResult result(Verdict verdict) {
        Map<Rule, Verdict> verdicts = new EnumMap<>(Rule.class);
        for (Rule rule : Rule.ofChannels()) {
            verdicts.put(
                    rule,
                    rule == Rule.DLK_1
                            ? verdict
                            : new Verdict.NotDeclared("a rule of a single channel, and this is a topology"));
        }
        return new ConformanceResult(
                topology.name(), budget, Maps.immutableEnumMap(verdicts), elapsed.elapsed(TimeUnit.MILLISECONDS));
    }

    private Verdict examine(TopologyInterleaver interleaver) {
        for (int i = 0; i < WARM_UP; i++) {
            TopologyExecution _ = interleaver.run(new RandomWalk(i));
        }
        TopologyJudge judge = new TopologyJudge(topology);
        if (budget.replay().isPresent()) {
            return replay(interleaver, judge, budget.replay().get(), budget);
        }
        Set<Object> judged = new HashSet<>();
        Optional<TopologyExecution> fewest = Optional.empty();
        int length = 0;
        for (int i = 0; i < budget.schedules(); i++) {
            TopologyExecution run = interleaver.run(StrategyMix.next(budget.seed(), i, length));
            length = run.execution().schedule().decisions();
            if (run.execution().problem().isPresent()) {
                return new Verdict.Inconclusive(i, run.execution().problem().get());
            }
            if (judged.add(run.execution().key())) {
                Optional<String> fault = judge.faultOfAChannel(run).or(() -> surprise(judge, run));
                if (fault.isPresent()) {
                    return new Verdict.Inconclusive(i, fault.get());
                }
            }
            if (judge.isStuck(run)
                    && fewest.map(known -> deviations(run) < deviations(known)).orElse(true)) {
                fewest = Optional.of(run);
            }
        }
        return fewest.map(run -> violates(interleaver, judge, run))
                .orElseGet(() -> new Verdict.Conforms(budget.schedules(), false));
    }

    /** What the model does not allow, although each channel did nothing wrong. */
    private Optional<String> surprise(TopologyJudge judge, TopologyExecution run) {
        // Locks that channels share are beyond the model.
        if (endings.incomplete().isPresent() || judge.standstill(run).kinds().contains(Standstill.LOCK_CYCLE)) {
            return Optional.empty();
        }
        if (!run.brokenClaims().isEmpty()) {
            return endings.brokenClaims().containsAll(run.brokenClaims())
                    ? Optional.empty()
                    : Optional.of("a claim was broken that no run of the model breaks: " + run.brokenClaims());
        }
        return endings.all().contains(run.ending())
                ? Optional.empty()
                : Optional.of("it ended as no run of the model ends: " + run.ending());
    }

    private static int deviations(TopologyExecution run) {
        return run.execution().schedule().deviations().size();
    }

    private Verdict violates(TopologyInterleaver interleaver, TopologyJudge judge, TopologyExecution found) {
        TopologyExecution fewest = found;
        for (int i = 0; i < deviations(fewest); i++) {
            TopologyExecution shorter =
                    interleaver.run(new Replay(fewest.execution().schedule().without(i)));
            if (judge.isStuck(shorter) && deviations(shorter) < deviations(fewest)) {
                fewest = shorter;
                i = -1;
            }
        }
        TopologyExecution again = interleaver.run(
                new Replay(Schedule.parse(fewest.execution().schedule().toString())));
        if (again.execution().misfit().isPresent() || !judge.isStuck(again)) {
            return new Verdict.Inconclusive(
                    budget.schedules(), "a deadlock was found, but not when its schedule was followed again");
        }
        return new Verdict.Violates(
                budget.schedules(),
                judge.tell(
                        again,
                        "found within " + budget.schedules() + " schedules from seed " + budget.seed()
                                + ", then shrunk and executed again",
                        budget));
    }

    private static Verdict replay(
            TopologyInterleaver interleaver, TopologyJudge judge, ReplayLine line, Budget budget) {
        TopologyExecution run = interleaver.run(new Replay(line.schedule()));
        if (run.execution().misfit().isPresent()) {
            return new Verdict.Inconclusive(
                    1,
                    "the schedule does not fit this code any more: "
                            + run.execution().misfit().get());
        }
        return judge.isStuck(run)
                ? new Verdict.Violates(1, judge.tell(run, "replayed", budget))
                : new Verdict.Conforms(1, false);
    }
}
