package dev.parley.properties.interleave;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.Optional;

/**
 * Tasks on platform threads, one of which runs at a time while the carrier waits: no more of the JDK than every version has,
 * but to switch takes two switches of the operating system. Every task has a thread of its own, which ends with it: a thread
 * that is used again would bring what the last run left in its thread-locals.
 */
final class PlatformThreads implements Driver {

    @Override
    public Strand strand(Task task, String name) {
        return new PlatformStrand(task, name);
    }

    /** A virtual thread of the subject's can only be run by its scheduler. */
    @Override
    public boolean canCarry(Thread own) {
        return !own.isVirtual() || Drivers.virtual().isPresent();
    }

    @Override
    public Strand strand(Task task, String name, Thread own) {
        return own.isVirtual() ? Drivers.virtual().orElseThrow().strand(task, name, own) : strand(task, name);
    }

    @Override
    public Optional<Task> task(Thread thread) {
        return thread instanceof PlatformStrand strand ? Optional.of(strand.task()) : Optional.empty();
    }

    @Override
    public boolean keepsOut(Thread owner, Thread blocked) {
        ThreadInfo state = ManagementFactory.getThreadMXBean().getThreadInfo(blocked.threadId());
        return state != null && state.getLockOwnerId() == owner.threadId();
    }
}
