package dev.parley.properties.interleave;

import java.util.Optional;
import java.util.stream.Stream;

/** Why a task that the JVM holds back will never come free by itself. */
final class HeldBack {

    private HeldBack() {}

    /** Empty if it may well come free: another thread, outside of the run, has what it needs, or it is free already. */
    static Optional<String> reason(Task task, Run run) {
        return switch (task.vehicle.getState()) {
            case WAITING, TIMED_WAITING -> Optional.of(task + " waits on a monitor that is not controlled, at " + place(task));
            case BLOCKED -> keeper(task, run)
                    .map(keeper -> task + " is kept out of a monitor that is not controlled, at " + place(task) + ", by "
                            + keeper + ", at " + place(keeper));
            default -> Optional.empty();
        };
    }

    /** The task of the same run that owns the monitor that a task is blocked on. */
    private static Optional<Task> keeper(Task task, Run run) {
        Optional<Object> monitor = Monitors.blocking(task.vehicle);
        for (Task other : run.everybody()) {
            if (monitor.isPresent()
                    && other != task
                    && Monitors.owned(other.vehicle).contains(monitor.get())) {
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
