package dev.parley.properties.interleave.weave;

import java.lang.classfile.AccessFlags;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.instrument.ClassFileTransformer;
import java.lang.reflect.AccessFlag;
import java.security.ProtectionDomain;
import org.jspecify.annotations.Nullable;

/**
 * Turns every {@code synchronized} method of a class that is being loaded into a method with a synchronized body, which
 * means the same. A class that turns out to be under test can be woven later only if its methods keep their modifiers;
 * so the modifier has to go first. Registered as a transformer that is not asked again on retransformation, it also
 * provides what retransformation starts from.
 */
final class MonitorNormaliser implements ClassFileTransformer {

    @Override
    public byte @Nullable [] transform(
            @Nullable ClassLoader loader,
            @Nullable String internalName,
            @Nullable Class<?> redefined,
            @Nullable ProtectionDomain domain,
            byte[] original) {
        if (loader == null
                || internalName == null
                || redefined != null
                || Scope.isNever(internalName.replace('/', '.'))) {
            return null;
        }
        ClassFile format = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(ClassWeaver.hierarchy(loader)));
        ClassModel model = format.parse(original);
        return model.methods().stream().anyMatch(MonitorNormaliser::isSynchronized)
                ? format.transformClass(model, transform(model.thisClass().asSymbol()))
                : null;
    }

    private static boolean isSynchronized(MethodModel method) {
        return method.flags().has(AccessFlag.SYNCHRONIZED) && method.code().isPresent();
    }

    private static ClassTransform transform(ClassDesc owner) {
        return (builder, element) -> {
            if (element instanceof MethodModel method && isSynchronized(method)) {
                int flags = method.flags().flagsMask() & ~ClassFile.ACC_SYNCHRONIZED;
                CodeTransform body = new Body(owner, method.flags().has(AccessFlag.STATIC));
                MethodTransform modifiers = (methodBuilder, part) -> {
                    if (part instanceof AccessFlags) {
                        methodBuilder.withFlags(flags);
                    } else {
                        methodBuilder.with(part);
                    }
                };
                builder.transformMethod(
                        method, MethodTransform.transformingCode(body).andThen(modifiers));
            } else {
                builder.with(element);
            }
        };
    }

    private static final class Body implements CodeTransform {
        private final ClassDesc owner;
        private final boolean isStatic;
        private @Nullable Label start;

        Body(ClassDesc owner, boolean isStatic) {
            this.owner = owner;
            this.isStatic = isStatic;
        }

        @Override
        public void atStart(CodeBuilder code) {
            loadMonitor(code);
            code.monitorenter();
            start = code.newBoundLabel();
        }

        @Override
        public void accept(CodeBuilder code, CodeElement element) {
            if (element instanceof ReturnInstruction) {
                exit(code);
            }
            code.with(element);
        }

        @Override
        public void atEnd(CodeBuilder code) {
            if (start == null) {
                throw new IllegalStateException("a body ended that never began");
            }
            Label handler = code.newBoundLabel();
            exit(code);
            code.athrow();
            code.exceptionCatchAll(start, handler, handler);
        }

        private void exit(CodeBuilder code) {
            loadMonitor(code);
            code.monitorexit();
        }

        private void loadMonitor(CodeBuilder code) {
            if (isStatic) {
                code.loadConstant(owner);
            } else {
                code.aload(0);
            }
        }
    }
}
