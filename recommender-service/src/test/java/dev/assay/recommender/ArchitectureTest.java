package dev.assay.recommender;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Test;

/// What may know what in this service.
class ArchitectureTest {

    private static final JavaClasses SERVICE =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("dev.assay.recommender");

    @Test
    void features_do_not_depend_on_each_other_in_circles() {
        slices().matching("dev.assay.recommender.(*)..")
                .should()
                .beFreeOfCycles()
                .check(SERVICE);
    }

    @Test
    void the_scoring_core_is_pure_java() {
        classes()
                .that()
                .resideInAPackage("..scoring..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("dev.assay.recommender.scoring..", "java..", "org.jspecify..")
                .allowEmptyShould(true)
                .check(SERVICE);
    }

    @Test
    void only_what_stores_speaks_to_the_database() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..database..", "..outbox..", "..recommendation..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.postgresql..", "io.agroal..")
                .check(SERVICE);
    }

    @Test
    void kafka_clients_are_made_in_one_place() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..broker..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("org.apache.kafka.clients.(producer.KafkaProducer|consumer.KafkaConsumer)")
                .check(SERVICE);
    }

    @Test
    void json_is_read_in_one_place() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..json..", "..questionnaire..", "..criterion..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml.jackson.core..", "com.fasterxml.jackson.databind..")
                .because("strictness is decided once; questionnaire and criteria are our own files")
                .check(SERVICE);
    }

    @Test
    void rest_is_not_known_where_events_are_handled() {
        noClasses()
                .that()
                .resideInAnyPackage("..replica..", "..outbox..", "..broker..", "..database..", "..lifecycle..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy..")
                .check(SERVICE);
    }
}
