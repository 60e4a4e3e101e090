package dev.parley.properties.interleave.memory;

import dev.parley.properties.interleave.weave.Access;
import dev.parley.properties.interleave.weave.Access.Effect;
import dev.parley.properties.interleave.weave.Access.Place;
import dev.parley.properties.interleave.weave.Sites;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * A place in memory that a step touches, as far as it is known, and whether the step may write it. Objects are told
 * apart by identity; what is kept here is of one run, and means nothing in another.
 */
public final class Variable {

    /** A static field; those of the same name are not told apart, which errs on the safe side. */
    private record StaticField(String name) {}

    private @Nullable Object object;
    /** Where in that object it lies, as the JVM's {@code Unsafe} counts; negative if that is not known. */
    private long offset;

    private boolean writes;
    /** Whether something about locks, monitors or permits is touched: of this object alone, if one is known. */
    private boolean locks;
    /** Whether it is not known what is touched. */
    private boolean unknown;

    /** Nothing at all. */
    public void clear() {
        object = null;
        offset = 0;
        writes = false;
        locks = false;
        unknown = false;
    }

    /** What a thread is about to touch. */
    public void intendedBy(Intent intent) {
        clear();
        Access access = Sites.access(intent.site());
        writes = access.effect() != Effect.READ;
        Object target = intent.object();
        switch (access.place()) {
            case NOWHERE -> writes = false;
            case TRUSTED, COLLECTION -> locks = true;
            case LOCK -> {
                locks = true;
                object = target == null ? null : Synchronizers.of(target);
            }
            case STATIC_FIELD -> at(new StaticField(access.member()), 0);
            default -> {
                if (target == null && access.place() != Place.HANDLE) {
                    // About to fail, and to touch nothing.
                    writes = false;
                } else {
                    at(intent, access, target);
                }
            }
        }
    }

    private void at(Intent intent, Access access, @Nullable Object target) {
        switch (access.place()) {
            case FIELD ->
                known(target, Offsets.ofField(intent.site(), present(target), access.owner(), access.member()));
            case ELEMENT -> known(target, Offsets.ofElement(present(target), intent.index()));
            case OFFSET, ATOMIC_ELEMENT -> known(target, intent.index());
            case ATOMIC -> known(target, 0);
            case UPDATER -> known(target, Offsets.ofUpdater(present(intent.handle())));
            case HANDLE -> ofHandle((VarHandle) present(intent.handle()), target, intent.index());
            default -> unknown = true;
        }
    }

    private void ofHandle(VarHandle handle, @Nullable Object target, long index) {
        switch (handle.coordinateTypes().size()) {
            case 0 ->
                Offsets.fieldName(handle).ifPresentOrElse(name -> at(new StaticField(name), 0), () -> unknown = true);
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

    /** Whether what a thread is about to do may turn out to change nothing. */
    public static boolean mayBeLeftUnchanged(Intent intent) {
        return Sites.access(intent.site()).effect() == Effect.COMPARE;
    }

    /** The object it is in; null if it is in none, or it is not known. */
    public @Nullable Object object() {
        return object;
    }

    /** Whether it may be written. */
    public boolean writes() {
        return writes;
    }

    /** It was not written, after all. */
    public void isLeftUnchanged() {
        writes = false;
    }

    /** Whether something about locks, monitors or permits is touched: of {@link #object} alone, if one is known. */
    public boolean locks() {
        return locks;
    }

    /** Whether it is not known what is touched. */
    public boolean isUnknown() {
        return unknown;
    }

    public boolean isKnownLock() {
        return locks && object != null;
    }

    public void copy(Variable other) {
        object = other.object;
        offset = other.offset;
        writes = other.writes;
        locks = other.locks;
        unknown = other.unknown;
    }

    /** Whether the order of two steps, beginning with these, may make a difference. */
    @SuppressWarnings("ReferenceEquality") // equal locks are two locks
    public boolean conflictsWith(Variable other) {
        return unknown
                || other.unknown
                || (locks && other.locks && (object == null || other.object == null || object == other.object))
                || ((writes || other.writes) && overlaps(other));
    }

    /** Whether both are, or may be, the same place. */
    @SuppressWarnings("ReferenceEquality") // equal objects are two places
    public boolean overlaps(Variable other) {
        if (object == null || other.object == null) {
            return false;
        }
        boolean same = object == other.object || (object instanceof StaticField field && field.equals(other.object));
        return same && (offset == other.offset || offset == Offsets.SOMEWHERE || other.offset == Offsets.SOMEWHERE);
    }
}
