package dev.parley.properties.interleave.thread;

import java.util.Optional;
import java.util.stream.Stream;

/** Why a thread that the JVM blocks on a monitor which is not controlled will never come free by itself. */
final class UncontrolledBlocking {

    private UncontrolledBlocking() {}

    /** Empty if it may well come free: a thread that is not controlled has what it needs, or it is free already. */
    static Optional<String> reason(ControlledThread blocked) {
        return switch (blocked.thread().getState()) {
            case WAITING, TIMED_WAITING ->
                Optional.of(blocked.code() + " waits on a monitor that is not controlled, at " + place(blocked));
            case BLOCKED ->
                owner(blocked)
                        .map(owner -> blocked.code() + " is kept out of a monitor that is not controlled, at "
                                + place(blocked) + ", by " + owner.code() + ", at " + place(owner));
            case NEW, RUNNABLE, TERMINATED -> Optional.empty();
        };
    }

    /** That nobody waits for the thread any more, because the check it belongs to does not get on. */
    static String givenUp(ControlledThread blocked) {
        return blocked.code() + " did not come back before its check was given up";
    }

    /** The thread, controlled together with the one that is blocked, that owns the monitor it is blocked on. */
    private static Optional<ControlledThread> owner(ControlledThread blocked) {
        for (ControlledThread other : blocked.code().together()) {
            if (!other.equals(blocked) && blocked.isKeptOutBy(other)) {
                return Optional.of(other);
            }
        }
        return Optional.empty();
    }

    private static String place(ControlledThread controlled) {
        return Stream.of(controlled.thread().getStackTrace())
                .filter(frame -> !frame.getClassName().startsWith("java.lang.")
                        && !frame.getClassName().startsWith("dev.parley.properties.interleave."))
                .findFirst()
                .map(StackTraceElement::toString)
                .orElse("an unknown place");
    }
}
