package dev.parley.properties.interleave.weave;

import com.google.common.collect.ImmutableSet;
import dev.parley.properties.interleave.weave.Access.Effect;
import dev.parley.properties.interleave.weave.Access.Mode;
import dev.parley.properties.interleave.weave.Access.Place;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;

/** What an instruction that touches shared memory does to it. */
final class Accesses {

    private static final String ATOMICS = "java/util/concurrent/atomic/";
    private static final String LOCKS = "java/util/concurrent/locks/";
    private static final String COLLECTIONS = "java/util/";

    /** Methods of collections that change them. */
    private static final ImmutableSet<String> CHANGES = ImmutableSet.of(
            "add",
            "addAll",
            "addFirst",
            "addLast",
            "clear",
            "compute",
            "computeIfAbsent",
            "computeIfPresent",
            "merge",
            "offer",
            "offerFirst",
            "offerLast",
            "poll",
            "pollFirst",
            "pollFirstEntry",
            "pollLast",
            "pollLastEntry",
            "pop",
            "push",
            "put",
            "putAll",
            "putIfAbsent",
            "remove",
            "removeAll",
            "removeFirst",
            "removeIf",
            "removeLast",
            "retainAll",
            "sort");

    private Accesses() {}

    static Access of(FieldInstruction field, Fields fields) {
        String owner = field.owner().asInternalName();
        String name = field.name().stringValue();
        boolean isStatic = field.opcode() == Opcode.GETSTATIC || field.opcode() == Opcode.PUTSTATIC;
        boolean reads = field.opcode() == Opcode.GETFIELD || field.opcode() == Opcode.GETSTATIC;
        return new Access(
                isStatic ? Place.STATIC_FIELD : Place.FIELD,
                reads ? Effect.READ : Effect.WRITE,
                fields.mode(owner, name),
                dotted(owner),
                name);
    }

    static Access ofElement(Effect effect) {
        return new Access(Place.ELEMENT, effect, Mode.PLAIN, "", "");
    }

    /**
     * A call that may touch shared memory.
     *
     * @param owner the class whose method it is, by internal name
     */
    static Access of(InvokeInstruction call, String owner) {
        String name = call.name().stringValue();
        Place place = place(owner, call);
        if (place == Place.TRUSTED || place == Place.LOCK || place == Place.COLLECTION) {
            return new Access(place, Effect.UPDATE, Mode.VOLATILE, dotted(owner), name);
        }
        Effect effect = mayLeaveUnchanged(call) ? Effect.COMPARE : effect(name);
        return new Access(place, effect, mode(name, place), dotted(owner), "");
    }

    private static Place place(String owner, InvokeInstruction call) {
        int arguments = call.typeSymbol().parameterCount();
        if (call.opcode() == Opcode.INVOKESTATIC) {
            return Place.TRUSTED;
        }
        if (owner.equals("java/lang/invoke/VarHandle")) {
            return Place.HANDLE;
        }
        if (owner.endsWith("/misc/Unsafe")) {
            return arguments >= 2
                            && call.typeSymbol()
                                    .parameterType(1)
                                    .descriptorString()
                                    .equals("J")
                    ? Place.OFFSET
                    : Place.TRUSTED;
        }
        if (owner.startsWith(LOCKS)) {
            return Place.LOCK;
        }
        if (!owner.startsWith(ATOMICS)) {
            return changesCollection(owner, call) ? Place.COLLECTION : Place.TRUSTED;
        }
        if (owner.endsWith("FieldUpdater")) {
            return arguments >= 1 ? Place.UPDATER : Place.TRUSTED;
        }
        if (owner.endsWith("Array")) {
            return arguments >= 1
                            && call.typeSymbol()
                                    .parameterType(0)
                                    .descriptorString()
                                    .equals("I")
                    ? Place.ATOMIC_ELEMENT
                    : Place.TRUSTED;
        }
        return Place.ATOMIC;
    }

    private static boolean changesCollection(String owner, InvokeInstruction call) {
        return owner.startsWith(COLLECTIONS)
                && owner.indexOf('/', COLLECTIONS.length()) < 0
                && CHANGES.contains(call.name().stringValue());
    }

    private static Effect effect(String name) {
        if (name.contains("And")
                || name.startsWith("update")
                || name.startsWith("accumulate")
                || name.startsWith("attempt")) {
            return Effect.UPDATE;
        }
        if (name.startsWith("get")
                || name.endsWith("Value")
                || name.equals("toString")
                || name.startsWith("is")
                || name.equals("sum")) {
            return Effect.READ;
        }
        return name.startsWith("set") || name.startsWith("put") || name.startsWith("lazySet")
                ? Effect.WRITE
                : Effect.UPDATE;
    }

    private static Mode mode(String name, Place place) {
        if (name.endsWith("Plain")) {
            return Mode.PLAIN;
        }
        if (name.endsWith("Opaque")) {
            return Mode.OPAQUE;
        }
        if (name.endsWith("Acquire")) {
            return Mode.ACQUIRE;
        }
        if (name.endsWith("Release") || name.startsWith("lazySet") || name.startsWith("putOrdered")) {
            return Mode.RELEASE;
        }
        boolean named = name.endsWith("Volatile") || effect(name) == Effect.UPDATE;
        return named || (place != Place.HANDLE && place != Place.OFFSET) ? Mode.VOLATILE : Mode.PLAIN;
    }

    /** Whether the call answers false, and has changed nothing, if it does not find what it expects. */
    private static boolean mayLeaveUnchanged(InvokeInstruction call) {
        String name = call.name().stringValue();
        return (name.startsWith("compareAndSet")
                        || name.startsWith("compareAndSwap")
                        || name.startsWith("weakCompareAndSet"))
                && call.typeSymbol().returnType().descriptorString().equals("Z");
    }

    private static String dotted(String internalName) {
        return internalName.replace('/', '.');
    }
}
