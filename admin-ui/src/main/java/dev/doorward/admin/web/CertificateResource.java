package dev.doorward.admin.web;

import dev.doorward.admin.PageCertificate;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What a phone needs to reach the page over TLS without a warning. */
@Path("/api/certificate")
public class CertificateResource {
    /**
     * Where the page is over TLS.
     *
     * @param reachable from other machines
     * @param addresses as they are typed into a browser, the machine's own names first
     * @param fingerprint SHA-256 of the authority's certificate, to compare by eye
     * @param lastsUntil of the authority
     */
    public record Reach(boolean reachable, List<String> addresses, String fingerprint, Instant lastsUntil) {}

    private final PageCertificate certificate;
    private final int port;

    CertificateResource(
            PageCertificate certificate, @ConfigProperty(name = "doorward.page.https-shown-port") int port) {
        this.certificate = certificate;
        this.port = port;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Reach reach() {
        X509Certificate authority = certificate.authority();
        Stream<String> names = certificate.names().names().stream().filter(name -> !name.equals("localhost"));
        Stream<String> addresses = certificate.names().addresses().stream()
                .filter(address -> !address.contains(":") && !address.startsWith("127."));
        return new Reach(
                certificate.reachable(),
                Stream.concat(names.sorted(), addresses.sorted())
                        .map(host -> "https://" + host + ":" + port)
                        .toList(),
                fingerprint(authority),
                authority.getNotAfter().toInstant());
    }

    /** No secret: every visitor over TLS is shown it. */
    @GET
    @Path("/authority.crt")
    @Produces("application/x-x509-ca-cert")
    public Response authority() throws CertificateEncodingException {
        return Response.ok(certificate.authority().getEncoded())
                .header("Content-Disposition", "attachment; filename=\"doorward-ca.crt\"")
                .build();
    }

    private static String fingerprint(X509Certificate certificate) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return HexFormat.ofDelimiter(":").formatHex(hash).toUpperCase(Locale.ROOT);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
