package dev.assay.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.assay.web");

    @Test
    void features_form_no_cycles() {
        slices().matching("dev.assay.web.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void clients_know_no_pages() {
        noClasses()
                .that()
                .resideInAPackage("dev.assay.web.client")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus.qute..", "dev.assay.web.shell..", "dev.assay.web.fact..")
                .check(CLASSES);
    }

    @Test
    void nothing_but_the_clock_producer_reads_the_machine_s_clock() {
        noClasses()
                .that()
                .doNotHaveSimpleName("SystemClock")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CLASSES);
    }
}
