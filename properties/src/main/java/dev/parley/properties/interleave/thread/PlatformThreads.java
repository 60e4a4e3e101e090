package dev.parley.properties.interleave.thread;

import java.util.Optional;

/**
 * Controlled platform threads, one of which runs at a time while the carrier waits: no more of the JDK than every
 * version has, but to switch takes two switches of the operating system. All code has a thread of its own, which ends
 * with it: a thread that is used again would bring what the last run left in its thread-locals.
 */
public final class PlatformThreads implements Driver {

    @Override
    public ControlledThread create(ControlledCode code, String name) {
        return new ControlledPlatformThread(code, name);
    }

    /** A virtual thread of the code under test can only be run by its scheduler. */
    @Override
    public boolean canCarry(Thread own) {
        return !own.isVirtual() || Drivers.virtual().isPresent();
    }

    @Override
    public ControlledThread carry(ControlledCode code, String name, Thread own) {
        return own.isVirtual() ? Drivers.virtual().orElseThrow().carry(code, name, own) : create(code, name);
    }

    @Override
    public Optional<ControlledCode> codeOn(Thread thread) {
        return thread instanceof ControlledPlatformThread controlled
                ? Optional.of(controlled.code())
                : Optional.empty();
    }
}
