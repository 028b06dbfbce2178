package dev.assay.catalog;

import dev.assay.catalog.account.Role;
import dev.assay.catalog.editing.EntryKind;
import dev.assay.catalog.revision.CatalogReads;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;

/// Says in the API's description what holds for many operations: each may answer with a problem; what is open to all
/// reads the revision that it is asked for, names it, has an entity tag, and isn't sent again to who has it; what is
/// closed names the role; and what the code doesn't mark as nullable is always there.
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ApiDescription implements OASFilter {

    private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");
    private static final DotName SCHEMA =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");
    private static final String BEARER = "bearer";

    /// What is never served as such, but as something more special.
    private static final List<String> GENERIC = List.of("Entry", "HistoryStep", "NumberedPage");

    /// Something of the shipped catalogue for each parameter that has no example of its own.
    private static final Map<String, String> EXAMPLES = Map.ofEntries(
            Map.entry("/technologies/{slug}", "flask"),
            Map.entry("/attributes/{id}", "throughput"),
            Map.entry("/sources/{id}", "the-benchmarker-2026-02"),
            Map.entry("/facts/{id}", "flask-throughput-19"),
            Map.entry("/case-studies/{id}", "aad-gateway-net6"),
            Map.entry("/trade-offs/{id}", "flask-strength-1"),
            Map.entry("/source-verdicts/{id}", "docs-koa-overall-1"),
            Map.entry("/use-cases/{id}", "ml-serving"),
            Map.entry("/fits/{id}", "starlette-ml-serving"),
            Map.entry("/questions/{id}", "is-express-faster-than-flask"),
            Map.entry("/revisions/{number}", "1"),
            Map.entry("/proposals/{number}", "1"),
            Map.entry("/suggestions/{number}", "1"),
            Map.entry("/accounts/{name}", "ada"));

    private final Map<String, Set<String>> alwaysThere = new HashMap<>();

    /// Reads the records of this service.
    ///
    /// @param index all classes of the build
    public ApiDescription(IndexView index) {
        for (ClassInfo type : index.getKnownClasses()) {
            if (type.isRecord()) {
                Set<String> names = alwaysThere.computeIfAbsent(schemaName(type), _ -> new TreeSet<>());
                type.recordComponents().stream()
                        .filter(component -> !component.type().hasAnnotation(NULLABLE))
                        .map(RecordComponentInfo::name)
                        .forEach(names::add);
            }
        }
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.addServer(OASFactory.createServer().url("/").description("Where this description is served"));
        joinTechnologies(api.getPaths());
        for (EntryKind kind : EntryKind.values()) {
            name(
                    api.getPaths().getPathItem(kind.address("{" + kind.idField() + "}")),
                    kind.type().getSimpleName());
        }
        api.getPaths().getPathItems().forEach((path, item) -> {
            reads(item).forEach(ApiDescription::describeRead);
            item.getOperations().values().forEach(operation -> describe(path, operation));
        });
        GENERIC.forEach(api.getComponents()::removeSchema);
        api.getComponents().getSchemas().forEach(this::require);
    }

    /// Their ids are called slugs where they are read; elsewhere one address has one name.
    private static void joinTechnologies(Paths paths) {
        String written = EntryKind.TECHNOLOGY.address("{id}");
        PathItem writing = paths.getPathItem(written);
        PathItem reading = paths.getPathItem(EntryKind.TECHNOLOGY.address("{slug}"));
        reading.setPUT(writing.getPUT());
        reading.setDELETE(writing.getDELETE());
        Stream.of(reading.getPUT(), reading.getDELETE())
                .flatMap(operation -> operation.getParameters().stream())
                .filter(parameter -> "id".equals(parameter.getName()))
                .forEach(parameter -> parameter.setName(EntryKind.TECHNOLOGY.idField()));
        paths.removePathItem(written);
    }

    private static void name(PathItem path, String kind) {
        if (path.getGET() != null && path.getGET().getOperationId() == null) {
            path.getGET().setOperationId("get" + kind);
        }
        describeWrite(path.getPUT(), "put" + kind);
        describeWrite(path.getDELETE(), "withdraw" + kind);
    }

    private static void describeWrite(Operation writing, String id) {
        writing.setOperationId(id);
        // The scanner doesn't look for roles where a method is inherited from.
        writing.setSecurity(
                List.of(OASFactory.createSecurityRequirement().addScheme(BEARER, List.of(Role.CONTRIBUTORS))));
    }

    private static Stream<Operation> reads(PathItem path) {
        return Stream.ofNullable(path.getGET()).filter(reading -> reading.getSecurity() == null);
    }

    private static void describeRead(Operation reading) {
        reading.addParameter(OASFactory.createParameter().ref("Revision"));
        reading.addParameter(OASFactory.createParameter().ref("If-None-Match"));
        reading.getResponses()
                .getAPIResponse("200")
                .addHeader("ETag", OASFactory.createHeader().ref("ETag"))
                .addHeader(CatalogReads.RESTS_ON, OASFactory.createHeader().ref(CatalogReads.RESTS_ON));
        reading.getResponses()
                .addAPIResponse("304", OASFactory.createAPIResponse().ref("NotModified"));
        if (reading.getDescription() == null) {
            reading.setDescription(
                    "Reads the newest revision, or the one that is asked for. Its entity tag stays the same as long as"
                            + " the answer does.");
        }
    }

    private static void describe(String path, Operation operation) {
        operation.getResponses().setDefaultValue(OASFactory.createAPIResponse().ref("Problem"));
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(parameter -> parameter.getIn() == Parameter.In.PATH && parameter.getExample() == null)
                    .forEach(parameter -> exemplify(path, parameter));
        }
        if (operation.getSecurity() != null) {
            nameRole(operation);
        }
    }

    private static void exemplify(String path, Parameter parameter) {
        EXAMPLES.forEach((of, example) -> {
            if (path.startsWith("/api/v1" + of)) {
                parameter.setExample(example);
            }
        });
        if (parameter.getDescription() == null) {
            parameter.setDescription("The %s".formatted(Objects.requireNonNull(parameter.getName())));
        }
    }

    /// Roles are no scopes, of which a bearer token of this service has none: an extension names them, and words do.
    private static void nameRole(Operation operation) {
        Stream<String> roles = operation.getSecurity().stream()
                .flatMap(requirement -> requirement.getSchemes().getOrDefault(BEARER, List.of()).stream());
        String role = roles.findFirst().orElse("");
        operation.setSecurity(List.of(bearer()));
        operation.addExtension("x-role", role);
        String before = operation.getDescription() == null ? "" : operation.getDescription() + " ";
        operation.setDescription(before
                + (role.isEmpty()
                        ? "Needs a sign-in."
                        : role.equals(Role.ADMINS)
                                ? "Needs the role admin."
                                : "Needs the role %s or a higher one.".formatted(role)));
    }

    private static SecurityRequirement bearer() {
        return OASFactory.createSecurityRequirement().addScheme(BEARER, List.of());
    }

    private void require(String name, Schema schema) {
        if (schema.getProperties() != null) {
            List<String> required = schema.getProperties().keySet().stream()
                    .filter(alwaysThere.getOrDefault(name, Set.of())::contains)
                    .toList();
            if (!required.isEmpty()) {
                schema.setRequired(required);
            }
        }
    }

    private static String schemaName(ClassInfo type) {
        AnnotationInstance schema = type.declaredAnnotation(SCHEMA);
        return schema == null || schema.value("name") == null
                ? type.simpleName()
                : schema.value("name").asString();
    }
}
