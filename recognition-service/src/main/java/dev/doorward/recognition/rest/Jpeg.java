package dev.doorward.recognition.rest;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Supplier;

/** A face as an answer. It never changes at its address, but it may be forgotten. */
final class Jpeg {
    static final String TYPE = "image/jpeg";

    private Jpeg() {}

    /** Of somebody of the house: shown on many pages, so a browser may keep it for an hour. */
    static Response kept(Optional<byte[]> face, Supplier<Response> nothing) {
        return answer(face, "max-age=3600", nothing);
    }

    /** Of a stranger, who is gone as soon as they are forgotten. */
    static Response fleeting(Optional<byte[]> face, Supplier<Response> nothing) {
        return answer(face, "no-store", nothing);
    }

    private static Response answer(Optional<byte[]> face, String keeping, Supplier<Response> nothing) {
        return face.map(jpeg -> Response.ok(jpeg, TYPE)
                        .header("Cache-Control", "private, " + keeping)
                        .build())
                .orElseGet(nothing);
    }
}
