package dev.parley.properties.interleave.weave;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.WeakHashMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.bytebuddy.agent.ByteBuddyAgent;
import org.jspecify.annotations.Nullable;

/**
 * The weaving agent. It attaches itself to the running JVM on first use, so that nobody has to pass a flag, and stays.
 */
public final class Agent {

    /** By name only: to touch its classes here would load them outside the bootstrap class path. */
    private static final String ROOM = "dev.parley.properties.interleave.hook";

    private static @Nullable Agent installed;

    /** Why a class could not be woven, on the thread that put it under control; others load classes meanwhile. */
    private static final ThreadLocal<@Nullable Throwable> FAILURE = new ThreadLocal<>();

    private final Instrumentation instrumentation;
    private final Scope scope = new Scope();
    private volatile boolean answered;
    private final Set<String> uncontrolled = new TreeSet<>();
    /**
     * The names of the classes of each loader that have been woven, as they were loaded or later: they are left alone
     * when the next subject comes, since somebody may be running them.
     */
    private final Map<@Nullable ClassLoader, Set<String>> woven = Collections.synchronizedMap(new WeakHashMap<>());

    private Agent(Instrumentation instrumentation) {
        this.instrumentation = instrumentation;
    }

    /**
     * The agent of this JVM.
     *
     * @throws IllegalStateException if it cannot be attached, with what to do
     */
    public static synchronized Agent install() {
        if (installed == null) {
            Agent agent = new Agent(attach());
            agent.open();
            installed = agent;
        }
        return installed;
    }

    private static Instrumentation attach() {
        try {
            return ByteBuddyAgent.install();
        } catch (IllegalStateException e) {
            throw new IllegalStateException(
                    "Parley could not attach its weaving agent to this JVM (" + e.getMessage()
                            + "). It needs a JDK 25 or newer, not a bare JRE, and no -XX:-EnableDynamicAgentLoading"
                            + " or -XX:+DisableAttachMechanism; or start the JVM with -javaagent:byte-buddy-agent.jar.",
                    e);
        }
    }

    private void open() {
        try {
            instrumentation.appendToBootstrapClassLoaderSearch(bootstrapJar());
            if (Class.forName(ROOM + ".Hooks").getClassLoader() != null) {
                throw new IllegalStateException("the hooks were loaded before the agent was attached;"
                        + " nothing may refer to them but the interleaving engine");
            }
            Set<Module> us = Set.of(Agent.class.getModule());
            Module base = Object.class.getModule();
            // Whoever needs what a JDK does not have says so itself.
            Map<String, Set<Module>> opened = Stream.of(
                            "java.lang",
                            "java.util",
                            "java.util.concurrent",
                            "java.util.concurrent.atomic",
                            "java.util.concurrent.locks",
                            "jdk.internal.misc",
                            "jdk.internal.vm")
                    .filter(base.getPackages()::contains)
                    .collect(Collectors.toMap(name -> name, name -> us));
            instrumentation.redefineModule(base, Set.of(), Map.of(), opened, Set.of(), Map.of());
            instrumentation.addTransformer(new MonitorNormaliser(), false);
            instrumentation.addTransformer(new Transformer(), true);
            List<Class<?>> loaded = new ArrayList<>();
            for (Class<?> type : instrumentation.getAllLoadedClasses()) {
                if (type.getClassLoader() == null
                        && JdkGates.concerns(type.getName().replace('.', '/'))) {
                    loaded.add(type);
                }
            }
            retransform(loaded);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot put the hooks on the bootstrap class path", e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the hooks are not on the bootstrap class path", e);
        }
    }

    private static JarFile bootstrapJar() throws IOException {
        Path jar = Files.createTempFile("parley-hooks", ".jar");
        jar.toFile().deleteOnExit();
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (String name : List.of("Drawn", "Drawn$1", "Hooks", "Target")) {
                String entry = ROOM.replace('.', '/') + "/" + name + ".class";
                try (InputStream in = Agent.class.getClassLoader().getResourceAsStream(entry)) {
                    if (in == null) {
                        throw new IOException("no class file " + entry + " on the class path");
                    }
                    out.putNextEntry(new JarEntry(entry));
                    in.transferTo(out);
                    out.closeEntry();
                }
            }
        }
        return new JarFile(jar.toFile());
    }

    /**
     * From now on, classes are woven so that what their reads find is shown to the scheduler, which may answer
     * something else: for a model of memory in which a read does not always find what was written last. It costs time;
     * without it every read finds what is there.
     */
    public void answerReads(boolean whether) {
        answered = whether;
    }

    /**
     * Puts the class of this object and all that belongs to it under control.
     *
     * @throws IllegalStateException if a class cannot be put under control, with the reason
     */
    public synchronized void control(Object subject) {
        scope.add(subject);
        Class<?> own = subject.getClass();
        if (!scope.contains(own.getName(), own.getClassLoader(), own.getProtectionDomain())) {
            throw new IllegalStateException(
                    own.getName() + " cannot be put under control: it is neither a class of java.util.concurrent nor"
                            + " one of yours, and nothing would ever happen in the middle of its operations");
        }
        // Even if all of it was in scope before: a class may have been loaded when it was not, by another thread, and
        // not
        // have been there yet when those that were there were woven.
        List<Class<?>> loaded = new ArrayList<>();
        for (Class<?> type : instrumentation.getAllLoadedClasses()) {
            if (!type.isArray()
                    && !type.isHidden()
                    && instrumentation.isModifiableClass(type)
                    && scope.contains(type.getName(), type.getClassLoader(), type.getProtectionDomain())
                    && isNew(type.getName(), type.getClassLoader())) {
                loaded.add(type);
                noteSynchronizedMethods(type);
            }
        }
        retransform(loaded);
    }

    /** Whether this is told of the class for the first time. */
    private boolean isNew(String name, @Nullable ClassLoader loader) {
        return woven.computeIfAbsent(loader, _ -> Sets.newConcurrentHashSet()).add(name);
    }

    private void noteSynchronizedMethods(Class<?> type) {
        if (type.getClassLoader() == null) {
            return;
        }
        for (Method method : type.getDeclaredMethods()) {
            if (Modifier.isSynchronized(method.getModifiers())) {
                uncontrolled.add(type.getName() + "." + method.getName());
            }
        }
    }

    /**
     * Synchronized methods of classes that had been loaded before Parley was attached: their monitors cannot be
     * controlled any more.
     */
    public synchronized ImmutableSet<String> uncontrolledMethods() {
        return ImmutableSet.copyOf(uncontrolled);
    }

    private void retransform(List<Class<?>> classes) {
        FAILURE.remove();
        if (!classes.isEmpty()) {
            try {
                allAtOnce(classes);
            } catch (UnmodifiableClassException | LinkageError e) {
                throw new IllegalStateException("the JVM refused to put under control: " + classes, e);
            }
        }
        Throwable cause = FAILURE.get();
        if (cause != null) {
            throw new IllegalStateException("a class could not be put under control: " + cause, cause);
        }
    }

    private void allAtOnce(List<Class<?>> classes) throws UnmodifiableClassException {
        try {
            instrumentation.retransformClasses(classes.toArray(new Class<?>[0]));
        } catch (InternalError e) {
            oneByOne(classes);
        }
    }

    /**
     * The JVM refuses all if it refuses one: so it does with a class whose initialisation has failed, which nobody can
     * use.
     */
    private void oneByOne(List<Class<?>> classes) throws UnmodifiableClassException {
        for (Class<?> type : classes) {
            try {
                instrumentation.retransformClasses(type);
            } catch (InternalError e) {
                if (isUsable(type)) {
                    throw e;
                }
            }
        }
    }

    private static boolean isUsable(Class<?> type) {
        try {
            Class<?> _ = Class.forName(type.getName(), true, type.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    private final class Transformer implements ClassFileTransformer {
        @Override
        public byte @Nullable [] transform(
                @Nullable ClassLoader loader,
                @Nullable String internalName,
                @Nullable Class<?> redefined,
                @Nullable ProtectionDomain domain,
                byte[] original) {
            if (internalName == null) {
                return null;
            }
            try {
                String name = internalName.replace('/', '.');
                if (!scope.contains(name, loader, domain)) {
                    return loader == null && JdkGates.concerns(internalName) ? JdkGates.weave(original) : null;
                }
                byte[] weaving = new ClassWeaver(scope::mayContain, answered).weave(original, loader);
                if (redefined == null) {
                    boolean _ = isNew(name, loader);
                }
                return weaving;
            } catch (RuntimeException | LinkageError e) {
                // The JVM drops what a transformer throws: keep it for whoever asked.
                FAILURE.set(e);
                return null;
            }
        }
    }
}
