package dev.parley.bench;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import dev.parley.bench.Engine.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lets the engines take turns, and writes what came of it to the directory that is its only argument. */
final class Benchmark {

    private static final int WARM_UP = 3;
    private static final int ROUNDS = 7;

    private final Path directory;
    private final Table table = new Table();
    private final StringBuilder samples = new StringBuilder("contest,engine,executions,nanos\n");

    private Benchmark(Path directory) {
        this.directory = directory;
    }

    public static void main(String[] arguments) throws IOException {
        new Benchmark(Files.createDirectories(Path.of(arguments[0]))).run();
    }

    private void run() throws IOException {
        for (Contest contest : Contest.ALL) {
            System.out.println("Measuring " + contest.title() + " ...");
            ListMultimap<String, Sample> rounds = measure(contest);
            rounds.forEach((engine, sample) -> samples.append(String.format(
                    Locale.ROOT, "%s,%s,%d,%d%n", contest.name(), engine, sample.executions(), sample.nanos())));
            table.row(contest.title(), rounds.get(Contender.PARLEY), rounds.get(Contender.LINCHECK));
        }
        String text = table + "\n" + conditions();
        Files.writeString(directory.resolve("benchmark.csv"), samples);
        Path written = Files.writeString(directory.resolve("benchmark.txt"), text);
        System.out.printf(
                "%n%s%nWritten to %s%n", text, written.toAbsolutePath().normalize());
    }

    private ListMultimap<String, Sample> measure(Contest contest) throws IOException {
        ListMultimap<String, Sample> rounds = ArrayListMultimap.create();
        List<Fork> forks = new ArrayList<>();
        try {
            for (String engine : contest.engines()) {
                forks.add(new Fork(engine, contest, directory));
            }
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                for (Fork fork : forks) {
                    Sample sample = fork.round();
                    if (round >= 0) {
                        rounds.put(fork.engine(), sample);
                    }
                }
            }
        } finally {
            forks.forEach(Fork::end);
        }
        return rounds;
    }

    private static String conditions() {
        return String.format(
                Locale.ROOT,
                """
                Executions a second, recorded and judged: median (least-most) of %d rounds, after %d to warm up.
                Each engine has a JVM of its own in each contest, and they take turns. Programs of 2 threads
                x 3 operations, %d executions of each in a row. %s %s, %d processors, %s %s.
                """,
                ROUNDS,
                WARM_UP,
                Contest.EXECUTIONS_A_PROGRAM,
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.vm.name"),
                Runtime.version());
    }
}
