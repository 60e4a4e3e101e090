package dev.parley.properties.interleave.weave;

import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a method of the JDK does first: ask a hook, with the object that it is called on and its own arguments.
 *
 * @param asked the class of the hook
 * @param hook its name; or what it is told, if that is all
 * @param form what the hook's answer means
 * @param arguments whether the hook is given the arguments, too, or only the object
 */
record Gate(ClassDesc asked, String hook, Form form, boolean arguments) {

    /** What a hook answers. */
    enum Form {
        /** Nothing, and it is given words that say what the method does: it goes on, unless the hook throws. */
        WARNS,
        /** Nothing: the method goes on. */
        TELLS,
        /** Whether it has done it all: then the method, which answers nothing, returns. */
        DOES,
        /** What the method answers, unless that is null or negative: then the method goes on. */
        ANSWERS
    }

    private static final ClassDesc THREAD = ClassDesc.of("java.lang.Thread");

    /** Classes that the hooks cannot name. */
    private static final Set<String> THREADS = Set.of("java/lang/VirtualThread", "java/lang/Thread");

    /** @param what in words that go on after "it" */
    static Gate warns(String what) {
        return new Gate(CodeWeaver.HOOKS, what, Form.WARNS, false);
    }

    static Gate tells(String hook) {
        return new Gate(CodeWeaver.HOOKS, hook, Form.TELLS, false);
    }

    static Gate does(String hook) {
        return new Gate(CodeWeaver.HOOKS, hook, Form.DOES, true);
    }

    /** Is not given the arguments, whose classes the hooks cannot name. */
    static Gate doesWithoutArguments(String hook) {
        return new Gate(CodeWeaver.HOOKS, hook, Form.DOES, false);
    }

    static Gate answers(String hook) {
        return new Gate(CodeWeaver.HOOKS, hook, Form.ANSWERS, true);
    }

    /** What the method answers is drawn: see {@link Drawing}. */
    static Gate draws(String hook) {
        return new Gate(Drawing.DRAWN, hook, Form.ANSWERS, true);
    }

    /** The gate, at the start of this method of this class. */
    CodeTransform at(String owner, MethodModel method) {
        return new CodeTransform() {
            @Override
            public void atStart(CodeBuilder code) {
                open(code, owner, method);
            }

            @Override
            public void accept(CodeBuilder code, CodeElement element) {
                code.with(element);
            }
        };
    }

    private void open(CodeBuilder code, String owner, MethodModel method) {
        if (form == Form.WARNS) {
            code.loadConstant(hook).invokestatic(asked, "refuse", MethodTypeDesc.of(CD_void, CD_String));
            return;
        }
        MethodTypeDesc type = method.methodTypeSymbol();
        List<ClassDesc> given = new ArrayList<>();
        int slot = 0;
        if (!method.flags().has(AccessFlag.STATIC)) {
            given.add(THREADS.contains(owner) ? THREAD : ClassDesc.ofInternalName(owner));
            code.aload(slot++);
        }
        if (arguments) {
            for (ClassDesc parameter : type.parameterList()) {
                TypeKind kind = TypeKind.from(parameter);
                code.loadLocal(kind, slot);
                slot += kind.slotSize();
                given.add(parameter);
            }
        }
        switch (form) {
            case WARNS -> throw new IllegalStateException("a warning is given no object");
            case TELLS -> code.invokestatic(asked, hook, MethodTypeDesc.of(CD_void, given));
            case DOES -> {
                Label goOn = code.newLabel();
                code.invokestatic(asked, hook, MethodTypeDesc.of(CD_boolean, given))
                        .ifeq(goOn)
                        .return_()
                        .labelBinding(goOn);
            }
            case ANSWERS -> answer(code, type.returnType(), given);
        }
    }

    private void answer(CodeBuilder code, ClassDesc answer, List<ClassDesc> given) {
        Label goOn = code.newLabel();
        boolean small = answer.isPrimitive();
        code.invokestatic(asked, hook, MethodTypeDesc.of(small ? CD_int : answer, given))
                .dup();
        if (small) {
            code.iflt(goOn).ireturn();
        } else {
            code.ifnull(goOn).areturn();
        }
        code.labelBinding(goOn).pop();
    }
}
