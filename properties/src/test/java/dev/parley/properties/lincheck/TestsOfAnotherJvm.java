package dev.parley.properties.lincheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.google.common.base.Splitter;
import com.google.common.base.Throwables;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs a class of tests in a JVM of its own, and shows what became of each as a test of this one. Lincheck rewrites
 * classes with an agent of its own, and asks one question after the other: it must never share a JVM with ours, and
 * would leave a processor idle if everything else waited for it.
 */
final class TestsOfAnotherJvm {

    /**
     * What begins a line that tells of a test; then, between tabs, its status, its name and what was thrown, encoded.
     */
    private static final String TOLD = "##test";

    /** Short work is done before what all optimizations cost pays. */
    private static final ImmutableList<String> OPTIONS = ImmutableList.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+EnableDynamicAgentLoading",
            "-Xshare:off",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dparley.attach=lazily",
            "-Dparley.only=" + System.getProperty("parley.only", ""),
            "-Djava.util.logging.config.file=" + System.getProperty("java.util.logging.config.file", ""));

    private TestsOfAnotherJvm() {}

    /** The tests of a class, each as soon as it has ended; the last says that the JVM ended well. */
    static Stream<DynamicTest> of(Class<?> tests) throws IOException {
        Process process = new ProcessBuilder(ImmutableList.<String>builder()
                        .add(Path.of(System.getProperty("java.home"), "bin", "java")
                                .toString())
                        .addAll(OPTIONS)
                        .add("-cp", System.getProperty("java.class.path"))
                        .add(TestsOfAnotherJvm.class.getName(), tests.getName())
                        .build())
                .redirectError(Redirect.INHERIT)
                .start();
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        Stream<DynamicTest> told = Stream.generate(() -> next(lines))
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream);
        DynamicTest end = DynamicTest.dynamicTest("ends well", () -> assertEquals(0, process.waitFor()));
        return Streams.concat(told, Stream.of(end)).onClose(process::destroyForcibly);
    }

    /** The next test that is told of, if there is one; what else is printed is printed here, too. */
    private static Optional<DynamicTest> next(BufferedReader lines) {
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(TOLD)) {
                    return Optional.of(test(Splitter.on('\t').splitToList(line)));
                }
                System.out.println(line);
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DynamicTest test(List<String> told) {
        Status status = Status.valueOf(told.get(1));
        String thrown = new String(Base64.getDecoder().decode(told.get(3)), StandardCharsets.UTF_8);
        return DynamicTest.dynamicTest(told.get(2), () -> {
            switch (status) {
                case SUCCESSFUL -> {}
                case ABORTED -> Assumptions.abort(thrown);
                case FAILED -> fail(thrown);
            }
        });
    }

    /** Runs the class that is the argument. */
    static void main(String[] arguments) throws ClassNotFoundException {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(Class.forName(arguments[0], false, TestsOfAnotherJvm.class.getClassLoader())))
                .build();
        LauncherFactory.create().execute(request, new Teller());
        System.exit(0);
    }

    /** Prints what became of each test, and of whatever else fails. */
    private static final class Teller implements TestExecutionListener {
        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (test.isTest() || result.getStatus() != Status.SUCCESSFUL) {
                byte[] thrown = result.getThrowable()
                        .map(thrownBy -> described(result.getStatus(), thrownBy))
                        .orElse("")
                        .getBytes(StandardCharsets.UTF_8);
                System.out.println(TOLD + "\t" + result.getStatus() + "\t"
                        + test.getDisplayName().replace('\t', ' ') + "\t"
                        + Base64.getEncoder().encodeToString(thrown));
            }
        }

        private static String described(Status status, Throwable thrown) {
            return status == Status.ABORTED
                    ? String.valueOf(thrown.getMessage())
                    : Throwables.getStackTraceAsString(thrown);
        }
    }
}
