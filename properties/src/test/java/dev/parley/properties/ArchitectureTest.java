package dev.parley.properties;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.io.File;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.NullMarked;

/** The walls of the house. A rule that applies to no class fails, as is ArchUnit's default. */
@AnalyzeClasses(packages = "dev.parley", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {

    private static final String MODEL = "dev.parley.model..";
    private static final String REPORTS = "dev.parley.reports..";
    private static final String LAYOUT = "dev.parley.reports.layout..";
    private static final String TEXT = "dev.parley.reports.text..";
    private static final String JSON = "dev.parley.reports.json..";
    private static final String PAGE = "dev.parley.reports.page..";
    private static final String IMPLEMENTATIONS = "dev.parley.implementations..";
    private static final String PROPERTIES = "dev.parley.properties..";
    private static final String GENERATE = "dev.parley.properties.generate..";
    private static final String CONTRACT = "dev.parley.properties.contract..";
    private static final String FACE = "dev.parley.properties.contract";
    private static final String AUDIT = "dev.parley.properties.audit..";
    private static final String LINEARIZE = "dev.parley.properties.linearize..";
    private static final String ARCHIVE = "dev.parley.properties.archive..";
    private static final String CLI = "dev.parley.properties.cli..";
    private static final String SCHEDULER = "dev.parley.properties.interleave.scheduler..";
    private static final String ENACT = "dev.parley.properties.interleave.enact..";
    private static final String STRATEGY = "dev.parley.properties.interleave.strategy..";
    private static final String MEMORY = "dev.parley.properties.interleave.memory..";
    private static final String THREAD = "dev.parley.properties.interleave.thread..";
    private static final String WEAVE = "dev.parley.properties.interleave.weave..";
    private static final String HOOK = "dev.parley.properties.interleave.hook..";
    private static final String SETTINGS = "dev.parley.properties.settings..";
    private static final String LINCHECK = "dev.parley.properties.lincheck..";

    @ArchTest
    static final ArchRule MODEL_NEEDS_GUAVA_ONLY = classes()
            .that()
            .resideInAPackage(MODEL)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(MODEL, "java..", "com.google.common..", "org.jspecify..");

    @ArchTest
    static final ArchRule MODEL_STARTS_NO_THREAD = none(MODEL).should().accessTargetWhere(startsAThread());

    @ArchTest
    static final ArchRule MODEL_READS_NO_CLOCK = none(MODEL).should().accessTargetWhere(readsAClock());

    @ArchTest
    static final ArchRule MODEL_TOUCHES_NO_FILE = none(MODEL)
            .should()
            .dependOnClassesThat(resideInAPackage("java.nio.file..").or(assignableTo(File.class)));

    @ArchTest
    static final ArchRule REPORTS_NEED_MODEL_ONLY =
            none(REPORTS).should().dependOnClassesThat(ofParleyOutside(REPORTS, MODEL));

    @ArchTest
    static final ArchRule LAYOUT_KNOWS_NO_FORMAT =
            none(LAYOUT).should().dependOnClassesThat(ofParleyOutside(LAYOUT, MODEL));

    @ArchTest
    static final ArchRule TEXT_KNOWS_NO_OTHER_FORMAT =
            none(TEXT).should().dependOnClassesThat(ofParleyOutside(TEXT, LAYOUT, MODEL));

    @ArchTest
    static final ArchRule JSON_KNOWS_NO_OTHER_FORMAT =
            none(JSON).should().dependOnClassesThat(ofParleyOutside(JSON, LAYOUT, MODEL));

    @ArchTest
    static final ArchRule PAGES_KNOW_JSON_BUT_NO_SITE = none(PAGE)
            .should()
            .dependOnClassesThat(ofParleyOutside(PAGE, JSON, LAYOUT, MODEL))
            .because("a page carries its counterexample as JSON, and stands alone");

    @ArchTest
    static final ArchRule IMPLEMENTATIONS_NEED_MODEL_ONLY =
            none(IMPLEMENTATIONS).should().dependOnClassesThat(ofParleyOutside(IMPLEMENTATIONS, MODEL));

    @ArchTest
    static final ArchRule PROPERTIES_NEED_NO_IMPLEMENTATION =
            none(PROPERTIES).should().dependOnClassesThat(ofParleyOutside(PROPERTIES, REPORTS, MODEL));

    @ArchTest
    static final ArchRule PACKAGES_FORM_NO_CYCLE =
            slices().matching("dev.parley.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ENGINES_DO_NOT_KNOW_EACH_OTHER = slices().matching("dev.parley.properties.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(resideInAPackage(CONTRACT), alwaysTrue())
            .ignoreDependency(resideInAPackage(CLI), alwaysTrue())
            .ignoreDependency(alwaysTrue(), resideInAPackage(SETTINGS))
            .ignoreDependency(resideInAPackage(LINCHECK), resideInAPackage(GENERATE))
            .ignoreDependency(resideInAPackage(AUDIT), resideInAPackage(LINEARIZE))
            .because("only the contract and the command line bring them together, all read their settings in one place,"
                    + " Lincheck runs generated programs, and the audit of a long history argues about its small"
                    + " windows as the judge of small ones does");

    @ArchTest
    static final ArchRule STRATEGIES_KNOW_NO_SCHEDULER = none(STRATEGY)
            .should()
            .dependOnClassesThat(ofParleyOutside(STRATEGY, MEMORY, MODEL))
            .because("they see ids, intents and values, so that a new one is one file");

    @ArchTest
    static final ArchRule THE_SCHEDULER_KNOWS_NO_TOPOLOGY = none(SCHEDULER)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.parley.model.system..", "dev.parley.model.explore..");

    @ArchTest
    static final ArchRule THREADS_KNOW_NO_SCHEDULER = none(THREAD)
            .should()
            .dependOnClassesThat(ofParleyOutside(THREAD, WEAVE, HOOK, SETTINGS))
            .because("they carry a Runnable, whatever it does");

    @ArchTest
    static final ArchRule ENACTING_KNOWS_NO_SCHEDULER = none(ENACT)
            .should()
            .dependOnClassesThat(ofParleyOutside(ENACT, MODEL))
            .because("a stage is all it needs");

    @ArchTest
    static final ArchRule WOVEN_CODE_KNOWS_ITS_HOOKS_ONLY =
            none(WEAVE).should().dependOnClassesThat(ofParleyOutside(WEAVE, HOOK, SETTINGS));

    @ArchTest
    static final ArchRule HOOKS_KNOW_NOBODY = none(HOOK).should().dependOnClassesThat(ofParleyOutside(HOOK));

    @ArchTest
    static final ArchRule WHAT_STANDS_BEHIND_THE_CONTRACT_DOES_NOT_KNOW_ITS_FACE = noClasses()
            .that()
            .resideInAnyPackage(CONTRACT)
            .and()
            .resideOutsideOfPackage(FACE)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(FACE);

    @ArchTest
    static final ArchRule A_SEARCH_DOES_NOT_KNOW_HOW_ITS_FAILURE_IS_TOLD =
            none("dev.parley.properties.linearize.search..")
                    .should()
                    .dependOnClassesThat(ofParleyOutside("dev.parley.properties.linearize.search..", MODEL));

    @ArchTest
    static final ArchRule NOBODY_NEEDS_THE_COMMAND_LINE = noClasses()
            .that()
            .resideOutsideOfPackage(CLI)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(CLI, "picocli..", "me.tongfei..");

    @ArchTest
    static final ArchRule FORMATS_STAY_IN_THE_ARCHIVE = noClasses()
            .that()
            .resideOutsideOfPackages(ARCHIVE, REPORTS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("de.siegmar..", "us.bpsm..", "com.google.gson..");

    @ArchTest
    static final ArchRule LINCHECK_STAYS_IN_ITS_ROOM = noClasses()
            .that()
            .resideOutsideOfPackage(LINCHECK)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.jetbrains..");

    @ArchTest
    static final ArchRule JQWIK_STAYS_IN_ITS_ROOMS = noClasses()
            .that()
            .resideOutsideOfPackages(GENERATE, CONTRACT)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("net.jqwik..");

    @ArchTest
    static final ArchRule NOBODY_SLEEPS = noClasses().should().accessTargetWhere(sleeps());

    @ArchTest
    static final ArchRule PACKAGES_ARE_NULL_MARKED = classes().should(resideInANullMarkedPackage());

    @ArchTest
    static final ArchRule NAMES_ARE_TERMS_OF_THE_FIELD =
            classes().should().haveNameNotMatching(".*(Manager|Helper|Utils?|Impl|Data|Info)");

    private static GivenClassesConjunction none(String packages) {
        return noClasses().that().resideInAPackage(packages);
    }

    private static DescribedPredicate<JavaClass> ofParleyOutside(String... packages) {
        return resideInAPackage("dev.parley..").and(not(resideInAnyPackage(packages)));
    }

    /** It may be lent an executor; it makes none, and does with threads no more than to pass an interruption on. */
    private static DescribedPredicate<JavaAccess<?>> startsAThread() {
        return describe("it starts a thread", access -> {
            JavaClass owner = access.getTarget().getOwner();
            String name = access.getTarget().getName();
            return owner.isAssignableTo(Thread.class)
                    ? !name.equals("currentThread") && !name.equals("interrupt")
                    : owner.isAssignableTo(ExecutorService.class)
                            || owner.isAssignableTo(Executors.class)
                            || owner.isAssignableTo(CompletableFuture.class);
        });
    }

    private static DescribedPredicate<JavaAccess<?>> readsAClock() {
        return describe("reads a clock", access -> {
            AccessTarget target = access.getTarget();
            return switch (target.getOwner().getPackageName()) {
                case "java.lang" ->
                    target.getName().equals("nanoTime") || target.getName().equals("currentTimeMillis");
                case "java.time" ->
                    target.getName().equals("now")
                            || target.getOwner().getSimpleName().equals("Clock");
                case "java.util" -> target.getOwner().getSimpleName().equals("Date");
                default -> false;
            };
        });
    }

    private static DescribedPredicate<JavaAccess<?>> sleeps() {
        return describe(
                "sleeps",
                access -> access.getTarget().getName().equals("sleep")
                        && (access.getTargetOwner().isAssignableTo(Thread.class)
                                || access.getTargetOwner().getName().equals("java.util.concurrent.TimeUnit")));
    }

    private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return new ArchCondition<>("reside in a package that is @NullMarked") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                if (!item.getPackage().isAnnotatedWith(NullMarked.class)) {
                    events.add(SimpleConditionEvent.violated(
                            item, item.getName() + " resides in a package that is not @NullMarked"));
                }
            }
        };
    }
}
