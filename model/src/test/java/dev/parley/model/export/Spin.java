package dev.parley.model.export;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * SPIN, where it is installed: its verifier without reductions, depth-first, for safety.
 *
 * @param states how many states it stored
 * @param transitions how many steps it made
 * @param errors how many errors it found
 * @param output everything that it said
 */
public record Spin(long states, long transitions, long errors, String output) {

    /** Whether SPIN and a compiler for its verifiers are on the path. */
    public static boolean isInstalled() {
        return Stream.of("spin", "gcc").allMatch(Spin::isOnThePath);
    }

    private static boolean isOnThePath(String command) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, command)));
    }

    /**
     * Makes a verifier for a text. Values that nobody reads are left as they are ({@code -o2}): the text itself forgets
     * them.
     */
    public static Path verifier(String promela, Path directory) throws IOException, InterruptedException {
        Files.writeString(directory.resolve("model.pml"), promela);
        run(directory, "spin", "-a", "-o2", "model.pml");
        run(directory, "gcc", "-O2", "-w", "-DSAFETY", "-DNOREDUCE", "-DMEMLIM=8000", "-o", "pan", "pan.c");
        return directory.resolve("pan");
    }

    /** Runs a verifier through all errors. */
    public static Spin verify(Path verifier, String... more) throws IOException, InterruptedException {
        Path directory = verifier.toAbsolutePath().getParent();
        if (directory == null) {
            throw new IllegalArgumentException(verifier + " is in no directory");
        }
        List<String> command = Stream.concat(Stream.of(verifier.toString(), "-m5000000", "-c0"), Stream.of(more))
                .toList();
        String output = run(directory, command.toArray(new String[0]));
        return new Spin(
                number(output, "(\\d+) states, stored"),
                number(output, "(\\d+) transitions"),
                number(output, "errors: (\\d+)"),
                output);
    }

    private static long number(String output, String pattern) {
        MatchResult match = Pattern.compile(pattern)
                .matcher(output)
                .results()
                .findFirst()
                .orElseThrow(
                        () -> new UncheckedIOException(new IOException("SPIN said no " + pattern + ":\n" + output)));
        return Long.parseLong(match.group(1));
    }

    private static String run(Path directory, String... command) throws IOException, InterruptedException {
        Path output = directory.resolve("output.txt");
        java.lang.Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        int code = process.waitFor();
        String said = Files.readString(output);
        if (code != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + code + ":\n" + said);
        }
        return said;
    }
}
