package dev.parley.properties.interleave;

import dev.parley.model.history.Posture.Manner;
import dev.parley.properties.interleave.Task.State;
import java.util.IdentityHashMap;
import java.util.concurrent.locks.AbstractOwnableSynchronizer;
import java.util.concurrent.locks.Condition;

/** Tells how the tasks of one quiescence wait, and numbers the locks that they wait for. */
final class Postures {

    /** What follows the name of a class that has none of its own: another number in every JVM. */
    private static final String HIDDEN = "/";

    private final Run run;
    private final IdentityHashMap<Object, Integer> locks = new IdentityHashMap<>();

    Postures(Run run) {
        this.run = run;
    }

    Manner manner(Task task) {
        if (task.state == State.SPINNING || task.state == State.LOOKING) {
            return Manner.IN_A_LOOP;
        }
        return task.state == State.ENTERING || run.owners(task) != 0 ? Manner.LOCKED_OUT : Manner.ASLEEP;
    }

    /** Such as {@code lock 1 (ReentrantLock)} or {@code lock 2 (monitor of Ring)}; empty if it has no name. */
    String on(Task task) {
        Monitor monitor = task.monitor;
        if (task.state == State.ENTERING && monitor != null) {
            return "lock " + number(monitor.object) + " (monitor of " + name(monitor.object.getClass()) + ")";
        }
        Object blocker = task.blocker;
        if (task.state != State.PARKED || blocker == null) {
            return "";
        }
        if (blocker instanceof AbstractOwnableSynchronizer && run.owners(task) != 0) {
            return "lock " + number(blocker) + " (" + name(blocker.getClass()) + ")";
        }
        return blocker instanceof Condition ? "a condition" : "";
    }

    private int number(Object lock) {
        Integer known = locks.putIfAbsent(lock, locks.size() + 1);
        return known == null ? locks.size() : known;
    }

    /** The simple name; of a class within the JDK's locks, that of the lock. */
    private static String name(Class<?> type) {
        Class<?> named = type.getPackageName().equals("java.util.concurrent.locks") ? outermost(type) : type;
        String name = named.getName().substring(named.getPackageName().isEmpty() ? 0 : named.getPackageName().length() + 1);
        int hidden = name.indexOf(HIDDEN);
        return (hidden < 0 ? name : name.substring(0, hidden)).replace('$', '.');
    }

    private static Class<?> outermost(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return outer == null ? type : outermost(outer);
    }
}
