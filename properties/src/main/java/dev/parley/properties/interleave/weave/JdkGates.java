package dev.parley.properties.interleave.weave;

import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_long;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

/**
 * The few classes of the JDK that are changed whatever is under test. Parking, sleeping, starting, joining and
 * interrupting threads, and handing work over to them, ask the scheduler first. The JDK's locks, and whatever else in
 * it waits for a time, read virtual time, and are otherwise trusted: weaving the locks too makes one timed operation of
 * an {@code ArrayBlockingQueue} sixty switches, for no defect that is not the JDK's own.
 */
final class JdkGates {

    private static final Gate SOCKET = Gate.warns("waits for a socket, or another channel of the operating system");

    private static final ImmutableMap<String, ImmutableMap<String, Gate>> GATES =
            ImmutableMap.<String, ImmutableMap<String, Gate>>builder()
                    .put(
                            "java/util/concurrent/locks/LockSupport",
                            ImmutableMap.of(
                                    "park", Gate.does("park"),
                                    "parkNanos", Gate.does("parkNanos"),
                                    "parkUntil", Gate.does("parkUntil"),
                                    "unpark", Gate.does("unpark")))
                    .put(
                            "java/lang/Thread",
                            ImmutableMap.of(
                                    "sleepNanos", Gate.does("sleep"),
                                    "interrupt", Gate.tells("interrupt"),
                                    "alive", Gate.answers("alive"),
                                    "threadState", Gate.answers("state"),
                                    "join(J)V", Gate.does("join"),
                                    "dispatchUncaughtException", Gate.does("uncaught")))
                    .put(
                            "java/lang/VirtualThread",
                            ImmutableMap.of(
                                    "start(Ljdk/internal/vm/ThreadContainer;)V", Gate.doesWithoutArguments("start"),
                                    "interrupt", Gate.tells("interrupt"),
                                    "threadState", Gate.answers("state"),
                                    "joinNanos", Gate.answers("joinNanos")))
                    .put(
                            "java/util/concurrent/ForkJoinPool",
                            ImmutableMap.of(
                                    "poolSubmit", Gate.answers("submit"),
                                    "scheduleDelayedTask", Gate.tells("handOverLater")))
                    .put("java/util/concurrent/ForkJoinTask", ImmutableMap.of("fork", Gate.answers("fork")))
                    .put("java/util/concurrent/ThreadPoolExecutor", ImmutableMap.of("execute", Gate.tells("handsTo")))
                    .put(
                            "java/util/concurrent/ScheduledThreadPoolExecutor",
                            ImmutableMap.of("delayedExecute", Gate.tells("handsTo")))
                    .put("java/util/Timer", ImmutableMap.of("sched", Gate.tells("handsTo")))
                    .put("java/time/Clock", ImmutableMap.of("currentInstant", Gate.draws("instant")))
                    .put(
                            "java/lang/Runtime",
                            ImmutableMap.of("exit", Gate.warns("ends the JVM"), "halt", Gate.warns("ends the JVM")))
                    .put("java/lang/ProcessBuilder", ImmutableMap.of("start", Gate.warns("starts a process")))
                    .put("java/lang/ProcessImpl", ImmutableMap.of("waitFor", Gate.warns("waits for a process")))
                    .put("sun/nio/ch/Poller", ImmutableMap.of("poll", SOCKET, "pollSelector", SOCKET))
                    .put("sun/nio/ch/NioSocketImpl", ImmutableMap.of("park", SOCKET))
                    .put("sun/nio/ch/SelChImpl", ImmutableMap.of("park", SOCKET))
                    .put("sun/nio/ch/SelectorImpl", ImmutableMap.of("lockAndDoSelect", SOCKET))
                    .buildOrThrow();

    private static final ImmutableSet<String> CLOCK_READERS = ImmutableSet.of(
            "java/time/Clock$SystemClock",
            "java/util/Date",
            "java/util/concurrent/locks/AbstractQueuedSynchronizer",
            "java/util/concurrent/locks/AbstractQueuedSynchronizer$ConditionObject",
            "java/util/concurrent/locks/AbstractQueuedLongSynchronizer",
            "java/util/concurrent/locks/AbstractQueuedLongSynchronizer$ConditionObject",
            "java/util/concurrent/locks/StampedLock",
            "java/util/concurrent/AbstractExecutorService",
            "java/util/concurrent/CompletableFuture",
            "java/util/concurrent/CompletableFuture$Signaller",
            "java/util/concurrent/Exchanger",
            "java/util/concurrent/ForkJoinTask",
            "java/util/concurrent/FutureTask",
            "java/util/concurrent/LinkedTransferQueue",
            "java/util/concurrent/LinkedTransferQueue$DualNode",
            "java/util/concurrent/Phaser",
            "java/util/concurrent/Phaser$QNode",
            "java/util/concurrent/ScheduledThreadPoolExecutor",
            "java/util/concurrent/ScheduledThreadPoolExecutor$ScheduledFutureTask",
            "java/util/concurrent/ThreadPerTaskExecutor");

    /** What a thread draws next depends on its id, too. */
    private static final String GENERATOR = "java/util/concurrent/ThreadLocalRandom";

    private static final String THREAD_CLASS = "java/lang/Thread";
    private static final ClassDesc THREAD = ClassDesc.ofInternalName(THREAD_CLASS);

    private JdkGates() {}

    /** Whether this class, by internal name, is to be changed. */
    static boolean concerns(String internalName) {
        return GATES.containsKey(internalName)
                || CLOCK_READERS.contains(internalName)
                || internalName.equals(GENERATOR)
                || TimerMonitors.concerns(internalName);
    }

    static byte[] weave(byte[] original) {
        ClassFile format = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(ClassWeaver.hierarchy(null)));
        ClassModel model = format.parse(original);
        String name = model.thisClass().asInternalName();
        ClassTransform transform = (builder, element) -> {
            if (element instanceof MethodModel method && method.code().isPresent()) {
                builder.transformMethod(method, MethodTransform.transformingCode(transform(name, method)));
            } else {
                builder.with(element);
            }
        };
        return format.transformClass(model, transform);
    }

    private static CodeTransform transform(String owner, MethodModel method) {
        ImmutableMap<String, Gate> gates = GATES.getOrDefault(owner, ImmutableMap.of());
        String name = method.methodName().stringValue();
        Gate gate = gates.get(name);
        if (gate == null) {
            gate = gates.get(name + method.methodType().stringValue());
        }
        if (gate != null) {
            return TimerMonitors.concerns(owner)
                    ? gate.at(owner, method).andThen(new TimerMonitors())
                    : gate.at(owner, method);
        }
        if (TimerMonitors.concerns(owner)) {
            return new TimerMonitors();
        }
        if (CLOCK_READERS.contains(owner)) {
            return JdkGates::virtualClock;
        }
        if (owner.equals(GENERATOR)) {
            return name.equals("nextSeed") ? JdkGates::drawnId : CodeTransform.ACCEPT_ALL;
        }
        return owner.equals(THREAD_CLASS) && name.equals("start") ? JdkGates::askedStart : CodeTransform.ACCEPT_ALL;
    }

    private static void virtualClock(CodeBuilder code, CodeElement element) {
        if (element instanceof InvokeInstruction call
                && Calls.classify(call.owner().asInternalName(), call.name().stringValue(), call.typeSymbol())
                        == Calls.CLOCK) {
            code.invokestatic(CodeWeaver.HOOKS, call.name().stringValue(), MethodTypeDesc.of(CD_long));
        } else {
            code.with(element);
        }
    }

    private static void drawnId(CodeBuilder code, CodeElement element) {
        if (element instanceof InvokeInstruction call && call.name().equalsString("threadId")) {
            Drawing.weave(code, call);
        } else {
            code.with(element);
        }
    }

    /**
     * Only the last step of a start is asked for: whatever is noted about the thread before that, holds all the same.
     */
    private static void askedStart(CodeBuilder code, CodeElement element) {
        if (element instanceof InvokeInstruction call && call.name().equalsString("start0")) {
            Label done = code.newLabel();
            Label goOn = code.newLabel();
            code.dup()
                    .invokestatic(CodeWeaver.HOOKS, "start", MethodTypeDesc.of(CD_boolean, THREAD))
                    .ifeq(goOn)
                    .pop()
                    .goto_(done)
                    .labelBinding(goOn)
                    .with(call)
                    .labelBinding(done);
        } else {
            code.with(element);
        }
    }
}
