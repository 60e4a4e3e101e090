package dev.parley.properties.interleave.weave;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;

import dev.parley.properties.interleave.hook.Hooks;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/** Rewrites the body of one method of a class under test. */
final class CodeWeaver implements CodeTransform {

    static final ClassDesc HOOKS = ClassDesc.of(Hooks.class.getName());
    private static final MethodTypeDesc SITE = MethodTypeDesc.of(CD_void, CD_int);
    private static final MethodTypeDesc CLOCK = MethodTypeDesc.of(CD_long);
    private static final MethodTypeDesc OBJECT = MethodTypeDesc.of(CD_void, CD_Object);
    private static final MethodTypeDesc OBJECT_SITE = MethodTypeDesc.of(CD_void, CD_Object, CD_int);

    private final String method;
    private final String file;
    private final Fields fields;
    private final Predicate<String> woven;
    private final boolean monitors;
    private final boolean answered;
    private final Set<Label> passed = new HashSet<>();
    private int line;

    /**
     * @param firstLine where the method begins in its source, for what comes before any line of it
     * @param woven which classes, by internal name, have points of their own, so that calls from the JDK need none
     * @param monitors whether monitors are replaced by those of the scheduler: everywhere but in the JDK
     * @param answered whether what a read finds is shown to the scheduler, which may answer something else
     */
    CodeWeaver(
            String method,
            String file,
            int firstLine,
            Fields fields,
            Predicate<String> woven,
            boolean monitors,
            boolean answered) {
        this.method = method;
        this.file = file;
        this.line = firstLine;
        this.fields = fields;
        this.woven = woven;
        this.monitors = monitors;
        this.answered = answered;
    }

    @Override
    public void accept(CodeBuilder code, CodeElement element) {
        switch (element) {
            case LineNumber number -> {
                line = number.line();
                code.with(number);
            }
            case LabelTarget target -> {
                passed.add(target.label());
                code.with(target);
            }
            case BranchInstruction branch -> {
                if (passed.contains(branch.target())) {
                    hook(code, "loop", "loop");
                }
                code.with(branch);
            }
            case FieldInstruction field -> {
                if (isShared(field)) {
                    Announcer announcer = new Announcer(code);
                    Access access = Accesses.of(field, fields);
                    announcer.field(field, site(access, field.name().stringValue()));
                    code.with(field);
                    answer(announcer, access, field.typeSymbol());
                } else {
                    code.with(field);
                }
            }
            case ArrayLoadInstruction load -> {
                Announcer announcer = new Announcer(code);
                Access access = Accesses.ofElement(Access.Effect.READ);
                announcer.elementRead(site(access, ""));
                code.with(load);
                if (load.typeKind() != TypeKind.REFERENCE) {
                    // Of an element that is an object, the code does not tell which class it is taken for.
                    answer(announcer, access, load.typeKind().upperBound());
                }
            }
            case ArrayStoreInstruction store -> {
                new Announcer(code).elementWritten(store, site(Accesses.ofElement(Access.Effect.WRITE), ""));
                code.with(store);
            }
            case InvokeInstruction call -> invoke(code, call);
            case MonitorInstruction monitor
            when monitors -> {
                if (monitor.opcode() == Opcode.MONITORENTER) {
                    code.loadConstant(site("enter monitor", Access.trusted("", "")))
                            .invokestatic(HOOKS, "enter", OBJECT_SITE);
                } else {
                    code.invokestatic(HOOKS, "exit", OBJECT);
                }
            }
            default -> code.with(element);
        }
    }

    private void invoke(CodeBuilder code, InvokeInstruction call) {
        String name = call.name().stringValue();
        String owner = fields.answering(
                call.owner().asInternalName(), name, call.typeSymbol().descriptorString());
        switch (Calls.classify(owner, name, call.typeSymbol())) {
            case CLOCK -> code.invokestatic(HOOKS, name, CLOCK);
            case SPIN -> hook(code, "spin", name);
            case WAIT -> waiting(code, call, "await");
            case TIMED_WAIT -> waiting(code, call, name);
            case HOLDS_LOCK -> monitorCall(code, call, name);
            case NOTIFY -> monitorCall(code, call, name.equals("notify") ? "signal" : "signalAll");
            case SYNCHRONISING -> {
                // Whoever is no class of the JDK trusts it, whatever else of it was put under control for others.
                if (!monitors && woven.test(owner)) {
                    code.with(call);
                } else {
                    access(code, call, owner);
                }
            }
            case DRAWN -> Drawing.weave(code, call);
            case OTHER -> code.with(call);
        }
    }

    private void access(CodeBuilder code, InvokeInstruction call, String owner) {
        Announcer announcer = new Announcer(code);
        Access access = Accesses.of(call, owner);
        announcer.call(call, access, site(access, call.name().stringValue()));
        code.with(call);
        if (access.effect() == Access.Effect.COMPARE) {
            announcer.unchangedIfFalse();
        }
        answer(announcer, access, call.typeSymbol().returnType());
    }

    private void answer(Announcer announcer, Access access, ClassDesc type) {
        if (answered && access.effect() == Access.Effect.READ && !type.equals(CD_void)) {
            announcer.answered(type);
        }
    }

    private void waiting(CodeBuilder code, InvokeInstruction call, String hook) {
        if (monitors) {
            hook(code, "at", call.name().stringValue());
        }
        monitorCall(code, call, hook);
    }

    private void monitorCall(CodeBuilder code, InvokeInstruction call, String hook) {
        if (monitors) {
            MethodTypeDesc type = call.typeSymbol();
            boolean hasReceiver = call.opcode() != Opcode.INVOKESTATIC;
            code.invokestatic(HOOKS, hook, hasReceiver ? type.insertParameterTypes(0, receiver(call)) : type);
        } else {
            code.with(call);
        }
    }

    private static ClassDesc receiver(InvokeInstruction call) {
        return call.owner().asInternalName().equals("java/util/concurrent/TimeUnit")
                ? call.owner().asSymbol()
                : CD_Object;
    }

    private boolean isShared(FieldInstruction field) {
        boolean isStatic = field.opcode() == Opcode.GETSTATIC || field.opcode() == Opcode.PUTSTATIC;
        return (isStatic || !method.equals("<init>"))
                && !fields.isFinal(field.owner().asInternalName(), field.name().stringValue());
    }

    private void hook(CodeBuilder code, String hook, String action) {
        code.loadConstant(site(action, Access.NONE)).invokestatic(HOOKS, hook, SITE);
    }

    private int site(Access access, String name) {
        return site(access.action(name), access);
    }

    private int site(String action, Access access) {
        return Sites.add(new Sites.Site(method, file, line, action, access, !monitors));
    }
}
