package dev.doorward.admin.recognition;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** recognition-service's people, for us alone: the one HTTP call between services. */
@Path("/people")
@RegisterRestClient(configKey = "recognition")
@ClientHeaderParam(name = "Authorization", value = "{bearer}")
public interface RecognitionClient {
    /** The token that both services were started with. */
    default String bearer() {
        return "Bearer "
                + ConfigProvider.getConfig()
                        .getOptionalValue("doorward.service.token", String.class)
                        .orElse("none");
    }

    @GET
    Response people(@QueryParam("limit") int limit, @QueryParam("after") @Nullable String after);

    @GET
    @Path("/scores")
    Response scores();

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    Response add(String person);

    @GET
    @Path("/{id}")
    Response person(@PathParam("id") String id);

    @PATCH
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    Response change(@PathParam("id") String id, String change);

    @DELETE
    @Path("/{id}")
    Response remove(@PathParam("id") String id);

    @GET
    @Path("/{id}/pictures")
    Response pictures(@PathParam("id") String id);

    @POST
    @Path("/{id}/pictures")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    Response addPicture(
            @PathParam("id") String id,
            @QueryParam("face") @Nullable String face,
            @QueryParam("override") @Nullable Boolean override,
            byte[] picture);

    @GET
    @Path("/{id}/pictures/{picture}")
    Response picture(@PathParam("id") String id, @PathParam("picture") String picture);

    @DELETE
    @Path("/{id}/pictures/{picture}")
    Response removePicture(@PathParam("id") String id, @PathParam("picture") String picture);
}
