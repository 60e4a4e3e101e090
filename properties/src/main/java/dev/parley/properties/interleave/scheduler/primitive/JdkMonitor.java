package dev.parley.properties.interleave.scheduler.primitive;

import java.lang.reflect.Modifier;
import java.util.stream.Stream;

/**
 * Whose monitor the JDK enters, too: objects of its synchronized collections, and of whatever else has synchronized
 * methods there. The scheduler keeps the monitors of woven code and does not see those of the JDK, so that it would
 * take for a race what they exclude.
 */
final class JdkMonitor {

    private static final String WRAPPER = "java.util.Collections$Synchronized";

    private static final ClassValue<Boolean> SHARED = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            boolean own = type.getName().startsWith(WRAPPER)
                    || (isPlatform(type)
                            && Stream.of(type.getDeclaredMethods())
                                    .anyMatch(method -> Modifier.isSynchronized(method.getModifiers())
                                            && !Modifier.isStatic(method.getModifiers())));
            Class<?> parent = type.getSuperclass();
            return own || (parent != null && parent != Object.class && SHARED.get(parent));
        }
    };

    private JdkMonitor() {}

    private static boolean isPlatform(Class<?> type) {
        ClassLoader loader = type.getClassLoader();
        return loader == null || loader.equals(ClassLoader.getPlatformClassLoader());
    }

    /** Whether the JDK may enter the monitor of this object by itself. */
    static boolean is(Object object) {
        return SHARED.get(object.getClass());
    }
}
