package dev.assay.catalog;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;

/// Says in the API's description what holds for many operations: each may answer with a problem, and what is open to
/// all
/// reads the revision that it is asked for.
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ApiDescription implements OASFilter {

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
