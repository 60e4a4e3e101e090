package dev.parley.properties.interleave.thread;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.properties.interleave.weave.Agent;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which driver serves. */
final class DriversTest {

    @BeforeAll
    static void attach() {
        Agent _ = Agent.install();
    }

    private static Drivers.Selection choose(String wanted, VirtualThreads.Classes classes) {
        return Drivers.choose(
                Optional.of(wanted).filter(name -> !name.isEmpty()), () -> VirtualThreads.of(classes));
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
        Drivers.Selection selection = choose("", Class::forName);
        assertInstanceOf(VirtualThreads.class, selection.driver());
        assertEquals(Optional.empty(), selection.notice());
    }

    @Test
    void aPropertySelectsADriver() {
        assertInstanceOf(PlatformThreads.class, choose("platform", Class::forName).driver());
        assertEquals(Optional.empty(), choose("platform", DriversTest::withoutBuilders).notice());
        assertInstanceOf(VirtualThreads.class, choose("virtual", Class::forName).driver());
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
        Drivers.Selection selection = choose("", classes);
        assertInstanceOf(PlatformThreads.class, selection.driver());
        String notice = selection.notice().orElse("");
        assertTrue(notice.contains(Runtime.version().toString()), notice);
        assertTrue(notice.contains("a JDK 25 works"), notice);
        assertTrue(notice.contains(cause), notice);
        assertTrue(notice.contains("platform threads instead"), notice);
    }

    @Test
    void whoeverAsksForVirtualThreadsIsNotGivenOthers() {
        assertThrows(VirtualThreads.Unsupported.class, () -> choose("virtual", DriversTest::withoutBuilders));
    }

    @Test
    void anotherNameIsRefused() {
        String message = assertThrows(IllegalArgumentException.class, () -> choose("green", Class::forName))
                .getMessage();
        assertEquals("there is no driver 'green'; the system property parley.driver may be virtual or platform", message);
    }
}
