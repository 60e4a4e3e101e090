package dev.parley.properties.interleave;

import dev.parley.properties.interleave.weave.Access;
import dev.parley.properties.interleave.weave.Access.Effect;
import dev.parley.properties.interleave.weave.Access.Place;
import dev.parley.properties.interleave.weave.Sites;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * A place in memory that a step touches, as far as it is known, and whether the step may write it. Objects are told apart by
 * identity; what is kept here is of one run, and means nothing in another.
 */
final class Variable {

    /** A static field; those of the same name are not told apart, which errs on the safe side. */
    private record StaticField(String name) {}

    @Nullable Object object;
    long offset;
    boolean writes;
    /** Whether something about locks, monitors or permits is touched: of this object alone, if one is known. */
    boolean locks;
    /** Whether it is not known what is touched. */
    boolean unknown;

    /** Nothing at all. */
    void clear() {
        object = null;
        offset = 0;
        writes = false;
        locks = false;
        unknown = false;
    }

    /** What a task is about to touch. */
    void intendedBy(Task task) {
        clear();
        Access access = Sites.access(task.site);
        writes = access.effect() != Effect.READ;
        Object target = task.intentObject;
        switch (access.place()) {
            case NOWHERE -> writes = false;
            case TRUSTED, COLLECTION -> locks = true;
            case LOCK -> {
                locks = true;
                object = target == null ? null : Locks.synchronizer(target);
            }
            case STATIC_FIELD -> at(new StaticField(access.member()), 0);
            default -> {
                if (target == null && access.place() != Place.HANDLE) {
                    // About to fail, and to touch nothing.
                    writes = false;
                } else {
                    at(task, access, target);
                }
            }
        }
    }

    private void at(Task task, Access access, @Nullable Object target) {
        switch (access.place()) {
            case FIELD -> known(target, Offsets.ofField(task.site, present(target), access.owner(), access.member()));
            case ELEMENT -> known(target, Offsets.ofElement(present(target), task.intentIndex));
            case OFFSET, ATOMIC_ELEMENT -> known(target, task.intentIndex);
            case ATOMIC -> known(target, 0);
            case UPDATER -> known(target, Offsets.ofUpdater(present(task.intentHandle)));
            case HANDLE -> ofHandle((VarHandle) present(task.intentHandle), target, task.intentIndex);
            default -> unknown = true;
        }
    }

    private void ofHandle(VarHandle handle, @Nullable Object target, long index) {
        switch (handle.coordinateTypes().size()) {
            case 0 -> Offsets.fieldName(handle)
                    .ifPresentOrElse(name -> at(new StaticField(name), 0), () -> unknown = true);
            case 1 -> known(target, Offsets.ofHandle(handle));
            default -> known(target, target == null ? Offsets.SOMEWHERE : Offsets.ofElement(target, index));
        }
    }

    private static Object present(@Nullable Object object) {
        if (object == null) {
            throw new IllegalStateException("an access was announced without what it goes through");
        }
        return object;
    }

    private void known(@Nullable Object target, long where) {
        if (target != null) {
            at(target, where);
        }
    }

    private void at(Object target, long where) {
        object = target;
        offset = where;
    }

    /** Whether what a task is about to do may turn out to change nothing. */
    static boolean mayBeLeftUnchanged(Task task) {
        return Sites.access(task.site).effect() == Effect.COMPARE;
    }

    boolean isKnownLock() {
        return locks && object != null;
    }

    void copy(Variable other) {
        object = other.object;
        offset = other.offset;
        writes = other.writes;
        locks = other.locks;
        unknown = other.unknown;
    }

    /** Whether the order of two steps, beginning with these, may make a difference. */
    @SuppressWarnings("ReferenceEquality") // equal locks are two locks
    boolean conflictsWith(Variable other) {
        return unknown
                || other.unknown
                || (locks && other.locks && (object == null || other.object == null || object == other.object))
                || ((writes || other.writes) && overlaps(other));
    }

    /** Whether both are, or may be, the same place. */
    @SuppressWarnings("ReferenceEquality") // equal objects are two places
    boolean overlaps(Variable other) {
        if (object == null || other.object == null) {
            return false;
        }
        boolean same = object == other.object
                || (object instanceof StaticField field && field.equals(other.object));
        return same
                && (offset == other.offset || offset == Offsets.SOMEWHERE || other.offset == Offsets.SOMEWHERE);
    }
}
