package dev.parley.properties.interleave.weave;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.AccessFlags;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.reflect.AccessFlag;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which fields are final or volatile, and whose methods are inherited, read from class files without loading a class. A
 * final field never changes once an object is shared, so that reading it needs no point of preemption.
 */
final class Fields {

    private final ClassLoader loader;
    private final Map<String, Optional<ClassModel>> models = new ConcurrentHashMap<>();

    Fields(@Nullable ClassLoader loader) {
        this.loader = loader == null ? ClassLoader.getSystemClassLoader() : loader;
    }

    /** Whether the field that this reference resolves to is final; false where its class cannot be read. */
    boolean isFinal(String owner, String name) {
        return flags(owner, name).map(flags -> flags.has(AccessFlag.FINAL)).orElse(false);
    }

    /** The mode in which the instructions for fields access this one. */
    Access.Mode mode(String owner, String name) {
        boolean strong =
                flags(owner, name).map(flags -> flags.has(AccessFlag.VOLATILE)).orElse(false);
        return strong ? Access.Mode.VOLATILE : Access.Mode.PLAIN;
    }

    private Optional<AccessFlags> flags(String owner, String name) {
        Optional<ClassModel> model = model(owner);
        while (model.isPresent()) {
            for (var field : model.get().fields()) {
                if (field.fieldName().equalsString(name)) {
                    return Optional.of(field.flags());
                }
            }
            model = model.get().superclass().flatMap(parent -> model(parent.asInternalName()));
        }
        return Optional.empty();
    }

    /**
     * The class of the JDK that answers a call to this class, since the method is inherited from there; otherwise the
     * class itself. Who extends an {@code AtomicReference} names only itself when it calls {@code get}.
     */
    String answering(String owner, String name, String descriptor) {
        if (owner.startsWith("java/") || owner.startsWith("[")) {
            return owner;
        }
        Optional<ClassModel> model = model(owner);
        while (model.isPresent()) {
            boolean declared = model.get().methods().stream()
                    .anyMatch(method -> method.methodName().equalsString(name)
                            && method.methodType().equalsString(descriptor));
            if (declared) {
                String type = model.get().thisClass().asInternalName();
                return type.startsWith("java/") ? type : owner;
            }
            model = model.get().superclass().flatMap(parent -> model(parent.asInternalName()));
        }
        return owner;
    }

    private Optional<ClassModel> model(String internalName) {
        Optional<ClassModel> known = models.get(internalName);
        if (known == null) {
            known = read(internalName);
            models.put(internalName, known);
        }
        return known;
    }

    private Optional<ClassModel> read(String internalName) {
        try (InputStream in = loader.getResourceAsStream(internalName + ".class")) {
            return in == null ? Optional.empty() : Optional.of(ClassFile.of().parse(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the class file of " + internalName, e);
        }
    }
}
