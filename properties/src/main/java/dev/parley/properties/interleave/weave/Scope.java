package dev.parley.properties.interleave.weave;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.parley.properties.settings.Settings;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which classes belong to a subject. For a class of the JDK: the classes of {@code java.util.concurrent} that a fresh
 * instance consists of, with their nests; locks and atomics stay trusted. For any other class: everything of its
 * library, that is, from the same place (jar or directory) and with the same first two parts of the package's name. The
 * system property {@code parley.weave}, a comma-separated list of package prefixes, adds to that.
 */
final class Scope {

    /** Classes that would put the scheduler itself under control. */
    private static final ImmutableSet<String> NEVER = ImmutableSet.of(
            "dev.parley.model.",
            "dev.parley.reports.",
            "dev.parley.properties.",
            "org.junit.",
            "net.jqwik.",
            "org.apache.maven.",
            "org.jetbrains.",
            "kotlin.",
            "net.bytebuddy.",
            "com.google.common.",
            "java.",
            "jdk.",
            "sun.");

    /** Read by whatever thread loads a class, while others are added. */
    private final Set<Class<?>> platform = Sets.newConcurrentHashSet();

    private final Set<Library> libraries = Sets.newConcurrentHashSet();
    private final List<String> prefixes = Settings.ofThisJvm().weave();

    private record Library(String packagePrefix, @Nullable String location) {}

    /** Adds what this object and everything reachable from it belong to. */
    void add(Object subject) {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Object> open = new ArrayDeque<>();
        open.add(subject);
        boolean jdkSubject = isPlatform(subject.getClass());
        while (!open.isEmpty()) {
            Object object = open.remove();
            if (!seen.add(object) || seen.size() > 10_000) {
                continue;
            }
            for (Class<?> type = object.getClass(); type != null; type = type.getSuperclass()) {
                if (jdkSubject && isConcurrent(type)) {
                    addNest(type);
                } else if (!isPlatform(type) && !isNever(type.getName())) {
                    libraries.add(library(type.getName(), type.getProtectionDomain()));
                }
                if (follows(type)) {
                    push(type, object, open);
                }
            }
        }
    }

    private void addNest(Class<?> type) {
        for (Class<?> member : type.getNestMembers()) {
            platform.add(member);
        }
    }

    private static void push(Class<?> type, Object object, Deque<Object> open) {
        if (type.isArray()) {
            return;
        }
        for (Field field : type.getDeclaredFields()) {
            if (!field.getType().isPrimitive()
                    && !Modifier.isStatic(field.getModifiers())
                    && field.trySetAccessible()) {
                try {
                    Object value = field.get(object);
                    if (value != null && follows(value.getClass())) {
                        open.add(value);
                    }
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException("a field that was made accessible is not: " + field, e);
                }
            }
        }
    }

    private static boolean follows(Class<?> type) {
        return isConcurrent(type) || (!isPlatform(type) && !isNever(type.getName()));
    }

    private static boolean isPlatform(Class<?> type) {
        ClassLoader loader = type.getClassLoader();
        return loader == null || loader.equals(ClassLoader.getPlatformClassLoader());
    }

    private static boolean isConcurrent(Class<?> type) {
        return isPlatform(type) && type.getPackageName().equals("java.util.concurrent");
    }

    static boolean isNever(String name) {
        return NEVER.stream().anyMatch(name::startsWith);
    }

    private static Library library(String className, @Nullable ProtectionDomain domain) {
        CodeSource source = domain == null ? null : domain.getCodeSource();
        String location = source == null || source.getLocation() == null
                ? null
                : source.getLocation().toString();
        List<String> parts = Splitter.on('.').splitToList(className);
        String prefix = parts.stream()
                .limit(Math.min(2, parts.size() - 1))
                .map(part -> part + ".")
                .collect(Collectors.joining());
        return new Library(prefix, location);
    }

    /** Whether a class, loaded or being loaded, is under test. */
    boolean contains(String className, @Nullable ClassLoader loader, @Nullable ProtectionDomain domain) {
        if (loader == null) {
            return platform.stream().anyMatch(type -> type.getName().equals(className));
        }
        return !isNever(className)
                && (prefixes.stream().anyMatch(className::startsWith)
                        || libraries.contains(library(className, domain)));
    }

    /** Whether a call to this class, by internal name, may be left without a point since the class has its own. */
    boolean mayContain(String internalName) {
        String name = internalName.replace('/', '.');
        return platform.stream().anyMatch(type -> type.getName().equals(name))
                || (!name.startsWith("java.")
                        && libraries.stream().anyMatch(library -> name.startsWith(library.packagePrefix())));
    }
}
