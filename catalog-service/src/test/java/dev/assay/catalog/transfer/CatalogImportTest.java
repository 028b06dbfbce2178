package dev.assay.catalog.transfer;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.catalog.CatalogStack;
import dev.assay.catalog.attribute.Attribute;
import dev.assay.catalog.casestudy.CaseStudy;
import dev.assay.catalog.fact.Fact;
import dev.assay.catalog.question.Question;
import dev.assay.catalog.revision.Contents;
import dev.assay.catalog.revision.CurrentCatalog;
import dev.assay.catalog.revision.Entries;
import dev.assay.catalog.revision.Entry;
import dev.assay.catalog.revision.Publication;
import dev.assay.catalog.revision.Publisher;
import dev.assay.catalog.source.Source;
import dev.assay.catalog.source.SourceVerdict;
import dev.assay.catalog.technology.Technology;
import dev.assay.catalog.tradeoff.TradeOff;
import dev.assay.catalog.usecase.Fit;
import dev.assay.catalog.usecase.UseCase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The shipped catalogue in the tables. What the tests write is rolled back.
@QuarkusTest
@WithTestResource(CatalogStack.class)
class CatalogImportTest {

    @Inject
    CatalogImport catalogImport;

    @Inject
    Publisher publisher;

    @Inject
    CurrentCatalog current;

    @Inject
    Clock clock;

    @Inject
    Session database;

    @BeforeEach
    void wait_until_the_catalogue_is_loaded() {
        await().atMost(Duration.ofMinutes(2)).ignoreExceptions().until(() -> current.get() != null);
    }

    @Test
    void every_entry_is_read_back_as_it_was_imported() {
        Contents imported = shipped();
        Contents read = current.get().contents();
        for (Class<? extends Entry> kind : List.of(
                Technology.class,
                Attribute.class,
                Source.class,
                SourceVerdict.class,
                Fact.class,
                CaseStudy.class,
                TradeOff.class,
                UseCase.class,
                Fit.class,
                Question.class)) {
            assertTrue(imported.of(kind).size() > 0, kind::getSimpleName);
            assertEquals(
                    List.copyOf(imported.of(kind).all()),
                    List.copyOf(read.of(kind).all()));
        }
    }

    @Test
    @TestTransaction
    void the_same_again_makes_no_revision_and_tells_nobody() {
        var publication = catalogImport.take(shipped(), _ -> true, "a test", "The same again");

        assertInstanceOf(Publication.Unchanged.class, publication);
        assertEquals(1, count("select max(number) from revision"));
        assertEquals(0, ownMessages());
    }

    @Test
    @TestTransaction
    void a_changed_entry_closes_its_row_and_adds_one() {
        Question old = shipped().of(Question.class).all().iterator().next();
        publish(withAnswer(old, "It depends."));

        assertEquals(
                List.of("1-2 " + old.answer(), "2-null It depends."),
                texts("select concat(valid_from, '-', coalesce(valid_to::text, 'null'), ' ', answer) from question"
                        + " where id = '%s' order by valid_from".formatted(old.id())));
        assertEquals(1, count("select count(*) from question where valid_from = 2"));
        assertEquals(0, count("select count(*) from fact where valid_from = 2 or valid_to = 2"));
    }

    @Test
    @TestTransaction
    void a_withdrawn_entry_closes_its_row_and_adds_none() {
        Question gone = shipped().of(Question.class).all().iterator().next();
        publish(shipped()
                .with(
                        Question.class,
                        Entries.of(shipped().of(Question.class).all().stream()
                                .filter(question -> !question.id().equals(gone.id()))
                                .toList())));

        assertEquals(
                List.of("1-2"),
                texts("select concat(valid_from, '-', valid_to) from question where id = '%s'".formatted(gone.id())));
    }

    @Test
    @TestTransaction
    void a_revision_is_told_to_others_in_its_transaction() {
        Question old = shipped().of(Question.class).all().iterator().next();
        publish(withAnswer(old, "It depends."));

        // No technology shows questions: only the revision itself is news.
        assertEquals(List.of("catalog-revisions"), texts("select topic from outbox where xmin = " + OWN));
    }

    @Test
    void what_the_broker_has_leaves_the_outbox() {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> QuarkusTransaction.requiringNew().call(() -> count("select count(*) from outbox") == 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update fact set note = 'another'",
                "update fact set low = low + 0.00 where low is not null",
                "update source set valid_to = 1, title = 'another'",
                "delete from case_study",
                "truncate trade_off",
                "update revision set reason = 'another'",
                "delete from technology_announcement",
                "update story_announcement set withdrawn = true"
            })
    @TestTransaction
    void history_cannot_be_rewritten(String attempt) {
        var refused = assertThrows(
                PersistenceException.class,
                () -> database.createNativeMutationQuery(attempt).executeUpdate());
        assertThat(refused.getMessage(), anyOf(containsString("can only be added to"), containsString("are final")));
    }

    /// The mark of rows that the test's transaction wrote.
    private static final String OWN = "pg_current_xact_id()::xid";

    private void publish(Contents contents) {
        assertInstanceOf(Publication.Published.class, publisher.publish(_ -> contents, "a test", "A change"));
        database.flush();
    }

    private Contents shipped() {
        return BundleReader.read(ShippedCatalog.bundle(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private Contents withAnswer(Question old, String answer) {
        var changed = new Question(old.id(), old.question(), answer, old.technologies(), old.sources());
        return shipped()
                .with(
                        Question.class,
                        Entries.of(shipped().of(Question.class).all().stream()
                                .map(question -> question.id().equals(old.id()) ? changed : question)
                                .toList()));
    }

    private long ownMessages() {
        return count("select count(*) from outbox where xmin = " + OWN);
    }

    private long count(String query) {
        return database.createNativeQuery(query, Long.class).getSingleResult();
    }

    private List<String> texts(String query) {
        return database.createNativeQuery(query, String.class).getResultList();
    }
}
