package dev.parley.properties.contract;

import static dev.parley.model.system.Notation.receive;
import static dev.parley.model.system.Notation.send;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import dev.parley.model.channel.Channel;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Channels;
import dev.parley.model.counterexample.Counterexample;
import dev.parley.model.counterexample.Verdict;
import dev.parley.model.history.Standstill;
import dev.parley.model.rule.Rule;
import dev.parley.model.system.Process;
import dev.parley.model.system.Statement;
import dev.parley.model.system.Topology;
import dev.parley.properties.contract.search.Budget;
import dev.parley.properties.contract.topology.TopologyJudge;
import dev.parley.properties.interleave.TopologyInterleaver;
import dev.parley.properties.interleave.strategy.RandomWalk;
import dev.parley.reports.text.TextReport;
import example.subjects.Circling;
import example.subjects.Entangled;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The kinds of standstill of processes on real channels are told apart, with the places where each process waits. */
final class TopologyStandstillTest {

    private static final Budget LITTLE = new Budget(300, 1, Optional.empty());

    private static Channel<Integer> rendezvous() {
        return Channels.of(new SynchronousQueue<>());
    }

    private static Topology of(Map<String, ChannelSpec> channels, Process... processes) {
        return new Topology(
                "test",
                ImmutableMap.copyOf(channels),
                ImmutableList.copyOf(processes),
                ImmutableSetMultimap.of(),
                ImmutableList.of());
    }

    private static Process process(String name, Statement... body) {
        return new Process(name, ImmutableList.copyOf(body));
    }

    /** All the kinds that are seen, one set a run. */
    private static ImmutableSet<ImmutableSet<Standstill>> kinds(
            Topology topology, Map<String, Supplier<Channel<Integer>>> factories) {
        TopologyInterleaver interleaver = TopologyInterleaver.of(topology, factories);
        TopologyJudge judge = new TopologyJudge(topology);
        ImmutableSet.Builder<ImmutableSet<Standstill>> kinds = ImmutableSet.builder();
        for (int seed = 0; seed < LITTLE.schedules(); seed++) {
            kinds.add(judge.standstill(interleaver.run(new RandomWalk(seed))).kinds());
        }
        return kinds.build();
    }

    private static Verdict verdict(Topology topology, Map<String, Supplier<Channel<Integer>>> factories) {
        return TopologyConformance.of(topology, factories)
                .within(LITTLE)
                .check()
                .of(Rule.DLK_1);
    }

    private static Counterexample violation(Topology topology, Map<String, Supplier<Channel<Integer>>> factories) {
        return assertInstanceOf(Verdict.Violates.class, verdict(topology, factories))
                .counterexample();
    }

    @Test
    void aCycleIsFoundThoughOthersRanOnToTheirEnd() {
        Topology partial = of(
                ImmutableMap.of(
                        "x", ChannelSpec.rendezvous(), "y", ChannelSpec.rendezvous(), "z", ChannelSpec.rendezvous()),
                process("a", send("x", 1), receive("y")),
                process("b", send("y", 2), receive("x")),
                process("c", send("z", 3), send("z", 4)),
                process("d", receive("z"), receive("z")));
        Map<String, Supplier<Channel<Integer>>> factories = ImmutableMap.of(
                "x", TopologyStandstillTest::rendezvous,
                "y", TopologyStandstillTest::rendezvous,
                "z", TopologyStandstillTest::rendezvous);
        assertEquals(ImmutableSet.of(ImmutableSet.of(Standstill.CYCLE)), kinds(partial, factories));
        Counterexample counterexample = violation(partial, factories);
        assertEquals("cycle: a waits for b waits for a; c, d have ended", counterexample.sentence());
        assertTrue(
                Pattern.matches(
                        "a is blocked in 'send 1 to x', asleep at \\w+\\.java:\\d+, before '.*' in \\w+, and only b"
                                + " could enable it",
                        counterexample.because().get(0).text()),
                counterexample.because()::toString);
    }

    @Test
    void whoeverHasLostItsPartnerIsAnOrphanAndHoldsUpOthers() {
        // Whoever of the two is served second finds that the server has left.
        Topology twoForOne = of(
                ImmutableMap.of("x", ChannelSpec.rendezvous(), "y", ChannelSpec.rendezvous()),
                process("first", send("x", 1), send("y", 3)),
                process("second", send("x", 2), send("y", 4)),
                process("server", receive("x")),
                process("last", receive("y"), receive("y")));
        Map<String, Supplier<Channel<Integer>>> factories =
                ImmutableMap.of("x", TopologyStandstillTest::rendezvous, "y", TopologyStandstillTest::rendezvous);
        assertEquals(ImmutableSet.of(ImmutableSet.of(Standstill.ORPHAN)), kinds(twoForOne, factories));
        String sentence = violation(twoForOne, factories).sentence();
        assertTrue(
                Pattern.matches(
                        "orphan: nobody is left who could ever enable (first|second);"
                                + " last will never go on because of that; (first|second), server have ended",
                        sentence),
                sentence);
    }

    @Test
    void whereEverybodyEndsNothingStandsStill() {
        Topology pair = of(
                ImmutableMap.of("x", ChannelSpec.bounded(1)),
                process("a", send("x", 1), send("x", 2)),
                process("b", receive("x"), receive("x")));
        Map<String, Supplier<Channel<Integer>>> factories =
                ImmutableMap.of("x", () -> Channels.of(new ArrayBlockingQueue<>(1)));
        assertEquals(ImmutableSet.of(ImmutableSet.of()), kinds(pair, factories));
        assertInstanceOf(Verdict.Conforms.class, verdict(pair, factories));
    }

    /** Two channels that share two locks. */
    private static Map<String, Supplier<Channel<Integer>>> entangled(boolean crosswise) {
        AtomicReference<List<ReentrantLock>> shared =
                new AtomicReference<>(List.of(new ReentrantLock(), new ReentrantLock()));
        return ImmutableMap.of(
                "x",
                () -> {
                    // The first to be opened in each run.
                    shared.set(List.of(new ReentrantLock(), new ReentrantLock()));
                    return new Entangled(shared.get().get(0), shared.get().get(1));
                },
                "y",
                () -> new Entangled(
                        shared.get().get(crosswise ? 1 : 0), shared.get().get(crosswise ? 0 : 1)));
    }

    private static final Topology TWO_CHANNELS = of(
            ImmutableMap.of("x", ChannelSpec.unbounded(), "y", ChannelSpec.unbounded()),
            process("a", send("x", 1)),
            process("b", send("y", 2)),
            process("c", receive("x")));

    @Test
    void locksOfTwoChannelsAreALockCycle() {
        assertEquals(
                ImmutableSet.of(ImmutableSet.of(Standstill.LOCK_CYCLE), ImmutableSet.of()),
                kinds(TWO_CHANNELS, entangled(true)));
        Counterexample counterexample = violation(TWO_CHANNELS, entangled(true));
        String sentence = counterexample.sentence();
        assertTrue(
                Pattern.matches(
                        "lock cycle: a waits for lock 1 \\(ReentrantLock\\) that b holds, at Entangled\\.java:\\d+,"
                            + " before 'call ReentrantLock.lock' in send; b waits for lock 2 \\(ReentrantLock\\) that"
                            + " a holds, at Entangled\\.java:\\d+, before 'call ReentrantLock.lock' in send; c could"
                            + " not go on either",
                        sentence),
                sentence);
        String report = TextReport.render(counterexample).replaceAll("\\s+", " ");
        assertTrue(
                report.contains("lock cycle: a waits for lock 1 (ReentrantLock) that b holds, at Entangled.java:"),
                report);
        assertTrue(report.contains("the circle: a -> b -> a"), report);
    }

    @Test
    void locksTakenInOneOrderAreNone() {
        assertEquals(ImmutableSet.of(ImmutableSet.of()), kinds(TWO_CHANNELS, entangled(false)));
        assertInstanceOf(Verdict.Conforms.class, verdict(TWO_CHANNELS, entangled(false)));
    }

    @Test
    void aLivelockWithinAChannelIsTheChannelsAndToldWithItsLoop() {
        Topology circling = of(
                ImmutableMap.of("x", ChannelSpec.bounded(1)), process("a", send("x", 1)), process("b", receive("x")));
        Verdict.Inconclusive undoing = assertInstanceOf(
                Verdict.Inconclusive.class, verdict(circling, ImmutableMap.of("x", Circling.Undoing::new)));
        assertTrue(
                Pattern.matches(
                        "channel x itself breaks BLK-1: livelock: send 1 runs in a circle although the channel is"
                                + " empty, in a loop at Circling\\.java:\\d+, before 'loop' in send",
                        undoing.reason()),
                undoing.reason());
        assertInstanceOf(Verdict.Conforms.class, verdict(circling, ImmutableMap.of("x", Circling.TakingTurns::new)));
    }

    @Test
    void whoeverSpinsForWhatNobodySendsIsAnOrphanInItsLoop() {
        Topology alone = of(ImmutableMap.of("x", ChannelSpec.bounded(1)), process("a", receive("x")));
        Counterexample counterexample = violation(alone, ImmutableMap.of("x", Circling.TakingTurns::new));
        assertEquals("orphan: nobody is left who could ever enable a", counterexample.sentence());
        assertTrue(
                counterexample
                        .because()
                        .get(0)
                        .text()
                        .startsWith("a is blocked in 'receive from x', in a loop at Circling.java:"),
                counterexample.because()::toString);
    }
}
