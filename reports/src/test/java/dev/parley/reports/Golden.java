package dev.parley.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What reports are expected to look like. {@code -Dparley.golden.update=true} writes the files anew. */
public final class Golden {

    private static final Path DIRECTORY = Path.of("src", "test", "resources", "dev", "parley", "reports", "golden");

    private Golden() {}

    public static void assertMatches(String file, String actual) {
        Path path = DIRECTORY.resolve(file);
        try {
            if (Boolean.getBoolean("parley.golden.update")) {
                Files.createDirectories(DIRECTORY);
                Files.write(path, (actual + "\n").getBytes(StandardCharsets.UTF_8));
            }
            assertEquals(Files.readString(path), actual + "\n", "differs from " + path.toAbsolutePath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
