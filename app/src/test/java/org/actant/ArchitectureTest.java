package org.actant;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Who may depend on whom.
class ArchitectureTest {
    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.actant");

    /// The engine's packages: each may use those before it, and none after.
    private static final List<String> PIPELINE =
            List.of(
                    "text",
                    "table",
                    "ontology",
                    "lexicon",
                    "segment",
                    "parse",
                    "mention",
                    "event",
                    "context",
                    "resolve",
                    "relate",
                    "story");

    static List<String> pipeline() {
        return PIPELINE;
    }

    @ParameterizedTest
    @MethodSource("pipeline")
    void usesOnlyWhatComesBeforeItInThePipeline(String name) {
        String[] later =
                PIPELINE.subList(PIPELINE.indexOf(name) + 1, PIPELINE.size()).stream()
                        .map(one -> "org.actant." + one + "..")
                        .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage("org.actant." + name + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(later)
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("org.actant", "org.actant.app..")
                .check(CLASSES);
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching("org.actant.(*)..").should().beFreeOfCycles().check(CLASSES);
        slices().matching("org.actant.app.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void theEngineUsesTheJdkAndNothingElse() {
        classes()
                .that()
                .resideOutsideOfPackage("org.actant.app..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("org.actant..", "java..", "org.jspecify..")
                .check(CLASSES);
    }

    @Test
    void theEngineKnowsNoFilesClockOrLogger() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.actant.app..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.nio.file..", "java.net..", "java.sql..", "java.util.logging..")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .check(CLASSES);
    }

    @Test
    void onlyTheCommandLinePrints() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.actant.app.cli..")
                .should(ACCESS_STANDARD_STREAMS)
                .check(CLASSES);
    }
}
