package dev.parley.properties.interleave.weave;

import com.google.common.collect.ImmutableSet;
import java.lang.constant.MethodTypeDesc;

/** What a call in woven code means to the scheduler. */
enum Calls {
    /** Reads the clock: answered by virtual time. */
    CLOCK,
    /** Says that the thread waits in a loop for another one. */
    SPIN,
    WAIT,
    /** {@link java.util.concurrent.TimeUnit#timedWait}, which waits on a monitor of its caller's. */
    TIMED_WAIT,
    NOTIFY,
    HOLDS_LOCK,
    /** Touches memory that may be shared, or synchronises: a point of preemption stands before it. */
    SYNCHRONISING,
    /** Answers something else in every run: see {@link Drawing}. */
    DRAWN,
    OTHER;

    private static final ImmutableSet<String> PRIVATE_TO_A_THREAD =
            ImmutableSet.of("java/util/Objects", "java/util/Optional", "java/util/concurrent/ThreadLocalRandom");

    static Calls classify(String owner, String name, MethodTypeDesc type) {
        if (Drawing.concerns(owner, name, type)) {
            return DRAWN;
        }
        return switch (owner) {
            case "java/lang/System" ->
                switch (name) {
                    case "nanoTime", "currentTimeMillis" -> CLOCK;
                    case "arraycopy" -> SYNCHRONISING;
                    default -> OTHER;
                };
            case "java/lang/Thread" ->
                switch (name) {
                    case "onSpinWait", "yield" -> SPIN;
                    case "holdsLock" -> HOLDS_LOCK;
                    default -> OTHER;
                };
            case "java/util/concurrent/TimeUnit" -> name.equals("timedWait") ? TIMED_WAIT : OTHER;
            case "java/lang/invoke/VarHandle" -> name.endsWith("Fence") ? OTHER : SYNCHRONISING;
            case "sun/misc/Unsafe", "jdk/internal/misc/Unsafe" -> isAccess(name) ? SYNCHRONISING : OTHER;
            default -> monitor(name, type, owner);
        };
    }

    private static Calls monitor(String name, MethodTypeDesc type, String owner) {
        String descriptor = type.descriptorString();
        if (name.equals("wait") && ImmutableSet.of("()V", "(J)V", "(JI)V").contains(descriptor)) {
            return WAIT;
        }
        if ((name.equals("notify") || name.equals("notifyAll")) && descriptor.equals("()V")) {
            return NOTIFY;
        }
        boolean shared = owner.startsWith("java/util/")
                && !owner.startsWith("java/util/function/")
                && !owner.startsWith("java/util/stream/")
                && !PRIVATE_TO_A_THREAD.contains(owner)
                && !name.equals("<init>");
        return shared ? SYNCHRONISING : OTHER;
    }

    private static boolean isAccess(String name) {
        return name.startsWith("get")
                || name.startsWith("put")
                || name.startsWith("compareAnd")
                || name.startsWith("weakCompareAnd");
    }
}
