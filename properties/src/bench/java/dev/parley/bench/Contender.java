package dev.parley.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/**
 * The JVM of one engine in one contest: for every line that it reads, it plays a round and tells the sample. Its
 * arguments are the name of an engine, {@code parley} or {@code lincheck}, and that of a {@link Contest}.
 */
final class Contender {

    /** Begins the lines that are meant for the benchmark; engines may print what they like besides. */
    static final String SAMPLE = "sample ";

    static final String PARLEY = "parley";
    static final String LINCHECK = "lincheck";

    private Contender() {}

    public static void main(String[] arguments) throws IOException {
        Contest contest = Contest.named(arguments[1]);
        Engine engine = arguments[0].equals(PARLEY) ? new ParleyEngine(contest) : LincheckEngine.of(contest);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        while (in.readLine() != null) {
            Engine.Sample sample = engine.round();
            System.out.println(SAMPLE + sample.executions() + " " + sample.nanos());
        }
    }
}
