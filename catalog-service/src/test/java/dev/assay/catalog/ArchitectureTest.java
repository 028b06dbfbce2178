package dev.assay.catalog;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import org.junit.jupiter.api.Test;

/// What may know what in this service.
class ArchitectureTest {

    private static final JavaClasses SERVICE =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("dev.assay.catalog");

    @Test
    void features_do_not_depend_on_each_other_in_circles() {
        slices().matching("dev.assay.catalog.(*)..").should().beFreeOfCycles().check(SERVICE);
    }

    @Test
    void entities_never_leave_their_package() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .bePackagePrivate()
                .check(SERVICE);
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should(BE_UNKNOWN_ELSEWHERE)
                .check(SERVICE);
    }

    @Test
    void repositories_answer_with_records() {
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
    void only_entities_and_repositories_know_of_persistence() {
        classes()
                .that()
                .resideOutsideOfPackage("..database..")
                .and(not(annotatedWith(Entity.class)))
                .and(not(annotatedWith(MappedSuperclass.class)))
                .and(not(annotatedWith(Embeddable.class)))
                .and()
                .haveNameNotMatching(".*Repository(\\$.*)?")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages("jakarta.persistence..", "org.hibernate..", "io.quarkus.hibernate..")
                .check(SERVICE);
    }

    @Test
    void only_waiting_connections_are_plain_jdbc() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..database..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.postgresql..", "io.agroal..")
                .check(SERVICE);
    }

    @Test
    void rest_is_not_known_where_events_are_handled() {
        noClasses()
                .that()
                .resideInAnyPackage("..event..", "..outbox..", "..database..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy..")
                .check(SERVICE);
    }

    @Test
    void names_say_what_a_class_is() {
        noClasses().should().haveNameMatching(".*(Utils?|Helper|Impl|Dto|DTO)").check(SERVICE);
    }

    private static final ArchCondition<JavaClass> BE_UNKNOWN_ELSEWHERE =
            new ArchCondition<>("be unknown outside of their package") {
                @Override
                public void check(JavaClass entity, ConditionEvents events) {
                    entity.getDirectDependenciesToSelf().stream()
                            .filter(use -> !use.getOriginClass().getPackage().equals(entity.getPackage()))
                            .forEach(use -> events.add(SimpleConditionEvent.violated(entity, use.getDescription())));
                }
            };
}
