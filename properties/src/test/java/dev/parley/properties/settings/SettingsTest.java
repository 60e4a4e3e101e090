package dev.parley.properties.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class SettingsTest {

    private static final Path README = Path.of("../README.md");
    private static final Path SOURCE = Path.of("src/main/java/dev/parley/properties/settings/Settings.java");
    private static final Path OF_THIS_BUILD = Path.of("src/test/resources/META-INF/parley.settings");

    private static Properties given(String... namesAndValues) {
        Properties properties = new Properties();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            properties.setProperty(namesAndValues[i], namesAndValues[i + 1]);
        }
        return properties;
    }

    private static String refused(Properties properties) {
        return String.valueOf(
                assertThrows(BadSetting.class, () -> Settings.of(properties)).getMessage());
    }

    @Test
    void withoutPropertiesEverythingIsAsUsual() {
        Settings settings = Settings.of(given("java.version", "25", "parley.weave", " "));
        assertEquals(20_000, settings.schedules());
        assertEquals(1, settings.seed());
        assertEquals(Optional.empty(), settings.replay(Function.identity()));
        assertEquals(ImmutableList.of(Path.of("src/main/java"), Path.of("src/test/java")), settings.sources());
        assertEquals(Path.of("target/parley"), settings.reports());
        assertEquals(ImmutableList.of(), settings.weave());
        assertEquals(Optional.empty(), settings.driver());
        assertFalse(settings.attachesLazily());
        assertEquals(Runtime.getRuntime().availableProcessors(), settings.carriers());
        assertEquals(Duration.ofSeconds(20), settings.patience());
        assertEquals(3, settings.frames());
    }

    @Test
    void propertiesSayOtherwise() {
        Settings settings = Settings.of(given(
                "parley.weave",
                "org.a., org.b",
                "parley.driver",
                "platform",
                "parley.attach",
                "lazily",
                "parley.patience",
                "2",
                "parley.sources",
                "a,b",
                "parley.seed",
                "-3"));
        assertEquals(ImmutableList.of("org.a.", "org.b"), settings.weave());
        assertEquals(Optional.of(Settings.Threads.PLATFORM), settings.driver());
        assertTrue(settings.attachesLazily());
        assertEquals(Duration.ofSeconds(2), settings.patience());
        assertEquals(ImmutableList.of(Path.of("a"), Path.of("b")), settings.sources());
        assertEquals(-3, settings.seed());
    }

    @ParameterizedTest
    @CsvSource({
        "parley.schedules, many",
        "parley.seed, 0x10",
        "parley.driver, green",
        "parley.attach, never",
        "parley.carriers, 0",
        "parley.patience, -1",
        "parley.frames, few"
    })
    void whatIsNotUnderstoodIsNamedWithWhatItMustBe(String property, String text) {
        String message = refused(given(property, text));
        assertTrue(message.startsWith("the system property " + property + " must be "), message);
        assertTrue(message.contains("not '" + text + "': "), message);
    }

    @Test
    void whatIsNotKnownIsNamedWithWhatThereIs() {
        String message = refused(given("parley.schedule", "300"));
        assertTrue(
                message.startsWith("there is no system property parley.schedule of Parley; correct its name"), message);
        assertTrue(message.contains("-Dparley.schedule") && message.contains("parley.schedules"), message);
    }

    @Test
    void whatTestsReadIsKnownByAResource() {
        assertEquals(1, Settings.of(given("parley.only", "Array")).seed());
    }

    @ParameterizedTest
    @EnumSource
    void theJavadocListsEverySetting(Setting setting) throws IOException {
        assertTrue(Files.readString(SOURCE).contains("<li>{@code " + setting.property() + "}: "));
    }

    @Test
    void theTableOfTheReadmeIsOfTheSameSettings() throws IOException {
        Set<String> ofUsers = new TreeSet<>();
        Set<String> ofThisBuild = new TreeSet<>();
        Pattern name = Pattern.compile("`(parley\\.[a-z.]+)`");
        for (String line : Files.readAllLines(README)) {
            if (line.startsWith("| `parley.")) {
                name.matcher(Splitter.on('|').splitToList(line).get(1))
                        .results()
                        .forEach(found -> (line.contains("(this build)") ? ofThisBuild : ofUsers).add(found.group(1)));
            }
        }
        assertEquals(
                Stream.of(Setting.values())
                        .map(Setting::property)
                        .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo)),
                ofUsers);
        assertTrue(ImmutableSortedSet.copyOf(Files.readAllLines(OF_THIS_BUILD)).containsAll(ofThisBuild));
    }

    @Test
    void theReadmeTellsWhatIsUsual() throws IOException {
        String readme = Files.readString(README);
        for (String usual : ImmutableList.of(
                "| `parley.schedules` | schedules for each mix of operations (there are up to six) | 20000 |",
                "equal seeds try equal things | 1 |",
                "before it counts as hung | 20 |",
                "say where a check hangs | 3 |",
                "| `src/main/java,src/test/java` |",
                "| `target/parley`;")) {
            assertTrue(readme.contains(usual), usual);
        }
    }
}
