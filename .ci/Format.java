import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The form of the sources: that of palantir-java-format, and no line longer than 120 columns. The root pom.xml runs it,
 * on the JDK of the toolchain, with the formatter on the class path:
 *
 * <pre>
 * check      fails, naming each file, where a file that the last commit or the working tree changed has another form,
 *            or where a line of any file is too long
 * check-all  the same, for all files
 * apply      gives all files that form, and moves words of Javadoc on; lines that are still too long are named
 * </pre>
 */
final class Format {

    private static final int COLUMNS = 120;

    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build());

    private static final Pattern ONE_LINE = Pattern.compile("( *)/\\*\\* (.*) \\*/");
    private static final Pattern WORDS = Pattern.compile("( *\\* +)([^ /].*)");
    private static final Pattern STARTS_ANEW = Pattern.compile("@|<|\\||-");

    public static void main(String[] arguments) throws Exception {
        String task = arguments[0];
        boolean apply = task.equals("apply");
        List<Path> all = all();
        List<Path> candidates = task.equals("check") ? changed(all) : all;
        ConcurrentSkipListSet<String> complaints = new ConcurrentSkipListSet<>();
        candidates.parallelStream().forEach(file -> {
            try {
                String source = Files.readString(file);
                String formatted = FORMATTER.formatSourceAndFixImports(apply ? broken(source) : source);
                if (formatted.equals(source)) {
                    return;
                }
                if (apply) {
                    Files.writeString(file, formatted);
                    System.out.println("formatted " + file);
                } else {
                    complaints.add(file + ": is not formatted");
                }
            } catch (IOException | FormatterException e) {
                complaints.add(file + ": " + e.getMessage());
            }
        });
        for (Path file : all) {
            List<String> lines = Files.readAllLines(file);
            IntStream.range(0, lines.size())
                    .filter(i -> lines.get(i).length() > COLUMNS)
                    .forEach(i -> complaints.add(file + ":" + (i + 1) + ": longer than " + COLUMNS + " columns"));
        }
        complaints.forEach(System.err::println);
        if (!complaints.isEmpty()) {
            System.err.println(
                    complaints.size() + " complaints; mvn -N validate -Dformat.task=apply formats all sources, and long"
                            + " comments and texts are for you to break");
            System.exit(1);
        }
    }

    /** The source with the words of its Javadoc moved on where a line of it is too long; what is laid out stays. */
    private static String broken(String source) {
        ArrayDeque<String> rest = new ArrayDeque<>(source.lines().toList());
        StringBuilder text = new StringBuilder();
        boolean laidOut = false;
        while (!rest.isEmpty()) {
            String line = rest.removeFirst();
            laidOut = line.contains("<pre>") || laidOut && !line.contains("</pre>");
            Matcher oneLine = ONE_LINE.matcher(line);
            Matcher words = WORDS.matcher(line);
            int at = line.lastIndexOf(' ', COLUMNS);
            if (line.length() <= COLUMNS || laidOut) {
                text.append(line).append('\n');
            } else if (oneLine.matches()) {
                rest.addFirst(oneLine.group(1) + " */");
                rest.addFirst(oneLine.group(1) + " * " + oneLine.group(2));
                rest.addFirst(oneLine.group(1) + "/**");
            } else if (words.matches() && at > words.end(1)) {
                text.append(line, 0, at).append('\n');
                String moved = line.substring(at + 1);
                Matcher next = WORDS.matcher(rest.isEmpty() ? "" : rest.getFirst());
                boolean goesOn =
                        next.matches() && !STARTS_ANEW.matcher(next.group(2)).lookingAt();
                rest.addFirst(
                        goesOn
                                ? next.group(1) + moved + " "
                                        + rest.removeFirst().substring(next.end(1))
                                : words.group(1) + (words.group(2).startsWith("@") ? "    " : "") + moved);
            } else {
                text.append(line).append('\n');
            }
        }
        return text.toString();
    }

    /** All sources that git knows or would take; without git, all that are there. */
    private static List<Path> all() throws IOException, InterruptedException {
        List<Path> known = git("ls-files", "--cached", "--others", "--exclude-standard", "*.java");
        if (!known.isEmpty()) {
            return known.stream().filter(Files::exists).toList();
        }
        try (Stream<Path> files = Files.walk(Path.of("."))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains("target"))
                    .toList();
        }
    }

    /** What the last commit or the working tree changed; all where there is no commit before the last. */
    private static List<Path> changed(List<Path> all) throws IOException, InterruptedException {
        if (git("rev-parse", "--verify", "--quiet", "HEAD~1").isEmpty()) {
            return all;
        }
        TreeSet<Path> changed = new TreeSet<>(git("diff", "--name-only", "--relative", "HEAD~1", "--", "*.java"));
        changed.addAll(git("ls-files", "--others", "--exclude-standard", "*.java"));
        changed.removeIf(Files::notExists);
        return List.copyOf(changed);
    }

    /** What git prints, a line each; nothing if there is no git, or it fails. */
    private static List<Path> git(String... arguments) throws InterruptedException {
        try {
            Process git = new ProcessBuilder(Stream.concat(Stream.of("git"), Stream.of(arguments))
                            .toList())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            List<Path> lines = git.inputReader().lines().map(Path::of).toList();
            return git.waitFor() == 0 ? lines : List.of();
        } catch (IOException e) {
            return List.of();
        }
    }
}
