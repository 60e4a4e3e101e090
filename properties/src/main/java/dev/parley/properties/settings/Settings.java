package dev.parley.properties.settings;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the system properties ask for, whose names begin with {@code parley.}. A blank one counts as not given.
 *
 * <ul>
 *   <li>{@code parley.schedules}: schedules for each mix of operations; {@value #USUAL_SCHEDULES} unless given
 *   <li>{@code parley.seed}: what programs and schedules are drawn from; {@value #USUAL_SEED} unless given
 *   <li>{@code parley.replay}: replay this line, and nothing else
 *   <li>{@code parley.sources}: directories of sources, separated by commas, of which pages quote the lines where
 *       something happened; {@value #USUAL_SOURCES} unless given
 *   <li>{@code parley.reports}: the directory of the reports; {@value #USUAL_REPORTS} unless given
 *   <li>{@code parley.weave}: more prefixes of packages to put under control, separated by commas
 *   <li>{@code parley.driver}: {@code virtual} or {@code platform}, the threads that carry a program; virtual ones
 *       where the JDK has what they take, unless given
 *   <li>{@code parley.attach}: {@code lazily}: attach to the JVM at the first check, not when JUnit starts
 *   <li>{@code parley.carriers}: how many subjects are checked at the same time; the number of processors unless given
 *   <li>{@code parley.patience}: for how many seconds a check may not get on before it counts as hung; {@value
 *       #USUAL_PATIENCE} unless given
 *   <li>{@code parley.frames}: how many frames of a stack say where a check hangs; {@value #USUAL_FRAMES} unless given
 * </ul>
 *
 * <p>Any other property that begins so is a mistake, unless a resource {@value #MORE} on the class path lists its name,
 * a line each: there a project names those that its own tests read.
 */
public final class Settings {

    public static final int USUAL_SCHEDULES = 20_000;
    public static final long USUAL_SEED = 1;

    private static final String USUAL_SOURCES = "src/main/java,src/test/java";
    private static final String USUAL_REPORTS = "target/parley";
    private static final int USUAL_PATIENCE = 20;
    private static final int USUAL_FRAMES = 3;

    private static final String PREFIX = "parley.";
    private static final String MORE = "META-INF/parley.settings";

    private final Properties properties;

    private Settings(Properties properties) {
        this.properties = properties;
    }

    /** The threads that carry a program. */
    public enum Threads {
        VIRTUAL,
        PLATFORM
    }

    /**
     * The settings of this JVM, as they are now.
     *
     * @throws BadSetting if there is one that is not known, or is not what it must be
     */
    public static Settings ofThisJvm() {
        return of(System.getProperties());
    }

    static Settings of(Properties properties) {
        Settings settings = new Settings(properties);
        settings.checkNames();
        for (Setting setting : Setting.values()) {
            settings.check(setting);
        }
        return settings;
    }

    private void checkNames() {
        List<String> unknown = properties.stringPropertyNames().stream()
                .filter(name -> name.startsWith(PREFIX))
                .filter(name -> Stream.of(Setting.values())
                        .noneMatch(setting -> setting.property().equals(name)))
                .filter(name -> !Elsewhere.NAMES.contains(name))
                .sorted()
                .toList();
        if (!unknown.isEmpty()) {
            throw new BadSetting("there is no system property " + unknown.get(0)
                    + " of Parley; correct its name, or take"
                    + " it out where it is set (-D" + unknown.get(0) + ", or the configuration of Surefire). There are "
                    + String.join(
                            ", ",
                            Stream.of(Setting.values())
                                    .map(Setting::property)
                                    .sorted()
                                    .toList())
                    + "; names of your own go into a resource " + MORE);
        }
    }

    private void check(Setting setting) {
        Object _ = switch (setting) {
            case SCHEDULES -> schedules();
            case SEED -> seed();
            case REPLAY -> replay(Function.identity());
            case SOURCES -> sources();
            case REPORTS -> reports();
            case WEAVE -> weave();
            case DRIVER -> driver();
            case ATTACH -> attachesLazily();
            case CARRIERS -> carriers();
            case PATIENCE -> patience();
            case FRAMES -> frames();
        };
    }

    /** How many schedules each mix of operations gets. */
    public int schedules() {
        return value(Setting.SCHEDULES, Integer::parseInt).orElse(USUAL_SCHEDULES);
    }

    /** What programs and schedules are drawn from. */
    public long seed() {
        return value(Setting.SEED, Long::parseLong).orElse(USUAL_SEED);
    }

    /**
     * What is to be replayed.
     *
     * @param parser throws {@link IllegalArgumentException} at a line that it does not understand
     */
    public <T> Optional<T> replay(Function<String, T> parser) {
        return value(Setting.REPLAY, parser);
    }

    /** Directories of sources. */
    public ImmutableList<Path> sources() {
        return value(Setting.SOURCES, Settings::paths).orElseGet(() -> paths(USUAL_SOURCES));
    }

    /** The directory of the reports. */
    public Path reports() {
        return value(Setting.REPORTS, Path::of).orElseGet(() -> Path.of(USUAL_REPORTS));
    }

    /** Prefixes of packages to put under control besides those of a subject. */
    public ImmutableList<String> weave() {
        return value(Setting.WEAVE, Settings::list).orElse(ImmutableList.of());
    }

    /** The threads that are asked for, if any are. */
    public Optional<Threads> driver() {
        return value(Setting.DRIVER, text -> switch (text) {
            case "virtual" -> Threads.VIRTUAL;
            case "platform" -> Threads.PLATFORM;
            default -> throw new IllegalArgumentException("there is no driver of this name");
        });
    }

    /** Whether to attach at the first check only. */
    public boolean attachesLazily() {
        return value(Setting.ATTACH, text -> switch (text) {
                    case "lazily" -> true;
                    default -> throw new IllegalArgumentException("without it, Parley attaches when JUnit starts");
                })
                .orElse(false);
    }

    /** How many subjects are checked at the same time. */
    public int carriers() {
        return value(Setting.CARRIERS, Settings::positive).orElseGet(Runtime.getRuntime()::availableProcessors);
    }

    /** How long a check may not get on before it counts as hung. */
    public Duration patience() {
        return Duration.ofSeconds(value(Setting.PATIENCE, Settings::positive).orElse(USUAL_PATIENCE));
    }

    /** How many frames of a stack say where a check hangs. */
    public int frames() {
        return value(Setting.FRAMES, Settings::positive).orElse(USUAL_FRAMES);
    }

    private <T> Optional<T> value(Setting setting, Function<String, T> parser) {
        String text = properties.getProperty(setting.property(), "");
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(parser.apply(text));
        } catch (IllegalArgumentException e) {
            throw new BadSetting(
                    "the system property " + setting.property() + " must be " + setting.kind() + ", not '" + text
                            + "': " + e.getMessage(),
                    e);
        }
    }

    private static int positive(String text) {
        int number = Integer.parseInt(text);
        if (number < 1) {
            throw new IllegalArgumentException("it is less than 1");
        }
        return number;
    }

    private static ImmutableList<String> list(String text) {
        return ImmutableList.copyOf(
                Splitter.on(',').trimResults().omitEmptyStrings().split(text));
    }

    private static ImmutableList<Path> paths(String text) {
        return list(text).stream().map(Path::of).collect(ImmutableList.toImmutableList());
    }

    /** Names that this class does not know, but the class path does. */
    private static final class Elsewhere {
        static final ImmutableSortedSet<String> NAMES = read();

        private static ImmutableSortedSet<String> read() {
            ImmutableSortedSet.Builder<String> names = ImmutableSortedSet.naturalOrder();
            try {
                for (URL resource :
                        Collections.list(Settings.class.getClassLoader().getResources(MORE))) {
                    try (InputStream in = resource.openStream()) {
                        names.addAll(Splitter.on('\n')
                                .trimResults()
                                .omitEmptyStrings()
                                .split(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + MORE, e);
            }
            return names.build();
        }
    }
}
