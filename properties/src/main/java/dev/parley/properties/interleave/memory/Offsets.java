package dev.parley.properties.interleave.memory;

import com.google.common.collect.MapMaker;
import dev.parley.properties.interleave.weave.Agent;
import java.lang.constant.Constable;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicLongFieldUpdater;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;

/**
 * Where in its object a variable lies, as the JVM's {@code Unsafe} counts: the one name that a field, an element, a
 * {@code VarHandle}, a field updater and an offset have in common.
 */
final class Offsets {

    /** Somewhere in the object; it is not known where. */
    static final long SOMEWHERE = -1;

    private static final Object UNSAFE;
    private static final MethodHandle OF_FIELD;
    private static final MethodHandle ARRAY_BASE;
    private static final MethodHandle ARRAY_SCALE;

    static {
        Agent.install();
        try {
            Class<?> unsafe = Class.forName("jdk.internal.misc.Unsafe");
            MethodHandles.Lookup inside = MethodHandles.privateLookupIn(unsafe, MethodHandles.lookup());
            UNSAFE = inside.findStatic(unsafe, "getUnsafe", MethodType.methodType(unsafe))
                    .asType(MethodType.methodType(Object.class))
                    .invoke();
            OF_FIELD = inside.findVirtual(
                            unsafe, "objectFieldOffset", MethodType.methodType(long.class, Class.class, String.class))
                    .asType(MethodType.methodType(long.class, Object.class, Class.class, String.class));
            ARRAY_BASE = array(inside, unsafe, "arrayBaseOffset");
            ARRAY_SCALE = array(inside, unsafe, "arrayIndexScale");
        } catch (Throwable e) {
            throw new IllegalStateException(
                    "this JDK (" + Runtime.version() + ") does not tell where a field lies, as JDK 25 does", e);
        }
    }

    /** Such as {@code (long) Unsafe.arrayBaseOffset(type)}, whether it answers an int or a long. */
    private static MethodHandle array(MethodHandles.Lookup inside, Class<?> unsafe, String name)
            throws ReflectiveOperationException {
        Class<?> answer = unsafe.getMethod(name, Class.class).getReturnType();
        return inside.findVirtual(unsafe, name, MethodType.methodType(answer, Class.class))
                .asType(MethodType.methodType(long.class, Object.class, Class.class));
    }

    private static final ClassValue<long[]> ARRAYS = new ClassValue<>() {
        @Override
        protected long[] computeValue(Class<?> type) {
            try {
                return new long[] {
                    (long) ARRAY_BASE.invokeExact(UNSAFE, type), (long) ARRAY_SCALE.invokeExact(UNSAFE, type)
                };
            } catch (Throwable e) {
                throw refusal(type, e);
            }
        }
    };

    private static final ConcurrentMap<Object, Long> HANDLES =
            new MapMaker().weakKeys().makeMap();

    /** Of fields, by the site that accesses them; zero where it is not known yet: no field lies there. */
    private static volatile long[] bySite = new long[1_024];

    private Offsets() {}

    /** Of the field that a site names, in an object that has it. */
    static long ofField(int site, Object object, String owner, String field) {
        long[] known = bySite;
        if (site < known.length && known[site] != 0) {
            return known[site];
        }
        long offset = find(object.getClass(), owner, field);
        synchronized (Offsets.class) {
            long[] grown = site < bySite.length ? bySite : Arrays.copyOf(bySite, 2 * site);
            grown[site] = offset;
            bySite = grown;
        }
        return offset;
    }

    /** The field as a class of this name sees it: its own, or that of its nearest ancestor. */
    private static long find(Class<?> from, String owner, String field) {
        Class<?> type = from;
        while (type != null && !type.getName().equals(owner)) {
            type = type.getSuperclass();
        }
        return find(type == null ? from : type, field);
    }

    private static long find(Class<?> from, String field) {
        for (Class<?> type = from; type != null; type = type.getSuperclass()) {
            if (Arrays.stream(type.getDeclaredFields())
                    .anyMatch(f -> f.getName().equals(field))) {
                try {
                    return (long) OF_FIELD.invokeExact(UNSAFE, type, field);
                } catch (Throwable e) {
                    throw refusal(type, e);
                }
            }
        }
        return SOMEWHERE;
    }

    /** Of an element of an array. */
    static long ofElement(Object array, long index) {
        Class<?> type = array.getClass();
        if (!type.isArray()) {
            return SOMEWHERE;
        }
        long[] layout = ARRAYS.get(type);
        return layout[0] + layout[1] * index;
    }

    /** Of the instance field that this handle leads to. */
    static long ofHandle(VarHandle handle) {
        return HANDLES.computeIfAbsent(
                handle,
                key -> fieldName(handle)
                        .map(name -> find(handle.coordinateTypes().getFirst(), name))
                        .orElse(SOMEWHERE));
    }

    /** The field that this handle leads to; empty where it leads to none that can be named. */
    static Optional<String> fieldName(VarHandle handle) {
        Constable constable = handle;
        return constable
                .describeConstable()
                .filter(VarHandle.VarHandleDesc.class::isInstance)
                .map(description -> ((VarHandle.VarHandleDesc) description).constantName());
    }

    /** Of the field that this updater leads to. */
    static long ofUpdater(Object updater) {
        return HANDLES.computeIfAbsent(updater, key -> {
            if (!(updater instanceof AtomicIntegerFieldUpdater<?>
                    || updater instanceof AtomicLongFieldUpdater<?>
                    || updater instanceof AtomicReferenceFieldUpdater<?, ?>)) {
                return SOMEWHERE;
            }
            try {
                return (long) MethodHandles.privateLookupIn(updater.getClass(), MethodHandles.lookup())
                        .findGetter(updater.getClass(), "offset", long.class)
                        .invoke(updater);
            } catch (Throwable e) {
                throw refusal(updater.getClass(), e);
            }
        });
    }

    private static IllegalStateException refusal(Class<?> type, Throwable e) {
        return new IllegalStateException("the JDK refused to say where the variables of " + type + " lie", e);
    }
}
