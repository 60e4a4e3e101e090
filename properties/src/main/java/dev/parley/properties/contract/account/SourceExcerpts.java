package dev.parley.properties.contract.account;

import com.google.common.collect.ImmutableList;
import dev.parley.model.counterexample.Evidence.Source;
import dev.parley.properties.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Looks up the lines of code at which something happened, among the sources that are at hand: below the directories
 * that the system property {@code parley.sources} lists, separated by commas. Only the name of a file is known, so what
 * is there twice is not shown.
 */
final class SourceExcerpts {

    private static final Pattern PLACE = Pattern.compile("at ([\\w$]+\\.java):(\\d+)");
    private static final int AROUND = 2;
    private static final int MOST_FILES = 20_000;

    private SourceExcerpts() {}

    /** The place that a text speaks of, if it speaks of one. */
    static Optional<Source> of(String text, int at, int lane) {
        Matcher place = PLACE.matcher(text);
        if (!place.find()) {
            return Optional.empty();
        }
        String file = place.group(1);
        int line = Integer.parseInt(place.group(2));
        List<String> lines = lines(file);
        if (line > lines.size()) {
            return Optional.of(new Source(at, lane, file, line, line, ImmutableList.of()));
        }
        int first = Math.max(1, line - AROUND);
        return Optional.of(new Source(
                at,
                lane,
                file,
                line,
                first,
                ImmutableList.copyOf(lines.subList(first - 1, Math.min(lines.size(), line + AROUND)))));
    }

    /** The lines of the only file of this name; none if there is none, or more than one. */
    private static List<String> lines(String file) {
        List<Path> found = Settings.ofThisJvm().sources().stream()
                .filter(Files::isDirectory)
                .flatMap(root -> below(root, file).stream())
                .toList();
        try {
            return found.size() == 1 ? Files.readAllLines(found.get(0)) : List.of();
        } catch (MalformedInputException e) {
            return List.of(); // not UTF-8: the place alone has to do
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + found.get(0), e);
        }
    }

    private static List<Path> below(Path root, String file) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.limit(MOST_FILES)
                    .filter(path -> path.getFileName() != null
                            && path.getFileName().toString().equals(file))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + root + "; set parley.sources", e);
        }
    }
}
