package dev.parley.implementations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.reflect.ClassPath;
import com.google.common.reflect.ClassPath.ClassInfo;
import dev.parley.model.channel.Channel;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The registry is complete, and what it lists can be told apart. */
final class ImplementationTest {

    private static final ImmutableList<Implementation> ALL = Implementation.all();

    @Test
    void namesAreUnique() {
        assertEquals(
                ALL.size(), ALL.stream().map(Implementation::name).distinct().count());
    }

    @Test
    void namesFitAFileNameAndAShellWord() {
        for (Implementation each : ALL) {
            assertTrue(each.name().matches("[A-Za-z][A-Za-z0-9-]*"), each.name());
        }
    }

    @Test
    void subjectsComeBeforeTwinsAndTwinsSayThatTheyAreFlawed() {
        ImmutableList<Boolean> flawed =
                ALL.stream().map(each -> each.flaw().isPresent()).collect(ImmutableList.toImmutableList());
        assertEquals(ImmutableList.sortedCopyOf(flawed), flawed);
        for (Implementation each : ALL) {
            assertEquals(each.flaw().isPresent(), each.name().startsWith("flawed-"), each.name());
        }
    }

    @Test
    void everyProviderIsRegistered() throws IOException {
        ImmutableSet<Class<?>> registered = ServiceLoader.load(Implementations.class).stream()
                .map(ServiceLoader.Provider::type)
                .collect(ImmutableSet.toImmutableSet());
        ImmutableSet<Class<?>> providers = classes()
                .filter(Implementations.class::isAssignableFrom)
                .filter(ImplementationTest::canBeProvided)
                .collect(ImmutableSet.toImmutableSet());
        assertFalse(providers.isEmpty());
        assertEquals(providers, registered);
    }

    @Test
    void everyFlawedChannelIsATwin() throws IOException {
        ImmutableSet<Class<?>> channels = classes()
                .filter(Channel.class::isAssignableFrom)
                .filter(type -> !Modifier.isAbstract(type.getModifiers()))
                .collect(ImmutableSet.toImmutableSet());
        ImmutableSet<Class<?>> opened = ALL.stream()
                .filter(each -> each.flaw().isPresent())
                .map(each -> each.open().subject().getClass())
                .collect(ImmutableSet.toImmutableSet());
        assertEquals(channels, opened);
    }

    @Test
    void eachOpeningGivesAFreshChannel() {
        for (Implementation each : ALL) {
            assertNotSame(each.open().subject(), each.open().subject(), each.name());
        }
    }

    private static Stream<Class<?>> classes() throws IOException {
        return ClassPath.from(Implementation.class.getClassLoader())
                .getTopLevelClassesRecursive("dev.parley.implementations")
                .stream()
                .map(ClassInfo::load);
    }

    private static boolean canBeProvided(Class<?> type) {
        return !Modifier.isAbstract(type.getModifiers())
                && Stream.of(type.getConstructors()).anyMatch(ImplementationTest::isWithoutParameters);
    }

    private static boolean isWithoutParameters(Constructor<?> constructor) {
        return constructor.getParameterCount() == 0;
    }
}
