package dev.parley.properties.interleave.thread;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.properties.interleave.weave.Agent;
import dev.parley.properties.settings.Settings.Threads;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which driver serves. */
final class DriversTest {

    @BeforeAll
    static void attach() {
        Agent _ = Agent.install();
    }

    private static Drivers.Selection choose(Optional<Threads> wanted, VirtualThreads.Classes classes) {
        return Drivers.choose(wanted, () -> VirtualThreads.of(classes));
    }

    private static Class<?> withoutBuilders(String name) throws ClassNotFoundException {
        if (name.equals("java.lang.ThreadBuilders")) {
            throw new ClassNotFoundException(name);
        }
        return Class.forName(name);
    }

    private static Class<?> withOtherBuilders(String name) throws ClassNotFoundException {
        return Class.forName(name.equals("java.lang.ThreadBuilders") ? "java.lang.Thread$Builder" : name);
    }

    @Test
    void virtualThreadsServeWhereTheyCan() {
        Drivers.Selection selection = choose(Optional.empty(), Class::forName);
        assertInstanceOf(VirtualThreads.class, selection.driver());
        assertEquals(Optional.empty(), selection.notice());
    }

    @Test
    void aPropertySelectsADriver() {
        assertInstanceOf(
                PlatformThreads.class,
                choose(Optional.of(Threads.PLATFORM), Class::forName).driver());
        assertEquals(
                Optional.empty(),
                choose(Optional.of(Threads.PLATFORM), DriversTest::withoutBuilders)
                        .notice());
        assertInstanceOf(
                VirtualThreads.class,
                choose(Optional.of(Threads.VIRTUAL), Class::forName).driver());
    }

    @Test
    void aJdkThatLacksTheClassIsNamedAndPlatformThreadsServe() {
        assertFallsBack(DriversTest::withoutBuilders, "java.lang.ClassNotFoundException: java.lang.ThreadBuilders");
    }

    @Test
    void aJdkThatLacksTheMethodIsNamedToo() {
        assertFallsBack(DriversTest::withOtherBuilders, "java.lang.NoSuchMethodException");
    }

    private static void assertFallsBack(VirtualThreads.Classes classes, String cause) {
        Drivers.Selection selection = choose(Optional.empty(), classes);
        assertInstanceOf(PlatformThreads.class, selection.driver());
        String notice = selection.notice().orElse("");
        assertTrue(notice.contains(Runtime.version().toString()), notice);
        assertTrue(notice.contains("a JDK 25 works"), notice);
        assertTrue(notice.contains(cause), notice);
        assertTrue(notice.contains("platform threads instead"), notice);
    }

    @Test
    void whoeverAsksForVirtualThreadsIsNotGivenOthers() {
        assertThrows(
                VirtualThreads.Unsupported.class,
                () -> choose(Optional.of(Threads.VIRTUAL), DriversTest::withoutBuilders));
    }
}
