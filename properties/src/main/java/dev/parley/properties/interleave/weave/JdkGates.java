package dev.parley.properties.interleave.weave;

import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;

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
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;

/**
 * The few classes of the JDK that are changed whatever is under test. Parking, sleeping, starting and interrupting threads,
 * and handing work over to them, ask the scheduler first. The JDK's locks, and whatever else in it waits for a time, read
 * virtual time, and are otherwise trusted: weaving the locks too makes one timed operation of an {@code ArrayBlockingQueue}
 * sixty switches, for no defect that is not the JDK's own.
 */
final class JdkGates {

    private static final ImmutableMap<String, ImmutableMap<String, String>> GATES = ImmutableMap.of(
            "java/util/concurrent/locks/LockSupport",
            ImmutableMap.of(
                    "park", "park", "parkNanos", "parkNanos", "parkUntil", "parkUntil", "unpark", "unpark"),
            "java/lang/Thread",
            ImmutableMap.of("sleepNanos", "sleep", "start", "start"),
            "java/lang/VirtualThread",
            ImmutableMap.of("start", "start", "interrupt", "interrupt"),
            "java/util/concurrent/ForkJoinPool",
            ImmutableMap.of(
                    "execute", "handOver", "submit", "handOver", "invoke", "handOver", "invokeAll", "handOver",
                    "schedule", "handOver"),
            "java/util/concurrent/ForkJoinTask",
            ImmutableMap.of("fork", "handOver"));

    private static final ImmutableSet<String> CLOCK_READERS = ImmutableSet.of(
            "java/util/concurrent/locks/AbstractQueuedSynchronizer",
            "java/util/concurrent/locks/AbstractQueuedSynchronizer$ConditionObject",
            "java/util/concurrent/locks/AbstractQueuedLongSynchronizer",
            "java/util/concurrent/locks/AbstractQueuedLongSynchronizer$ConditionObject",
            "java/util/concurrent/locks/StampedLock",
            "java/util/concurrent/CompletableFuture",
            "java/util/concurrent/CompletableFuture$Signaller",
            "java/util/concurrent/Exchanger",
            "java/util/concurrent/ForkJoinTask",
            "java/util/concurrent/FutureTask",
            "java/util/concurrent/LinkedTransferQueue",
            "java/util/concurrent/LinkedTransferQueue$DualNode",
            "java/util/concurrent/Phaser",
            "java/util/concurrent/Phaser$QNode");

    /** Hooks that are told which thread it is about, and leave the rest to the method itself. */
    private static final ImmutableSet<String> TELLING = ImmutableSet.of("start", "interrupt");

    private static final ClassDesc THREAD = ClassDesc.of("java.lang.Thread");

    private JdkGates() {}

    /** Whether this class, by internal name, is to be changed. */
    static boolean concerns(String internalName) {
        return GATES.containsKey(internalName) || CLOCK_READERS.contains(internalName);
    }

    static byte[] weave(byte[] original) {
        ClassFile format = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(ClassWeaver.hierarchy(null)));
        ClassModel model = format.parse(original);
        String name = model.thisClass().asInternalName();
        ImmutableMap<String, String> gates = GATES.getOrDefault(name, ImmutableMap.of());
        boolean clock = CLOCK_READERS.contains(name);
        ClassTransform transform = (builder, element) -> {
            if (element instanceof MethodModel method && method.code().isPresent()) {
                String hook = gates.get(method.methodName().stringValue());
                if (hook != null) {
                    builder.transformMethod(method, MethodTransform.transformingCode(new Gate(method, hook)));
                    return;
                }
                if (clock) {
                    builder.transformMethod(method, MethodTransform.transformingCode(JdkGates::virtualClock));
                    return;
                }
            }
            builder.with(element);
        };
        return format.transformClass(model, transform);
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

    /**
     * Asks a hook with the method's own arguments, and returns at once if the hook has done it all; or tells a hook which
     * thread the method is called on, and goes on.
     */
    private static final class Gate implements CodeTransform {
        private final MethodModel method;
        private final String hook;

        Gate(MethodModel method, String hook) {
            this.method = method;
            this.hook = hook;
        }

        @Override
        public void atStart(CodeBuilder code) {
            if (hook.equals("handOver")) {
                code.invokestatic(CodeWeaver.HOOKS, hook, MethodTypeDesc.of(CD_void));
                return;
            }
            if (TELLING.contains(hook)) {
                code.aload(0).invokestatic(CodeWeaver.HOOKS, hook, MethodTypeDesc.of(CD_void, THREAD));
                return;
            }
            MethodTypeDesc type = method.methodTypeSymbol();
            boolean isStatic = method.flags().has(AccessFlag.STATIC);
            int slot = isStatic ? 0 : 1;
            for (ClassDesc parameter : type.parameterList()) {
                TypeKind kind = TypeKind.from(parameter);
                code.loadLocal(kind, slot);
                slot += kind.slotSize();
            }
            Label goOn = code.newLabel();
            code.invokestatic(CodeWeaver.HOOKS, hook, type.changeReturnType(CD_boolean))
                    .ifeq(goOn)
                    .return_()
                    .labelBinding(goOn);
        }

        @Override
        public void accept(CodeBuilder code, CodeElement element) {
            code.with(element);
        }
    }
}
