package dev.parley.properties.interleave.thread;

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
 * Lets a virtual thread assume the identity of a thread of the platform that the code under test has made:
 * {@link Thread#currentThread} answers that one, and so do thread-locals and whoever asks for the owner of a lock. Such
 * a thread is never started as the platform would have, and can be run on a scheduler all the same.
 *
 * <p>The JDK changes the current thread in the same way when it mounts a virtual thread. Two things follow from that.
 * Its compiler takes the current thread for a constant, except in methods that are marked; so the method that changes
 * it is defined inside {@code java.lang}, where the mark counts. And the JVM must not unmount the thread meanwhile: it
 * would take the object for that of a virtual thread. So it is pinned, except when it leaves by itself.
 */
public final class AssumedIdentity {

    private static final ClassDesc THREAD = ClassDesc.of("java.lang.Thread");
    private static final ClassDesc RUNNABLE = ClassDesc.of("java.lang.Runnable");
    private static final ClassDesc ITSELF = ClassDesc.of("java.lang.ParleyIdentity");
    private static final ClassDesc MARK = ClassDesc.of("jdk.internal.vm.annotation.ChangesCurrentThread");
    private static final MethodTypeDesc SET = MethodTypeDesc.of(CD_void, THREAD);

    private static final MethodHandle ASSUME;
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
            ASSUME = inside.findStatic(
                    inside.defineClass(definition()),
                    "assume",
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
                    "this JDK (" + Runtime.version()
                            + ") does not let a virtual thread pass for another thread, as JDK 25" + " does",
                    e);
        }
    }

    private AssumedIdentity() {}

    /** What the JVM calls the state of a thread: whether it was started, or has ended. */
    public enum Status {
        STARTED(5),
        ENDED(2);

        private final int code;

        Status(int code) {
            this.code = code;
        }
    }

    /** The method {@code assume}: changes the current thread, runs the body, and changes it back. */
    private static byte[] definition() {
        return ClassFile.of()
                .build(
                        ITSELF,
                        type -> type.withMethod(
                                "assume",
                                MethodTypeDesc.of(CD_void, THREAD, THREAD, THREAD, RUNNABLE),
                                ClassFile.ACC_STATIC,
                                method -> method.with(RuntimeVisibleAnnotationsAttribute.of(Annotation.of(MARK)))
                                        .withCode(AssumedIdentity::assuming)));
    }

    private static void assuming(CodeBuilder code) {
        code.aload(0).aload(1).invokevirtual(THREAD, "setCurrentThread", SET);
        Label start = code.newBoundLabel();
        code.aload(3).invokeinterface(RUNNABLE, "run", MethodTypeDesc.of(CD_void));
        Label end = code.newBoundLabel();
        code.aload(0).aload(2).invokevirtual(THREAD, "setCurrentThread", SET).return_();
        Label handler = code.newBoundLabel();
        code.aload(0).aload(2).invokevirtual(THREAD, "setCurrentThread", SET).athrow();
        code.exceptionCatchAll(start, end, handler);
    }

    /** Runs the body on the current virtual thread, under the identity of a thread of the platform. */
    public static void assume(Thread vehicle, Thread identity, Runnable body) {
        try {
            PIN.invokeExact();
            try {
                ASSUME.invokeExact((Thread) CARRIER.invokeExact(), identity, vehicle, body);
            } finally {
                UNPIN.invokeExact();
            }
        } catch (Throwable e) {
            throw new IllegalStateException("a thread of the subject's own could not be run", e);
        }
    }

    /** Gives the carrier back, and comes back under the same identity. */
    static void suspend(Thread vehicle, Thread identity) {
        try {
            UNPIN.invokeExact();
            CURRENT.invokeExact((Thread) CARRIER.invokeExact(), vehicle);
            YIELD.invokeExact(vehicle);
            CURRENT.invokeExact((Thread) CARRIER.invokeExact(), identity);
            PIN.invokeExact();
        } catch (Throwable e) {
            throw new IllegalStateException("a thread of the subject's own could not be left", e);
        }
    }

    /** What the JVM does when a thread of the platform ends. */
    public static void exit(Thread identity) {
        try {
            EXIT.invokeExact(identity);
        } catch (Throwable e) {
            throw new IllegalStateException("a thread of the subject's own could not be ended", e);
        }
    }

    /** Notes that the thread was started, or has ended. */
    public static void note(Thread identity, Status status) {
        try {
            STATUS.invokeExact((Object) HOLDER.invokeExact(identity), status.code);
        } catch (Throwable e) {
            throw new IllegalStateException("the state of a thread of the subject's own could not be noted", e);
        }
    }
}
