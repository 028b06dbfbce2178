package dev.assay.catalog;

import dev.assay.catalog.account.Role;
import dev.assay.catalog.editing.EntryKind;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;

/// Says in the API's description what holds for many operations: each may answer with a problem, and what is open to
/// all
/// reads the revision that it is asked for.
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ApiDescription implements OASFilter {

    /// What is declared once for all kinds of entries is named for each by its collection.
    @Override
    public void filterOpenAPI(OpenAPI api) {
        for (EntryKind kind : EntryKind.values()) {
            PathItem entry = api.getPaths().getPathItem(kind.address("{" + kind.idField() + "}"));
            PathItem written = api.getPaths().getPathItem(kind.address("{id}"));
            name(written == null ? entry : written, kind.type().getSimpleName());
        }
    }

    private static void name(PathItem path, String kind) {
        if (path.getGET() != null && path.getGET().getOperationId() == null) {
            path.getGET().setOperationId("get" + kind);
        }
        describe(path.getPUT(), "put" + kind);
        describe(path.getDELETE(), "withdraw" + kind);
    }

    private static void describe(Operation writing, String id) {
        writing.setOperationId(id);
        // The scanner doesn't look for roles where a method is inherited from.
        writing.setSecurity(
                List.of(OASFactory.createSecurityRequirement().addScheme("bearer", List.of(Role.CONTRIBUTORS))));
    }

    @Override
    public PathItem filterPathItem(PathItem path) {
        path.getOperations()
                .values()
                .forEach(operation -> operation
                        .getResponses()
                        .setDefaultValue(OASFactory.createAPIResponse().ref("Problem")));
        Operation reading = path.getGET();
        if (reading != null && reading.getSecurity() == null) {
            reading.addParameter(OASFactory.createParameter().ref("Revision"));
        }
        return path;
    }
}
