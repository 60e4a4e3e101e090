package dev.parley.properties.interleave.weave;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.reflect.AccessFlag;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which fields are final, read from class files without loading a class. A final field never changes once an object is
 * shared, so that reading it needs no point of preemption.
 */
final class Fields {

    private final ClassLoader loader;
    private final Map<String, Optional<ClassModel>> models = new ConcurrentHashMap<>();

    Fields(@Nullable ClassLoader loader) {
        this.loader = loader == null ? ClassLoader.getSystemClassLoader() : loader;
    }

    /** Whether the field that this reference resolves to is final; false where its class cannot be read. */
    boolean isFinal(String owner, String name) {
        Optional<ClassModel> model = model(owner);
        while (model.isPresent()) {
            for (var field : model.get().fields()) {
                if (field.fieldName().equalsString(name)) {
                    return field.flags().has(AccessFlag.FINAL);
                }
            }
            model = model.get().superclass().flatMap(parent -> model(parent.asInternalName()));
        }
        return false;
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
