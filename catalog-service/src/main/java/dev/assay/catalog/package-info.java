/// The catalogue: sourced facts about technologies, in revisions.
@NullMarked
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Assay: catalogue",
                        version = "1",
                        contact = @Contact(name = "Whoever runs this Assay"),
                        description =
                                "Sourced facts about backend frameworks and runtimes, and comparisons that say why"
                                        + " where there is none."),
        components =
                @Components(
                        parameters = {
                            @Parameter(
                                    name = "Revision",
                                    in = ParameterIn.QUERY,
                                    description = "The revision to read; the newest if absent",
                                    example = "1",
                                    schema = @Schema(type = SchemaType.INTEGER, minimum = "1")),
                            @Parameter(
                                    name = "If-None-Match",
                                    in = ParameterIn.HEADER,
                                    description = "The entity tags of answers that are known already",
                                    schema = @Schema(type = SchemaType.STRING))
                        },
                        headers = {
                            @Header(
                                    name = "ETag",
                                    description = "The entity tag of the answer",
                                    schema = @Schema(type = SchemaType.STRING, examples = "\"r1-0123456789abcdef\"")),
                            @Header(
                                    name = CatalogReads.RESTS_ON,
                                    description = "The revision that the answer rests on",
                                    schema = @Schema(type = SchemaType.INTEGER, minimum = "1", examples = "1"))
                        },
                        responses = {
                            @APIResponse(
                                    name = "NotModified",
                                    responseCode = "304",
                                    description = "The answer is one of those that are known already"),
                            @APIResponse(
                                    name = "Problem",
                                    description = "400 a parameter is wrong, 404 unknown here, 406 not served as asked"
                                            + " for, 503 not now",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class)))
                        }))
package dev.assay.catalog;

import dev.assay.catalog.problem.Problem;
import dev.assay.catalog.revision.CatalogReads;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.info.Contact;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.NullMarked;
