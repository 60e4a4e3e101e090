package dev.parley.properties.interleave;

import java.util.Optional;
import java.util.stream.Stream;

/** Why a task that the JVM holds back will never come free by itself. */
final class HeldBack {

    private HeldBack() {}

    /** Empty if it may well come free: another thread, outside of the run, has what it needs, or it is free already. */
    static Optional<String> reason(Task task) {
        return switch (task.vehicle.getState()) {
            case WAITING, TIMED_WAITING -> Optional.of(task + " waits on a monitor that is not controlled, at " + place(task));
            case BLOCKED -> keeper(task)
                    .map(keeper -> task + " is kept out of a monitor that is not controlled, at " + place(task) + ", by "
                            + keeper + ", at " + place(keeper));
            default -> Optional.empty();
        };
    }

    /** That nobody waits for the task any more, because the check it belongs to does not get on. */
    static String givenUp(Task task) {
        return task + " did not come back before its check was given up";
    }

    /** The task of the same run that owns the monitor that a task is blocked on. */
    private static Optional<Task> keeper(Task task) {
        for (Task other : task.run.everybody()) {
            if (other != task && task.run.driver().keepsOut(other.vehicle, task.vehicle)) {
                return Optional.of(other);
            }
        }
        return Optional.empty();
    }

    private static String place(Task task) {
        return Stream.of(task.vehicle.getStackTrace())
                .filter(frame -> !frame.getClassName().startsWith("java.lang.")
                        && !frame.getClassName().startsWith("dev.parley.properties.interleave."))
                .findFirst()
                .map(StackTraceElement::toString)
                .orElse("an unknown place");
    }
}
