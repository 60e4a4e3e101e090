package dev.parley.properties.interleave.thread;

import dev.parley.properties.interleave.weave.Agent;
import dev.parley.properties.settings.Settings;
import dev.parley.properties.settings.Settings.Threads;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Which driver serves in this JVM: virtual threads, unless the system property {@code parley.driver} says
 * {@code platform}, or the JDK does not have what they need.
 */
public final class Drivers {

    private static final PlatformThreads ON_PLATFORM_THREADS = new PlatformThreads();
    private static final Optional<VirtualThreads> ON_VIRTUAL_THREADS;
    private static final Selection SELECTED;

    static {
        Agent _ = Agent.install();
        SELECTED = choose(Settings.ofThisJvm().driver(), VirtualThreads::ofThisJdk);
        ON_VIRTUAL_THREADS = SELECTED.driver() instanceof VirtualThreads virtual ? Optional.of(virtual) : attempt();
        SELECTED.notice().ifPresent(notice -> System.getLogger("dev.parley").log(System.Logger.Level.WARNING, notice));
    }

    private Drivers() {}

    /** Virtual threads that the code under test starts need it, too, where all other threads are of the platform. */
    private static Optional<VirtualThreads> attempt() {
        try {
            return Optional.of(VirtualThreads.ofThisJdk());
        } catch (VirtualThreads.Unsupported e) {
            return Optional.empty();
        }
    }

    /** The driver on virtual threads, if this JDK has what it needs. */
    static Optional<VirtualThreads> virtual() {
        return ON_VIRTUAL_THREADS;
    }

    /**
     * A driver, and what its user should know.
     *
     * @param notice why it is not the one that would have served best, if it is not
     */
    record Selection(Driver driver, Optional<String> notice) {}

    /**
     * The driver that is wanted, or else the best one that there is.
     *
     * @param virtual makes the driver on virtual threads, or throws {@link VirtualThreads.Unsupported}
     * @throws IllegalStateException if virtual threads are asked for by name, and cannot be had
     */
    static Selection choose(Optional<Threads> wanted, Supplier<VirtualThreads> virtual) {
        return wanted.map(threads -> switch (threads) {
                    case PLATFORM -> new Selection(ON_PLATFORM_THREADS, Optional.empty());
                    case VIRTUAL -> new Selection(virtual.get(), Optional.empty());
                })
                .orElseGet(() -> best(virtual));
    }

    private static Selection best(Supplier<VirtualThreads> virtual) {
        try {
            return new Selection(virtual.get(), Optional.empty());
        } catch (VirtualThreads.Unsupported e) {
            return new Selection(
                    ON_PLATFORM_THREADS,
                    Optional.of(e.getMessage() + ". The checks run on platform threads instead: they find the same,"
                            + " but slower. -Dparley.driver=platform silences this."));
        }
    }

    /** The driver that serves in this JVM. */
    public static Driver serving() {
        return SELECTED.driver();
    }

    /** What this thread carries, if it is a controlled one, whichever driver made it. */
    public static Optional<ControlledCode> codeOn(Thread thread) {
        Optional<ControlledCode> code = ON_PLATFORM_THREADS.codeOn(thread);
        return code.isPresent() ? code : ON_VIRTUAL_THREADS.flatMap(virtual -> virtual.codeOn(thread));
    }
}
