package dev.parley.model.bench;

import dev.parley.model.explore.Exploration;
import dev.parley.model.explore.Explorer;
import dev.parley.model.explore.Property;
import dev.parley.model.export.Promela;
import dev.parley.model.export.Spin;
import dev.parley.model.system.SharedFridge;
import dev.parley.model.system.Topology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * States a second on five clients that share a fridge (q = 2, N = 3), every state stored exactly: ours on one thread,
 * and with a second one, and SPIN's verifier, which is made from our own text and runs depth-first without reductions.
 * In turns, so that whatever else the machine does hits all of them; medians.
 */
public final class ExplorationBenchmark {

    private static final int WARM_UP = 2;
    private static final int ROUNDS = 5;
    private static final long STATES = 1_903_797;

    private final List<Double> seconds = new ArrayList<>();
    private final String name;
    private final Callable<Long> run;

    private ExplorationBenchmark(String name, Callable<Long> run) {
        this.name = name;
        this.run = run;
    }

    /** Takes the directory in which the verifier is made. */
    public static void main(String[] arguments) throws Exception {
        Topology topology = SharedFridge.of(5, 2, 2, 3);
        Explorer explorer = Explorer.of(topology).asking(Property.noDeadlock(), Property.claims());
        List<ExplorationBenchmark> all = new ArrayList<>();
        long[] bytes = new long[1];
        try (ExecutorService executor = Executors.newFixedThreadPool(1)) {
            all.add(new ExplorationBenchmark("one thread, breadth-first", () -> {
                Exploration exploration = explorer.explore();
                bytes[0] = exploration.bytes();
                return exploration.states();
            }));
            all.add(new ExplorationBenchmark(
                    "one thread, depth-first",
                    () -> explorer.depthFirst().explore().states()));
            all.add(new ExplorationBenchmark(
                    "with one helper", () -> explorer.on(executor, 1).explore().states()));
            if (Spin.isInstalled()) {
                Path verifier = verifier(topology, Path.of(arguments[0]));
                all.add(new ExplorationBenchmark(
                        "SPIN", () -> Spin.verify(verifier).states()));
            } else {
                System.out.println("SPIN SKIPPED: spin and gcc are not on the path (apt-get install spin gcc)");
            }
            for (int round = 0; round < WARM_UP + ROUNDS; round++) {
                for (ExplorationBenchmark each : all) {
                    each.run(round >= WARM_UP);
                }
            }
        }
        System.out.printf("%s, %,d states, %d bytes a state%n", topology.name(), STATES, bytes[0] / STATES);
        for (ExplorationBenchmark each : all) {
            System.out.printf(
                    "%-26s %5.2f s %,10.0f states/s  %.2f times as fast as %s%n",
                    each.name,
                    each.median(),
                    STATES / each.median(),
                    all.getLast().median() / each.median(),
                    all.getLast().name);
        }
    }

    private static Path verifier(Topology topology, Path directory) throws IOException, InterruptedException {
        Files.createDirectories(directory);
        return Spin.verifier(Promela.of(topology), directory);
    }

    private void run(boolean counts) throws Exception {
        long start = System.nanoTime();
        long states = run.call();
        double taken = (System.nanoTime() - start) / 1e9;
        if (states != STATES) {
            throw new IllegalStateException(name + " counts " + states + " states, and not " + STATES);
        }
        if (counts) {
            seconds.add(taken);
        }
    }

    private double median() {
        List<Double> sorted = new ArrayList<>(seconds);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
