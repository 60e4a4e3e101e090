package dev.parley.properties.interleave.weave;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;

import com.google.common.collect.ImmutableSet;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

/**
 * The monitors of {@link java.util.Timer}, which are its own, on threads that are bound to somebody. All others use the
 * real ones as before: a timer may be running already when the agent is attached.
 */
final class TimerMonitors implements CodeTransform {

    private static final ImmutableSet<String> CLASSES =
            ImmutableSet.of("java/util/Timer", "java/util/TimerThread", "java/util/TimerTask");

    private static final int SITE =
            Sites.add(new Sites.Site("a timer", "Timer.java", 0, "enter monitor", Access.trusted("", ""), true));

    static boolean concerns(String internalName) {
        return CLASSES.contains(internalName);
    }

    @Override
    public void accept(CodeBuilder code, CodeElement element) {
        switch (element) {
            case MonitorInstruction monitor
            when monitor.opcode() == Opcode.MONITORENTER ->
                choose(
                        code,
                        monitor,
                        () -> code.loadConstant(SITE)
                                .invokestatic(
                                        CodeWeaver.HOOKS, "enter", MethodTypeDesc.of(CD_void, CD_Object, CD_int)));
            case MonitorInstruction monitor -> choose(code, monitor, () -> hook(code, "exit", CD_Object));
            case InvokeInstruction call -> invoke(code, call);
            default -> code.with(element);
        }
    }

    private static void invoke(CodeBuilder code, InvokeInstruction call) {
        String owner = call.owner().asInternalName();
        switch (Calls.classify(owner, call.name().stringValue(), call.typeSymbol())) {
            case CLOCK -> code.invokestatic(CodeWeaver.HOOKS, call.name().stringValue(), MethodTypeDesc.of(CD_long));
            case WAIT ->
                choose(
                        code,
                        call,
                        () -> code.invokestatic(
                                CodeWeaver.HOOKS, "await", call.typeSymbol().insertParameterTypes(0, CD_Object)));
            case NOTIFY -> choose(code, call, () -> hook(code, "signal", CD_Object));
            default -> code.with(call);
        }
    }

    private static void hook(CodeBuilder code, String name, ClassDesc argument) {
        code.invokestatic(CodeWeaver.HOOKS, name, MethodTypeDesc.of(CD_void, argument));
    }

    private static void choose(CodeBuilder code, CodeElement real, Runnable hooked) {
        Label unbound = code.newLabel();
        Label done = code.newLabel();
        code.invokestatic(CodeWeaver.HOOKS, "isBound", MethodTypeDesc.of(CD_boolean))
                .ifeq(unbound);
        hooked.run();
        code.goto_(done).labelBinding(unbound).with(real).labelBinding(done);
    }
}
