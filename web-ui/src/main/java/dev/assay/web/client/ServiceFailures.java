package dev.assay.web.client;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;
import org.jspecify.annotations.Nullable;

/// Tells a service's refusals from its failures, which alone are worth a second try.
public class ServiceFailures implements ResponseExceptionMapper<RuntimeException> {

    @Override
    public boolean handles(int status, MultivaluedMap<String, Object> headers) {
        return status >= 400;
    }

    @Override
    public RuntimeException toThrowable(Response response) {
        return switch (response.getStatus()) {
            case 410 -> new Erased();
            case 400, 404 -> new NotThere("Not there");
            case 409, 413, 415, 422, 429 -> {
                @Nullable Problem problem = read(response);
                yield problem == null
                        ? new Refused(response.getStatus(), "Refused", List.of())
                        : new Refused(
                                response.getStatus(),
                                problem.detail() == null ? "Refused" : problem.detail(),
                                problem.errors());
            }
            default -> new IllegalStateException("Answered " + response.getStatus());
        };
    }

    private static @Nullable Problem read(Response response) {
        try {
            return response.readEntity(Problem.class);
        } catch (RuntimeException notAProblem) {
            // A proxy in between may answer with something else: its status says enough.
            return null;
        }
    }
}
