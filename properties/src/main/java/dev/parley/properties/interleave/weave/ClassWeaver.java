package dev.parley.properties.interleave.weave;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.attribute.SourceFileAttribute;
import java.lang.classfile.instruction.LineNumber;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Rewrites a class under test, as a whole. */
final class ClassWeaver {

    private final Predicate<String> woven;
    private final boolean answered;

    /**
     * @param woven which classes, by internal name, are under test
     * @param answered whether what a read finds is shown to the scheduler, which may answer something else
     */
    ClassWeaver(Predicate<String> woven, boolean answered) {
        this.answered = answered;
        this.woven = woven;
    }

    /** The class, under control. */
    byte[] weave(byte[] original, @Nullable ClassLoader loader) {
        ClassFile format = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(hierarchy(loader)));
        ClassModel model = format.parse(original);
        Fields fields = new Fields(loader);
        String file = model.findAttribute(Attributes.sourceFile())
                .map(SourceFileAttribute::sourceFile)
                .map(Object::toString)
                .orElse("unknown source");
        // The classes of the JDK share their monitors with code that is not woven.
        boolean monitors = loader != null;
        ClassTransform transform = (classBuilder, element) -> {
            if (!(element instanceof MethodModel method)
                    || method.methodName().equalsString("<clinit>")
                    || method.code().isEmpty()) {
                classBuilder.with(element);
                return;
            }
            CodeWeaver weaver = new CodeWeaver(
                    method.methodName().stringValue(), file, firstLine(method), fields, woven, monitors, answered);
            classBuilder.transformMethod(method, MethodTransform.transformingCode(weaver));
        };
        return format.transformClass(model, transform);
    }

    private static int firstLine(MethodModel method) {
        return method.code().stream()
                .flatMap(CodeModel::elementStream)
                .filter(LineNumber.class::isInstance)
                .mapToInt(element -> ((LineNumber) element).line())
                .findFirst()
                .orElse(0);
    }

    static ClassHierarchyResolver hierarchy(@Nullable ClassLoader loader) {
        return ClassHierarchyResolver.ofResourceParsing(loader == null ? ClassLoader.getSystemClassLoader() : loader)
                .orElse(ClassHierarchyResolver.defaultResolver());
    }
}
