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
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** recognition-service's people and visitors, for us alone: the one HTTP call between services. */
@Path("/")
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
    @Path("/people")
    Response people(@QueryParam("limit") int limit, @QueryParam("after") @Nullable String after);

    @GET
    @Path("/people/scores")
    Response scores();

    @POST
    @Path("/people")
    @Consumes(MediaType.APPLICATION_JSON)
    Response add(String person);

    @GET
    @Path("/people/{id}")
    Response person(@PathParam("id") String id);

    @PATCH
    @Path("/people/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    Response change(@PathParam("id") String id, String change);

    @DELETE
    @Path("/people/{id}")
    Response remove(@PathParam("id") String id);

    @GET
    @Path("/people/{id}/pictures")
    Response pictures(@PathParam("id") String id);

    @POST
    @Path("/people/{id}/pictures")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    Response addPicture(
            @PathParam("id") String id,
            @QueryParam("face") @Nullable String face,
            @QueryParam("override") @Nullable Boolean override,
            byte[] picture);

    @GET
    @Path("/people/{id}/pictures/{picture}")
    Response picture(@PathParam("id") String id, @PathParam("picture") String picture);

    @DELETE
    @Path("/people/{id}/pictures/{picture}")
    Response removePicture(@PathParam("id") String id, @PathParam("picture") String picture);

    @GET
    @Path("/people/{id}/mistaken")
    Response mistaken(@PathParam("id") String id);

    @POST
    @Path("/people/{id}/mistaken")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    Response addMistaken(@PathParam("id") String id, @QueryParam("face") @Nullable String face, byte[] picture);

    @GET
    @Path("/people/{id}/mistaken/{face}")
    Response mistakenFace(@PathParam("id") String id, @PathParam("face") String face);

    @DELETE
    @Path("/people/{id}/mistaken/{face}")
    Response removeMistaken(@PathParam("id") String id, @PathParam("face") String face);

    @GET
    @Path("/visitors")
    Response visitors(
            @QueryParam("ignored") boolean ignored,
            @QueryParam("limit") int limit,
            @QueryParam("before") @Nullable String before);

    @GET
    @Path("/visitors/visits")
    Response visits(@QueryParam("at") List<String> at);

    @POST
    @Path("/visitors/alike")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    Response alike(@QueryParam("demo") boolean demo, @QueryParam("face") @Nullable String face, byte[] picture);

    @GET
    @Path("/visitors/{id}")
    Response visitor(@PathParam("id") String id);

    @GET
    @Path("/visitors/{id}/picture")
    Response visitorPicture(@PathParam("id") String id);

    @PATCH
    @Path("/visitors/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    Response changeVisitor(@PathParam("id") String id, String change);

    @POST
    @Path("/visitors/{id}/person/{person}")
    Response becomes(
            @PathParam("id") String id,
            @PathParam("person") String person,
            @QueryParam("override") @Nullable Boolean override);

    @DELETE
    @Path("/visitors/{id}")
    Response removeVisitor(@PathParam("id") String id);
}
