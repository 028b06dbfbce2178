package dev.assay.catalog.search;

import dev.assay.catalog.fact.Figures;
import dev.assay.catalog.revision.Word;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Searches the tables: full text by their word indexes, names also by their trigrams.
///
/// Each kind gives its best few by its own indexes, so the cost is that of what is found and not of what there is; of a
/// kind of which very many rows match, only some are ranked.
///
/// Rows are asked for as tuples, even those of one text: a native query with a basic result type is kept by Hibernate
/// under a key that equals no other (seen with 7.2), so it would keep each one that is asked.
@Singleton
class SearchRepository {

    /// How alike a word and a name have to be to look closer.
    private static final String ALIKE = "0.25";

    /// The longest that a search may take, in milliseconds.
    private static final String PATIENCE = "1500";

    /// Most of the word's trigrams are in the name; or one edit makes the name of it, with six letters two.
    private static final String IS_MEANT = """
            (word_similarity(name.word, entry.name) >= 0.6
                or levenshtein_less_equal(name.word, left(lower(entry.name), 100), 2)
                    <= case when char_length(name.word) >= 6 then 2 when char_length(name.word) >= 4 then 1 else 0 end)
            """;

    private static final String NAME_HITS = """
            select '%1$s' as kind, entry.%2$s as id,
                max(greatest(similarity(name.word, entry.name), 0.8 * word_similarity(name.word, entry.name))) as score
            from wanted cross join unnest(wanted.names) as name (word)
                join %1$s as entry on entry.name %%> name.word
            where entry.valid_from <= :revision and (entry.valid_to is null or entry.valid_to > :revision) and %3$s
            group by entry.%2$s
            """;

    private static final String WORD_HITS = """
            select '%1$s' as kind, entry.%2$s as id, ts_rank(entry.search, wanted.words, 32) as score
            from wanted cross join lateral (
                select * from %3$s as row
                where row.search @@ wanted.words
                    and row.valid_from <= :revision and (row.valid_to is null or row.valid_to > :revision)
                limit 500
            ) as entry
            """;

    private static final String BODY = """
            select %2$s as body from %3$s as entry
            where best.kind = '%1$s' and entry.%4$s = best.id
                and entry.valid_from <= :revision and (entry.valid_to is null or entry.valid_to > :revision)
            """;

    private static final String LEVEL =
            "regexp_replace(entry.level, '%s', ' ', 'g')".formatted(Figures.HYPHEN_BETWEEN_WORDS);

    private static final String UNION = " union all ";

    private static final String SQL = """
            with wanted as (
                select cast(:words as tsquery) as words, cast(:names as text[]) as names
            ),
            name_hits as (
                %s
            ),
            word_hits as (
                %s
            ),
            best as (
                select kind, id, sum(score) as score
                from (select * from name_hits union all select * from word_hits) as hits
                where cast(:kind as text) is null or kind = cast(:kind as text)
                group by kind, id
                order by score desc, kind, id
                limit :most
            )
            select best.kind, best.id, best.score, texts.body,
                ts_headline('english', texts.body, wanted.words,
                    'StartSel=%c, StopSel=%c, MaxFragments=1, MinWords=12, MaxWords=32') as excerpt
            from best cross join wanted cross join lateral (
                %s
            ) as texts
            order by best.score desc, best.kind, best.id
            """.formatted(
            String.join(
                    UNION,
                    NAME_HITS.formatted("technology", "slug", IS_MEANT),
                    NAME_HITS.formatted("attribute", "id", IS_MEANT)),
            String.join(
                    UNION,
                    WORD_HITS.formatted("technology", "slug", "technology"),
                    WORD_HITS.formatted("attribute", "id", "attribute"),
                    WORD_HITS.formatted("question", "id", "question"),
                    WORD_HITS.formatted("case-study", "id", "case_study"),
                    WORD_HITS.formatted("fact", "id", "fact")),
            Excerpt.START,
            Excerpt.END,
            String.join(
                    UNION,
                    BODY.formatted("technology", "entry.tagline", "technology", "slug"),
                    BODY.formatted("attribute", "entry.definition", "attribute", "id"),
                    BODY.formatted("question", "entry.answer", "question", "id"),
                    BODY.formatted(
                            "case-study",
                            "entry.problem || ' ' || entry.solution || ' ' || entry.result",
                            "case_study",
                            "id"),
                    BODY.formatted(
                            "fact",
                            "concat_ws('; ', entry.text, %s, entry.remark, entry.note, entry.locator)".formatted(LEVEL),
                            "fact",
                            "id")));

    private final Session session;

    SearchRepository(Session session) {
        this.session = session;
    }

    /// An entry that was found.
    ///
    /// @param text    all that can be found in
    /// @param excerpt of it, with marks around what was looked for
    record Row(Kind kind, String id, String text, String excerpt) {

        private boolean isSame(Row other) {
            return kind == other.kind && id.equals(other.id);
        }
    }

    /// What has all words, then what has any of them; and what has almost such a name.
    ///
    /// @param kind null for all
    @Transactional
    List<Row> find(Query query, @Nullable Kind kind, int revision, int most) {
        setting("pg_trgm.word_similarity_threshold", ALIKE);
        setting("statement_timeout", PATIENCE);
        String all = tsquery(query.text());
        List<Row> rows = rows(all, query, kind, revision, most);
        if (rows.size() == most || !all.contains("&")) {
            return rows;
        }
        Stream<Row> others = rows(all.replace('&', '|'), query, kind, revision, most).stream()
                .filter(other -> rows.stream().noneMatch(other::isSame));
        return Stream.concat(rows.stream(), others).limit(most).toList();
    }

    /// The technologies that are named, in the order of the names: for each name the one that is most like it.
    @Transactional
    List<String> technologies(Query query, int revision) {
        setting("pg_trgm.word_similarity_threshold", ALIKE);
        return session.createNativeQuery("""
                        select slug from (
                            select distinct on (name.at) name.at, entry.slug
                            from unnest(cast(:names as text[])) with ordinality as name (word, at)
                                join technology as entry on entry.name %%> name.word
                            where %s and entry.valid_from <= :revision
                                and (entry.valid_to is null or entry.valid_to > :revision)
                            order by name.at, similarity(name.word, entry.name) desc, entry.slug
                        ) as named
                        order by at
                        """.formatted(IS_MEANT), Tuple.class)
                .setParameter("names", query.names().toArray(String[]::new))
                .setParameter("revision", revision)
                .getResultStream()
                .map(row -> row.get("slug", String.class))
                .distinct()
                .toList();
    }

    private List<Row> rows(String words, Query query, @Nullable Kind kind, int revision, int most) {
        return session.createNativeQuery(SQL, Tuple.class)
                .setParameter("words", words)
                .setParameter("names", query.names().toArray(String[]::new))
                .setParameter("kind", kind == null ? null : kind.word())
                .setParameter("revision", revision)
                .setParameter("most", most)
                .getResultStream()
                .map(row -> new Row(
                        Word.require(Kind.class, row.get("kind", String.class)),
                        row.get("id", String.class),
                        row.get("body", String.class),
                        row.get("excerpt", String.class)))
                .toList();
    }

    private String tsquery(String text) {
        return session.createNativeQuery("select cast(plainto_tsquery('english', :text) as text) as words", Tuple.class)
                .setParameter("text", text)
                .getSingleResult()
                .get("words", String.class);
    }

    /// For this transaction only.
    private void setting(String name, String value) {
        session.createSelectionQuery("select function(set_config as String, :name, :value, true)", String.class)
                .setParameter("name", name)
                .setParameter("value", value)
                .getSingleResult();
    }
}
