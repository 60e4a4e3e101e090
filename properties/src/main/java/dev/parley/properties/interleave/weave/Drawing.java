package dev.parley.properties.interleave.weave;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;

import com.google.common.collect.ImmutableSet;
import dev.parley.properties.interleave.hook.Drawn;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

/**
 * Calls whose answers would be others in every run, or on another machine, or on another carrier, and what stands in
 * their places in woven code.
 */
final class Drawing {

    static final ClassDesc DRAWN = ClassDesc.of(Drawn.class.getName());
    private static final ClassDesc THREAD = ClassDesc.of("java.lang.Thread");
    private static final ClassDesc RUNTIME = ClassDesc.of("java.lang.Runtime");
    private static final ImmutableSet<String> GENERATORS =
            ImmutableSet.of("java/util/Random", "java/util/SplittableRandom");

    private Drawing() {}

    /** Whether this call, with the owner as an internal name, is one of them. */
    static boolean concerns(String owner, String name, MethodTypeDesc type) {
        return switch (name) {
            case "random" -> owner.equals("java/lang/Math");
            case "randomUUID" -> owner.equals("java/util/UUID");
            case "identityHashCode" -> owner.equals("java/lang/System");
            case "hashCode" -> type.parameterCount() == 0 && !owner.startsWith("java/util/");
            case "threadId", "getId", "getName" -> owner.equals("java/lang/Thread") && type.parameterCount() == 0;
            case "availableProcessors" -> owner.equals("java/lang/Runtime");
            case "hasKnownQueuedWork" -> owner.equals("java/util/concurrent/ForkJoinWorkerThread");
            case "<init>" -> GENERATORS.contains(owner) && type.parameterCount() == 0;
            default -> false;
        };
    }

    static void weave(CodeBuilder code, InvokeInstruction call) {
        String name = call.name().stringValue();
        switch (name) {
            case "<init>" ->
                code.invokestatic(DRAWN, "seed", MethodTypeDesc.of(CD_long))
                        .invokespecial(call.owner().asSymbol(), name, MethodTypeDesc.of(CD_void, CD_long));
            case "hashCode" -> hashCode(code, call);
            case "threadId", "getId" -> code.invokestatic(DRAWN, "threadId", MethodTypeDesc.of(CD_long, THREAD));
            case "getName" -> code.invokestatic(DRAWN, name, MethodTypeDesc.of(CD_String, THREAD));
            case "availableProcessors" -> code.invokestatic(DRAWN, name, MethodTypeDesc.of(CD_int, RUNTIME));
            default -> code.invokestatic(DRAWN, name, call.typeSymbol());
        }
    }

    /** A call of the superclass's own method must not come back to the method that makes it. */
    private static void hashCode(CodeBuilder code, InvokeInstruction call) {
        boolean ofSuperclass = call.opcode() == Opcode.INVOKESPECIAL;
        if (ofSuperclass && !call.owner().asInternalName().equals("java/lang/Object")) {
            code.with(call);
            return;
        }
        code.invokestatic(DRAWN, ofSuperclass ? "identityHashCode" : "hashCode", MethodTypeDesc.of(CD_int, CD_Object));
    }
}
