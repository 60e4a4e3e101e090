package dev.parley.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import dev.parley.model.PublicApi;
import dev.parley.properties.exposing.Hidden;
import dev.parley.properties.exposing.Shows;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What users may rely on shows nothing that they may not. */
@AnalyzeClasses(packages = "dev.parley", importOptions = DoNotIncludeTests.class)
final class PublicApiTest {

    private static final Exceptions EXPOSED = Exceptions.NONE;

    @ArchTest
    static void whatUsersMayRelyOnShowsNothingElse(JavaClasses classes) {
        EXPOSED.check("types that public API shows, without being public API", exposed(classes));
    }

    @Test
    void whatIsShownByATypeArgumentIsFound() {
        JavaClasses classes = new ClassFileImporter().importPackages("dev.parley.properties.exposing");
        assertEquals(Map.of(Hidden.class.getName(), Shows.class.getName() + ".hidden()"), exposed(classes));
    }

    @Test
    void allPublicTypesOfAMarkedPackageAreApi() {
        JavaClasses classes = new ClassFileImporter().importPackages("dev.parley.model.channel");
        assertTrue(isApi(classes.get("dev.parley.model.channel.Capacity$Bounded")));
        assertTrue(classes.stream().anyMatch(type -> !isApi(type)), "some are for their package only");
    }

    /** Types of ours that are no public API, and the first place at which public API shows each. */
    static Map<String, String> exposed(JavaClasses classes) {
        Map<String, String> exposed = new TreeMap<>();
        for (JavaClass type : classes) {
            if (isApi(type)) {
                shown(type).forEach(each -> exposed.putIfAbsent(each.type.getName(), each.place));
            }
        }
        return exposed;
    }

    private record Shown(JavaClass type, String place) {}

    private static Stream<Shown> shown(JavaClass type) {
        Stream<Shown> supertypes = Stream.concat(type.getRawSuperclass().stream(), type.getRawInterfaces().stream())
                .filter(each -> isVisible(each))
                .map(each -> new Shown(each, type.getName()));
        Stream<Shown> members = type.getMembers().stream()
                .filter(PublicApiTest::isVisible)
                .flatMap(member -> involved(member).map(each -> new Shown(each, member.getFullName())));
        return Stream.concat(supertypes, members)
                .filter(each -> each.type.getPackageName().startsWith("dev.parley"))
                .filter(each -> !isApi(each.type));
    }

    private static Stream<JavaClass> involved(JavaMember member) {
        return member instanceof JavaCodeUnit unit
                ? Stream.of(
                                unit.getReturnType().getAllInvolvedRawTypes().stream(),
                                unit.getParameterTypes().stream()
                                        .flatMap(each -> each.getAllInvolvedRawTypes().stream()),
                                unit.getExceptionTypes().stream())
                        .flatMap(each -> each)
                : member.getAllInvolvedRawTypes().stream();
    }

    /** It and all that it is nested in can be seen from everywhere, and it or its package is marked. */
    private static boolean isApi(JavaClass type) {
        JavaClass topLevel = topLevel(type);
        return isVisibleThroughout(type)
                && (topLevel.isAnnotatedWith(PublicApi.class)
                        || topLevel.getPackage().isAnnotatedWith(PublicApi.class));
    }

    private static boolean isVisibleThroughout(JavaClass type) {
        return isVisible(type)
                && type.getEnclosingClass()
                        .map(PublicApiTest::isVisibleThroughout)
                        .orElse(true);
    }

    private static JavaClass topLevel(JavaClass type) {
        return type.getEnclosingClass().map(PublicApiTest::topLevel).orElse(type);
    }

    private static boolean isVisible(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                || type.getModifiers().contains(JavaModifier.PROTECTED);
    }

    private static boolean isVisible(JavaMember member) {
        return !member.getModifiers().contains(JavaModifier.SYNTHETIC)
                && (member.getModifiers().contains(JavaModifier.PUBLIC)
                        || member.getModifiers().contains(JavaModifier.PROTECTED));
    }
}
