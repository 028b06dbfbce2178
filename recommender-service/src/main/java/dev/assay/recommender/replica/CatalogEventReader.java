package dev.assay.recommender.replica;

import dev.assay.recommender.broker.EventType;
import dev.assay.recommender.broker.MalformedEvent;
import dev.assay.recommender.json.Json;
import dev.assay.recommender.json.NotJson;
import dev.assay.recommender.replica.CatalogEvent.CaseStudyChanged;
import dev.assay.recommender.replica.CatalogEvent.CaseStudyWithdrawn;
import dev.assay.recommender.replica.CatalogEvent.Ignored;
import dev.assay.recommender.replica.CatalogEvent.RevisionPublished;
import dev.assay.recommender.replica.CatalogEvent.TechnologyChanged;
import dev.assay.recommender.replica.CatalogEvent.TechnologyWithdrawn;
import dev.assay.recommender.replica.Value.BooleanValue;
import dev.assay.recommender.replica.Value.LevelValue;
import dev.assay.recommender.replica.Value.MissingValue;
import dev.assay.recommender.replica.Value.NumberValue;
import dev.assay.recommender.replica.Value.TextValue;
import dev.assay.recommender.replica.Value.UnknownValue;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/// Reads the records of the catalogue's topics: the one place where this service knows their form.
/// Fields that it doesn't know are left alone, and so are types of events; what it needs must be there.
final class CatalogEventReader {

    static final String TECHNOLOGIES = "catalog-technologies";
    static final String REVISIONS = "catalog-revisions";
    static final String STORIES = "catalog-stories";

    private static final EventType TECHNOLOGY_CHANGED = new EventType("dev.assay.technology.changed", 1);
    private static final EventType REVISION_PUBLISHED = new EventType("dev.assay.catalog-revision.published", 1);
    private static final EventType STORY_CHANGED = new EventType("dev.assay.story.changed", 1);
    private static final String CASE_STUDY = "case-study/";
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]{1,60}(-[a-z0-9]{1,60}){0,30}");

    private CatalogEventReader() {}

    /// Reads a record of a topic.
    ///
    /// @throws MalformedEvent if it can't be read
    static CatalogEvent read(ConsumerRecord<byte[], byte[]> record) {
        byte @Nullable [] key = record.key();
        byte @Nullable [] data = record.value();
        String written = key == null ? "" : new String(key, StandardCharsets.UTF_8);
        if (data == null) {
            return withdrawn(record.topic(), written);
        }
        return read(record.topic(), written, EventType.of(record.headers()), data);
    }

    private static CatalogEvent withdrawn(String topic, String key) {
        if (topic.equals(TECHNOLOGIES)) {
            return new TechnologyWithdrawn(slug(key));
        }
        if (topic.equals(STORIES)) {
            return key.startsWith(CASE_STUDY)
                    ? new CaseStudyWithdrawn(slug(key.substring(CASE_STUDY.length())))
                    : new Ignored(key);
        }
        throw new MalformedEvent("The record has no data");
    }

    /// Reads a record that was read before.
    static CatalogEvent read(CatalogRecord record) {
        return read(record.topic(), record.key(), EventType.parse(record.type()), record.data());
    }

    private static CatalogEvent read(String topic, String key, EventType type, byte... data) {
        try {
            if (type.is(TECHNOLOGY_CHANGED)) {
                Technology technology = technology(new Tree("", Json.readObject(data)));
                return new TechnologyChanged(
                        technology, CatalogRecord.of(topic, key, technology.revision(), type.toString(), data));
            }
            if (type.is(REVISION_PUBLISHED)) {
                Tree published = new Tree("", Json.readObject(data));
                long revision = published.wholeNumber("revision");
                return new RevisionPublished(
                        revision, listed(published), CatalogRecord.of(topic, key, revision, type.toString(), data));
            }
            if (type.is(STORY_CHANGED) && key.startsWith(CASE_STUDY)) {
                Tree story = new Tree("", Json.readObject(data));
                return new CaseStudyChanged(caseStudy(story.object("caseStudy")), story.wholeNumber("revision"));
            }
        } catch (NotJson | IllegalArgumentException malformed) {
            throw new MalformedEvent(String.valueOf(malformed.getMessage()), malformed);
        }
        return new Ignored(type.toString());
    }

    private static SortedMap<String, Long> listed(Tree published) {
        SortedMap<String, Long> technologies = new TreeMap<>();
        for (Tree listed : published.list("technologies")) {
            technologies.put(slug(listed.text("slug")), listed.wholeNumber("revision"));
        }
        return technologies;
    }

    private static Technology technology(Tree data) {
        Tree technology = data.object("technology");
        SortedMap<String, Attribute> attributes = new TreeMap<>();
        for (Tree attribute : data.list("attributes")) {
            attributes.put(attribute.text("id"), attribute(attribute));
        }
        SortedMap<String, Source> sources = new TreeMap<>();
        for (Tree source : data.list("sources")) {
            sources.put(source.text("id"), source(source));
        }
        return new Technology(
                slug(technology.text("slug")),
                technology.text("name"),
                technology.text("kind"),
                technology.text("language"),
                data.wholeNumber("revision"),
                data.list("facts").stream().map(CatalogEventReader::fact).toList(),
                attributes,
                sources);
    }

    private static CaseStudy caseStudy(Tree caseStudy) {
        return new CaseStudy(
                slug(caseStudy.text("id")),
                caseStudy.text("title"),
                caseStudy.texts("technologies"),
                caseStudy.text("domain"),
                caseStudy.text("problem"),
                caseStudy.text("solution"),
                caseStudy.text("result"),
                caseStudy.text("source"),
                caseStudy.text("grade"),
                caseStudy.text("gradeReason"));
    }

    private static Attribute attribute(Tree attribute) {
        return new Attribute(
                attribute.text("id"),
                attribute.text("name"),
                attribute.text("category"),
                attribute.text("dataType"),
                attribute.textOrNull("unit"),
                attribute.text("direction"),
                attribute.texts("scale"));
    }

    private static Source source(Tree source) {
        return new Source(
                source.text("id"),
                source.text("title"),
                source.text("publisher"),
                source.text("kind"),
                source.textOrNull("url"),
                source.textOrNull("published"),
                source.text("retrieved"));
    }

    private static Fact fact(Tree fact) {
        return new Fact(
                fact.text("id"),
                fact.text("technology"),
                fact.text("attribute"),
                value(fact.object("value")),
                fact.textOrNull("variant"),
                fact.scalars("conditions"),
                fact.text("source"),
                fact.text("locator"),
                fact.textOrNull("asOf"),
                fact.text("quality"),
                fact.text("rank"),
                fact.isTrue("suspect"));
    }

    private static Value value(Tree value) {
        String type = value.text("type");
        return switch (type) {
            case "number" ->
                new NumberValue(
                        value.numberOrNull("low"),
                        value.numberOrNull("high"),
                        value.numberOrNull("typical"),
                        value.textOrNull("bound"),
                        value.isTrue("approximate"),
                        value.textOrNull("unit"));
            case "level" -> new LevelValue(value.text("level"), Math.toIntExact(value.wholeNumber("index")));
            case "boolean" -> new BooleanValue(value.isTrue("value"));
            case "text" -> new TextValue(value.text("text"));
            case "missing" -> new MissingValue(value.text("absence"));
            default -> new UnknownValue(type);
        };
    }

    private static String slug(String text) {
        if (!SLUG.matcher(text).matches()) {
            throw new MalformedEvent("A slug was expected, not \"%.80s\"".formatted(text));
        }
        return text;
    }
}
