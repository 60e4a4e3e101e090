package dev.parley.implementations;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSet;
import com.google.common.io.ByteStreams;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** To list the implementations loads no class under test, so that an engine can still weave all of it. */
final class LazinessTest {

    private static final String ROOT = "dev.parley.implementations.";

    @Test
    void listingLoadsNoTwin() throws ReflectiveOperationException {
        Recording loader = new Recording();
        Collection<?> all = (Collection<?>) loader.loadClass(Implementation.class.getName())
                .getMethod("all")
                .invoke(null);
        assertTrue(loader.loaded.contains(ROOT + "flawed.Twins"));
        for (Implementation each : Implementation.all()) {
            if (each.flaw().isPresent()) {
                String channel = each.open().subject().getClass().getName();
                assertFalse(loader.loaded.contains(channel), channel);
            }
        }
        assertFalse(all.isEmpty());
    }

    @Test
    void openingLoadsTheTwin() throws ReflectiveOperationException {
        Recording loader = new Recording();
        Class<?> type = loader.loadClass(Implementation.class.getName());
        ImmutableSet<String> before = ImmutableSet.copyOf(loader.loaded);
        for (Object each : (Collection<?>) type.getMethod("all").invoke(null)) {
            if (type.getMethod("name").invoke(each).equals("flawed-CheckThenAct")) {
                Object channel = type.getMethod("open").invoke(each);
                assertFalse(before.contains(channel.getClass().getName()));
                assertTrue(loader.loaded.contains(channel.getClass().getName()));
            }
        }
    }

    /** Loads the implementations afresh, and remembers which of their classes were asked for. */
    private static final class Recording extends ClassLoader {

        final Set<String> loaded = new HashSet<>();

        Recording() {
            super(LazinessTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(ROOT)) {
                return super.loadClass(name, resolve);
            }
            Class<?> known = findLoadedClass(name);
            return known != null ? known : define(name);
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (in == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] bytes = ByteStreams.toByteArray(in);
                loaded.add(name);
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
