package dev.assay.catalog;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;

/// Says of every operation in the API's description what holds for all: it may answer with a problem, and it reads the
/// revision that it is asked for.
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ApiDescription implements OASFilter {

    @Override
    public Operation filterOperation(Operation operation) {
        operation.getResponses().setDefaultValue(OASFactory.createAPIResponse().ref("Problem"));
        return operation.addParameter(OASFactory.createParameter().ref("Revision"));
    }
}
