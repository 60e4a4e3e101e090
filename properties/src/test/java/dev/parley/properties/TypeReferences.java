package dev.parley.properties;

import com.google.common.collect.ImmutableSet;
import com.google.common.graph.Graph;
import com.google.common.graph.GraphBuilder;
import com.google.common.graph.MutableGraph;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which top-level types refer to which, nested ones counted to theirs: all that class files name, also in signatures,
 * annotations and patterns of a switch, some of which ArchUnit's own dependencies leave out.
 */
final class TypeReferences {

    private static final Pattern IN_DESCRIPTOR = Pattern.compile("L([\\w/$]+)[;<]");

    private TypeReferences() {}

    /** References of these classes to each other. */
    static Graph<String> among(JavaClasses classes) {
        ImmutableSet<String> ours =
                classes.stream().map(type -> topLevel(type.getName())).collect(ImmutableSet.toImmutableSet());
        MutableGraph<String> references = GraphBuilder.directed().build();
        ours.forEach(references::addNode);
        for (JavaClass type : classes) {
            String from = topLevel(type.getName());
            named(type)
                    .map(TypeReferences::topLevel)
                    .filter(to -> ours.contains(to) && !to.equals(from))
                    .forEach(to -> references.putEdge(from, to));
        }
        return references;
    }

    private static Stream<String> named(JavaClass type) {
        byte[] bytes;
        try (InputStream in = type.getSource().orElseThrow().getUri().toURL().openStream()) {
            bytes = in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Stream.Builder<String> names = Stream.builder();
        for (PoolEntry entry : ClassFile.of().parse(bytes).constantPool()) {
            if (entry instanceof ClassEntry named) {
                names.add(named.asInternalName());
            } else if (entry instanceof Utf8Entry text) {
                IN_DESCRIPTOR
                        .matcher(text.stringValue())
                        .results()
                        .map(result -> result.group(1))
                        .forEach(names);
            }
        }
        return names.build().map(name -> name.replace('/', '.'));
    }

    private static String topLevel(String name) {
        int nested = name.indexOf('$');
        return nested < 0 ? name : name.substring(0, nested);
    }
}
