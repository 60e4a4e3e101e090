package dev.parley.properties.interleave;

import static java.lang.constant.ConstantDescs.CD_void;

import dev.parley.properties.interleave.weave.Agent;
import java.lang.classfile.Annotation;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.attribute.RuntimeVisibleAnnotationsAttribute;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;

/**
 * Lets a virtual thread pass for a thread of the platform that a subject has made: {@link Thread#currentThread} answers that
 * one, and so do thread-locals and whoever asks for the owner of a lock. Such a thread is never started as the platform would
 * have, and can be run on a scheduler all the same.
 *
 * <p>The JDK changes the current thread in the same way when it mounts a virtual thread. Two things follow from that. Its
 * compiler takes the current thread for a constant, except in methods that are marked; so the method that changes it is
 * defined inside {@code java.lang}, where the mark counts. And the JVM must not unmount the thread in its guise: it would
 * take the object for that of a virtual thread. So it is pinned, except when it leaves by itself.
 */
final class Guise {

    private static final ClassDesc THREAD = ClassDesc.of("java.lang.Thread");
    private static final ClassDesc RUNNABLE = ClassDesc.of("java.lang.Runnable");
    private static final ClassDesc ITSELF = ClassDesc.of("java.lang.ParleyGuise");
    private static final ClassDesc MARK = ClassDesc.of("jdk.internal.vm.annotation.ChangesCurrentThread");
    private static final MethodTypeDesc SET = MethodTypeDesc.of(CD_void, THREAD);

    private static final MethodHandle WEAR;
    private static final MethodHandle CURRENT;
    private static final MethodHandle CARRIER;
    private static final MethodHandle YIELD;
    private static final MethodHandle PIN;
    private static final MethodHandle UNPIN;
    private static final MethodHandle EXIT;
    private static final MethodHandle HOLDER;
    private static final MethodHandle STATUS;

    static {
        Agent.install();
        try {
            Lookup inside = MethodHandles.privateLookupIn(Thread.class, MethodHandles.lookup());
            WEAR = inside.findStatic(
                    inside.defineClass(definition()),
                    "wear",
                    MethodType.methodType(void.class, Thread.class, Thread.class, Thread.class, Runnable.class));
            CURRENT = inside.findVirtual(
                    Thread.class, "setCurrentThread", MethodType.methodType(void.class, Thread.class));
            CARRIER = inside.findStatic(Thread.class, "currentCarrierThread", MethodType.methodType(Thread.class));
            EXIT = inside.findVirtual(Thread.class, "exit", MethodType.methodType(void.class));
            Class<?> virtual = Class.forName("java.lang.VirtualThread");
            YIELD = MethodHandles.privateLookupIn(virtual, MethodHandles.lookup())
                    .findVirtual(virtual, "tryYield", MethodType.methodType(void.class))
                    .asType(MethodType.methodType(void.class, Thread.class));
            Class<?> continuation = Class.forName("jdk.internal.vm.Continuation");
            Lookup below = MethodHandles.privateLookupIn(continuation, MethodHandles.lookup());
            PIN = below.findStatic(continuation, "pin", MethodType.methodType(void.class));
            UNPIN = below.findStatic(continuation, "unpin", MethodType.methodType(void.class));
            Class<?> holder = Class.forName("java.lang.Thread$FieldHolder");
            HOLDER = inside.findGetter(Thread.class, "holder", holder)
                    .asType(MethodType.methodType(Object.class, Thread.class));
            STATUS = MethodHandles.privateLookupIn(holder, MethodHandles.lookup())
                    .findSetter(holder, "threadStatus", int.class)
                    .asType(MethodType.methodType(void.class, Object.class, int.class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "this JDK (" + Runtime.version() + ") does not let a virtual thread pass for another thread, as JDK 25"
                            + " does",
                    e);
        }
    }

    private Guise() {}

    /** What the JVM calls the state of a thread: whether it was started, or has ended. */
    enum Status {
        STARTED(5),
        ENDED(2);

        private final int code;

        Status(int code) {
            this.code = code;
        }
    }

    /** The method {@code wear}: changes the current thread, runs the body, and changes it back. */
    private static byte[] definition() {
        return ClassFile.of()
                .build(ITSELF, type -> type.withMethod(
                        "wear",
                        MethodTypeDesc.of(CD_void, THREAD, THREAD, THREAD, RUNNABLE),
                        ClassFile.ACC_STATIC,
                        method -> method.with(RuntimeVisibleAnnotationsAttribute.of(Annotation.of(MARK)))
                                .withCode(Guise::wearing)));
    }

    private static void wearing(CodeBuilder code) {
        code.aload(0).aload(1).invokevirtual(THREAD, "setCurrentThread", SET);
        Label start = code.newBoundLabel();
        code.aload(3).invokeinterface(RUNNABLE, "run", MethodTypeDesc.of(CD_void));
        Label end = code.newBoundLabel();
        code.aload(0).aload(2).invokevirtual(THREAD, "setCurrentThread", SET).return_();
        Label handler = code.newBoundLabel();
        code.aload(0).aload(2).invokevirtual(THREAD, "setCurrentThread", SET).athrow();
        code.exceptionCatchAll(start, end, handler);
    }

    /** Runs the body on the current virtual thread, in the guise of a thread of the platform. */
    static void wear(Thread vehicle, Thread guise, Runnable body) {
        try {
            PIN.invokeExact();
            try {
                WEAR.invokeExact((Thread) CARRIER.invokeExact(), guise, vehicle, body);
            } finally {
                UNPIN.invokeExact();
            }
        } catch (Throwable e) {
            throw new IllegalStateException("a thread of the subject's own could not be run", e);
        }
    }

    /** Gives the carrier back, and comes back in the same guise. */
    static void leave(Thread vehicle, Thread guise) {
        try {
            UNPIN.invokeExact();
            CURRENT.invokeExact((Thread) CARRIER.invokeExact(), vehicle);
            YIELD.invokeExact(vehicle);
            CURRENT.invokeExact((Thread) CARRIER.invokeExact(), guise);
            PIN.invokeExact();
        } catch (Throwable e) {
            throw new IllegalStateException("a thread of the subject's own could not be left", e);
        }
    }

    /** What the JVM does when a thread of the platform ends. */
    static void exit(Thread guise) {
        try {
            EXIT.invokeExact(guise);
        } catch (Throwable e) {
            throw new IllegalStateException("a thread of the subject's own could not be ended", e);
        }
    }

    /** Notes that the thread was started, or has ended. */
    static void note(Thread guise, Status status) {
        try {
            STATUS.invokeExact((Object) HOLDER.invokeExact(guise), status.code);
        } catch (Throwable e) {
            throw new IllegalStateException("the state of a thread of the subject's own could not be noted", e);
        }
    }
}
