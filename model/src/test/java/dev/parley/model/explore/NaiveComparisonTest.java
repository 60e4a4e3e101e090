package dev.parley.model.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSetMultimap;
import dev.parley.model.system.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The explorer agrees with a naive interpreter about hundreds of small topologies. */
final class NaiveComparisonTest {

    /** Larger ones are left to other tests. */
    private static final int MOST = 600;

    /** How many are drawn of each kind. */
    private static final int SEEDS = Integer.getInteger("parley.topologies", 150);

    private static final int FAR = 1_000_000;

    private int compared;
    private int decided;
    private int deadlocks;
    private int broken;

    @Test
    void countsStatesAndFindsDeadlocksLikeANaiveInterpreter() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            compare(seed, new RandomTopology(seed, false).draw());
        }
        isWorthIt(SEEDS * 9 / 10);
    }

    @Test
    void agreesWithANaiveInterpreterAboutProcessesThatGoOnForEver() {
        for (long seed = FAR + 1; seed <= FAR + SEEDS; seed++) {
            compare(seed, new RandomTopology(seed, true).draw());
        }
        isWorthIt(SEEDS * 3 / 4);
    }

    /** Of everything that is compared there must be enough of both kinds. */
    private void isWorthIt(int least) {
        String kinds = compared + " compared, " + decided + " of them in full";
        assertTrue(decided > compared / 3, kinds);
        assertTrue(compared >= least, compared + " compared");
        assertTrue(deadlocks > compared / 10 && deadlocks < compared * 9 / 10, deadlocks + " deadlocks");
        assertTrue(broken > 3 && broken < compared / 2, broken + " broken claims");
    }

    private void compare(long seed, Topology topology) {
        NaiveExplorer naive = new NaiveExplorer(topology, MOST);
        if (!naive.isComplete()) {
            return;
        }
        compared++;
        String what = "seed " + seed + ": " + topology;
        Explorer explorer = Explorer.of(topology).asking(Property.noDeadlock(), Property.claims());
        Exploration found = explorer.explore();
        assertEquals(naive.states(), found.states(), what);
        assertEquals(naive.transitions(), found.transitions(), what);
        assertEquals(naive.breaksClaim(), found.of(Property.claims()).fails(), what);
        boolean deadlock = found.of(Property.noDeadlock()).fails();
        assertTrue(deadlock || !naive.comesToRest(), what);
        // A process that goes on for ever, or breaks off, may be taken for one that could yet do what it never does.
        boolean waiting = naive.leavesSomebodyWaiting();
        assertTrue(!deadlock || waiting, what);
        if (naive.alwaysEnds() && !naive.breaksClaim()) {
            assertEquals(waiting, deadlock, what);
            decided++;
        }
        deadlocks += deadlock ? 1 : 0;
        broken += naive.breaksClaim() ? 1 : 0;
        Exploration forgetting = Explorer.of(unobserved(topology))
                .asking(Property.noDeadlock(), Property.claims())
                .explore();
        assertTrue(forgetting.states() <= found.states(), what);
        assertEquals(deadlock, forgetting.of(Property.noDeadlock()).fails(), what);
        assertEquals(naive.breaksClaim(), forgetting.of(Property.claims()).fails(), what);
        Exploration depthFirst = explorer.depthFirst().explore();
        assertEquals(found.states(), depthFirst.states(), what);
        assertEquals(found.transitions(), depthFirst.transitions(), what);
        assertEquals(deadlock, depthFirst.of(Property.noDeadlock()).fails(), what);
        Exploration helped = explorer.on(Runnable::run, 2).explore();
        assertEquals(told(found), told(helped), what);
        Exploration reduced = explorer.reduced().explore();
        assertTrue(reduced.states() <= found.states(), what);
        assertEquals(deadlock, reduced.of(Property.noDeadlock()).fails(), what);
        assertEquals(naive.breaksClaim(), reduced.of(Property.claims()).fails(), what);
    }

    /** Everything that an exploration says, traces included. */
    private static List<Object> told(Exploration exploration) {
        List<Object> told = new ArrayList<>(List.of(
                exploration.states(), exploration.transitions(), exploration.depth(), exploration.incomplete()));
        exploration.findings().values().forEach(finding -> {
            if (finding instanceof PropertyResult.Fails(Optional<Trace> trace)) {
                trace.ifPresent(shown -> told.addAll(List.of(shown.steps(), shown.sentence(), shown.stuck())));
            }
            told.add(finding.getClass());
        });
        return told;
    }

    private static Topology unobserved(Topology topology) {
        return new Topology(
                topology.name(),
                topology.channels(),
                topology.processes(),
                ImmutableSetMultimap.of(),
                topology.families());
    }
}
