package dev.assay.recommender;

import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import dev.assay.recommender.database.PackedText;
import dev.assay.recommender.database.Schema;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.Entity;
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
    void entities_are_named_so_and_package_private() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .bePackagePrivate()
                .andShould()
                .haveSimpleNameEndingWith("Entity")
                .check(SERVICE);
    }

    @Test
    void entities_are_known_to_their_repositories_only() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Repository")
                .and()
                .areNotAnnotatedWith(Entity.class)
                .should()
                .dependOnClassesThat()
                .areAnnotatedWith(Entity.class)
                .check(SERVICE);
    }

    @Test
    void repositories_answer_with_records_to_their_own_package() {
        classes()
                .that()
                .areAssignableTo(PanacheRepositoryBase.class)
                .should()
                .bePackagePrivate()
                .andShould()
                .haveSimpleNameEndingWith("Repository")
                .check(SERVICE);
        noMethods()
                .that()
                .areDeclaredInClassesThat()
                .areAssignableTo(PanacheRepositoryBase.class)
                .and()
                .areNotPrivate()
                .should()
                .haveRawReturnType(annotatedWith(Entity.class))
                .check(SERVICE);
    }

    @Test
    void only_repositories_the_check_of_the_schema_and_packed_text_know_what_maps_objects() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Repository")
                .and()
                .haveSimpleNameNotEndingWith("Entity")
                .and()
                .doNotBelongToAnyOf(Schema.class, PackedText.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "io.quarkus.hibernate..")
                .check(SERVICE);
    }

    @Test
    void only_transactions_and_notifications_know_jdbc() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..database..", "..outbox..")
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
                .resideOutsideOfPackages(
                        "..json..", "..questionnaire..", "..criterion..", "..usecase..", "..casestudy..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml.jackson.core..", "com.fasterxml.jackson.databind..")
                .because(
                        "strictness is decided once; questionnaire, criteria, use cases and situations are our own files")
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
