package dev.assay.recommender.database;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.assay.recommender.RecommenderStack;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RecommenderStack.class)
class DatabaseTest {

    @Inject
    Database database;

    @Inject
    Schema schema;

    @Inject
    EntityManager session;

    @ConfigProperty(name = "quarkus.datasource.jdbc.max-size")
    int connections;

    @BeforeEach
    void awaitSchema() {
        await().until(schema::isCurrent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01", "53300", "55P03", "57P01", "57014", "58030"})
    void what_may_succeed_later_is_an_outage(String state) {
        assertThrows(DatabaseUnavailable.class, () -> database.inTransaction(() -> fail(state)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"22001", "23505", "42601", "42P01"})
    void what_can_never_succeed_is_a_mistake(String state) {
        assertThrows(PersistenceException.class, () -> database.inTransaction(() -> fail(state)));
    }

    @Test
    void a_connection_lost_under_way_is_an_outage() {
        assertThrows(
                DatabaseUnavailable.class,
                () -> database.inTransaction(() -> query("select pg_terminate_backend(pg_backend_pid())")));
    }

    @Test
    void a_connection_lost_before_the_commit_is_an_outage() {
        assertThrows(
                DatabaseUnavailable.class,
                () -> database.inTransaction(() -> {
                    Object here = query("select pg_backend_pid()");
                    return QuarkusTransaction.requiringNew()
                            .call(() -> query("select pg_terminate_backend(%s, 5000)".formatted(here)));
                }));
    }

    @Test
    void a_pool_without_a_free_connection_is_an_outage() throws InterruptedException {
        var held = new CountDownLatch(connections);
        var release = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < connections; i++) {
                threads.execute(() -> QuarkusTransaction.requiringNew().run(() -> {
                    query("select 1");
                    held.countDown();
                    await().until(() -> release.getCount() == 0);
                }));
            }
            held.await();
            try {
                assertThrows(DatabaseUnavailable.class, () -> database.inTransaction(() -> query("select 1")));
            } finally {
                release.countDown();
            }
        }
    }

    @Test
    void what_the_work_throws_is_thrown_on_and_nothing_is_kept() {
        var refusal = new IllegalArgumentException("refused");
        var thrown = assertThrows(
                IllegalArgumentException.class,
                () -> database.inTransaction(() -> {
                    session.createNativeQuery("create table kept (id int)").executeUpdate();
                    throw refusal;
                }));
        assertSame(refusal, thrown);
        assertEquals(false, database.inTransaction(() -> query("select to_regclass('kept') is not null")));
    }

    private Object fail(String state) {
        return session.createNativeQuery("do $$ begin raise exception using errcode = '%s'; end $$".formatted(state))
                .executeUpdate();
    }

    private Object query(String sql) {
        return session.createNativeQuery(sql).getSingleResult();
    }
}
