package dev.parley.properties.interleave.weave;

/**
 * What an instruction of woven code does to shared memory, as far as the code alone tells; the object, and the index of
 * an element, are known only when it runs.
 *
 * @param owner the class that the instruction names, with dots
 * @param member the field that it names; empty where it names none
 */
public record Access(Place place, Effect effect, Mode mode, String owner, String member) {

    /** What touches no memory at all: the boundary between two operations of a program. */
    public static final Access NONE = new Access(Place.NOWHERE, Effect.READ, Mode.PLAIN, "", "");

    /** How the variable is named. */
    public enum Place {
        NOWHERE,
        FIELD,
        STATIC_FIELD,
        /** An element of an array. */
        ELEMENT,
        /** Whatever a {@code VarHandle} leads to. */
        HANDLE,
        /** An offset in an object, given to {@code Unsafe}. */
        OFFSET,
        /** The value of an {@code AtomicInteger} or the like. */
        ATOMIC,
        /** An element of an {@code AtomicIntegerArray} or the like. */
        ATOMIC_ELEMENT,
        /** The field of an {@code AtomicIntegerFieldUpdater} or the like. */
        UPDATER,
        /** A lock of the JDK, or a condition of one. */
        LOCK,
        /** What a collection of {@code java.util} holds, in a method that changes it. */
        COLLECTION,
        /** A monitor, or anything else that the JDK keeps: what it touches is not known. */
        TRUSTED
    }

    /** What becomes of the variable. An update reads and writes it at one instant. */
    public enum Effect {
        READ,
        WRITE,
        UPDATE,
        /**
         * An update that may turn out to change nothing, and then tells so: {@link
         * dev.parley.properties.interleave.hook.Target#unchanged}.
         */
        COMPARE
    }

    /** The access modes of {@link java.lang.invoke.VarHandle}, from the weakest to the strongest. */
    public enum Mode {
        PLAIN,
        OPAQUE,
        ACQUIRE,
        RELEASE,
        VOLATILE
    }

    static Access trusted(String owner, String name) {
        return new Access(Place.TRUSTED, Effect.UPDATE, Mode.VOLATILE, owner, name);
    }

    /** Such as {@code read tail}, or {@code compareAndSet through a VarHandle}. */
    String action(String name) {
        return switch (place) {
            case FIELD, STATIC_FIELD -> (effect == Effect.READ ? "read " : "write ") + member;
            case ELEMENT -> (effect == Effect.READ ? "read" : "write") + " array element";
            case NOWHERE, HANDLE, OFFSET, ATOMIC, ATOMIC_ELEMENT, UPDATER, LOCK, COLLECTION, TRUSTED ->
                "call " + owner.substring(owner.lastIndexOf('.') + 1) + "." + name;
        };
    }
}
