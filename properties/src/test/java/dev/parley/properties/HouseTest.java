package dev.parley.properties;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Multimaps;
import com.google.common.collect.Ordering;
import com.google.common.graph.Graph;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * How large things may become before they are taken apart, and that names are told apart. The walls between the rooms
 * are those of {@link ArchitectureTest}.
 */
@AnalyzeClasses(packages = "dev.parley", importOptions = DoNotIncludeTests.class)
final class HouseTest {

    private static final int FILES_OF_A_ROOM = 30;
    private static final int LINES_OF_A_FILE = 350;
    private static final int MEMBERS_OF_A_CIRCLE = 4;
    private static final int FILES_THAT_KNOW_REPORTS = 10;

    private static final Exceptions LARGE_ROOMS = Exceptions.NONE;

    private static final Exceptions LONG_FILES = Exceptions.NONE;

    /** By the innermost package that all members are in. */
    private static final Exceptions LARGE_CIRCLES = Exceptions.NONE;

    private static final Exceptions SHARED_NAMES = Exceptions.NONE;

    /** By the root of the module. */
    private static final Exceptions KNOW_REPORTS = Exceptions.NONE;

    @ArchTest
    static void aRoomHasAtMostThirtyFiles(JavaClasses classes) {
        LARGE_ROOMS.check(
                "packages of more than " + FILES_OF_A_ROOM + " files",
                beyond(FILES_OF_A_ROOM, MainSources.ofCheckout().rooms().asMap()));
    }

    @ArchTest
    static void aFileHasAtMost350Lines(JavaClasses classes) {
        LONG_FILES.check(
                "files of more than " + LINES_OF_A_FILE + " lines",
                Maps.filterValues(MainSources.ofCheckout().lengths(), lines -> lines > LINES_OF_A_FILE));
    }

    @ArchTest
    static void noMoreThanFourFilesFormACircle(JavaClasses classes) {
        List<ImmutableSortedSet<String>> circles =
                Circles.largerThan(MEMBERS_OF_A_CIRCLE, TypeReferences.among(classes));
        LARGE_CIRCLES.check(
                "circles of more than " + MEMBERS_OF_A_CIRCLE + " files",
                Multimaps.index(circles, Circles::room).asMap());
    }

    @ArchTest
    static void simpleNamesAreUnique(JavaClasses classes) {
        SHARED_NAMES.check("types that share a simple name", shared(classes));
    }

    @ArchTest
    static void enginesSayWhatTheyFoundInValuesAndFewRenderIt(JavaClasses classes) {
        Graph<String> references = TypeReferences.among(classes);
        ImmutableSortedSet<String> know = references.nodes().stream()
                .filter(type -> type.startsWith("dev.parley.properties."))
                .filter(type ->
                        references.successors(type).stream().anyMatch(to -> to.startsWith("dev.parley.reports.")))
                .collect(ImmutableSortedSet.toImmutableSortedSet(Ordering.natural()));
        KNOW_REPORTS.check(
                "engines of which more than " + FILES_THAT_KNOW_REPORTS + " files know reports",
                know.size() > FILES_THAT_KNOW_REPORTS ? Map.of("dev.parley.properties", know) : Map.of());
    }

    /** Simple names of more than one top-level type, and those types. */
    static Map<String, Collection<String>> shared(Iterable<JavaClass> classes) {
        ImmutableListMultimap.Builder<String, String> named = ImmutableListMultimap.builder();
        for (JavaClass type : classes) {
            if (type.isTopLevelClass() && !type.getSimpleName().equals("package-info")) {
                named.put(type.getSimpleName(), type.getName());
            }
        }
        return Maps.filterValues(named.build().asMap(), types -> types.size() > 1);
    }

    /** Rooms with more files than this, and how many they have. */
    static ImmutableMap<String, String> beyond(int most, Map<String, Collection<String>> rooms) {
        ImmutableMap.Builder<String, String> large = ImmutableMap.builder();
        rooms.forEach((room, files) -> {
            if (files.size() > most) {
                large.put(room, files.size() + " files");
            }
        });
        return large.buildOrThrow();
    }
}
