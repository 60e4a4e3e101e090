package dev.parley.properties;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableMultimap;
import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The sources of main of all modules: each file's name in full, such as {@code dev.parley.model.channel.Channel}. */
final class MainSources {

    private static final String MAIN = "src/main/java";
    private static final String JAVA = ".java";

    private final ImmutableMap<String, Integer> lengths;

    private MainSources(ImmutableMap<String, Integer> lengths) {
        this.lengths = lengths;
    }

    /** Those of the checkout that the tests run in. */
    static MainSources ofCheckout() {
        return of(checkout());
    }

    /** Those of the modules in this directory. */
    static MainSources of(Path checkout) {
        ImmutableSortedMap.Builder<String, Integer> lengths = ImmutableSortedMap.naturalOrder();
        for (Path module : list(checkout)) {
            Path main = module.resolve(MAIN);
            if (Files.isDirectory(main)) {
                javaFilesIn(main).forEach(file -> lengths.put(name(main, file), linesIn(file)));
            }
        }
        return new MainSources(lengths.buildOrThrow());
    }

    /** Lines of each file. */
    ImmutableMap<String, Integer> lengths() {
        return lengths;
    }

    /** Files by package. */
    ImmutableMultimap<String, String> rooms() {
        ImmutableMultimap.Builder<String, String> rooms = ImmutableMultimap.builder();
        lengths.keySet().forEach(file -> rooms.put(file.substring(0, file.lastIndexOf('.')), file));
        return rooms.build();
    }

    private static Path checkout() {
        for (Optional<Path> at = Optional.of(Path.of("").toAbsolutePath());
                at.isPresent();
                at = at.map(Path::getParent)) {
            if (Files.isDirectory(at.get().resolve("model").resolve(MAIN))) {
                return at.get();
            }
        }
        throw new IllegalStateException(
                "the tests do not run in a checkout: " + Path.of("").toAbsolutePath());
    }

    private static String name(Path main, Path file) {
        String relative = main.relativize(file).toString();
        return relative.substring(0, relative.length() - JAVA.length())
                .replace(file.getFileSystem().getSeparator(), ".");
    }

    private static List<Path> list(Path directory) {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> javaFilesIn(Path main) {
        try (Stream<Path> files = Files.walk(main)) {
            return files.filter(file -> file.toString().endsWith(JAVA)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int linesIn(Path file) {
        try {
            return Files.readAllLines(file).size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
