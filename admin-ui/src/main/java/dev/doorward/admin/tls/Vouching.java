package dev.doorward.admin.tls;

import dev.doorward.admin.tls.CertificateMaker.Certified;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.Extension;

/** Whether a browser would believe a certificate. */
final class Vouching {
    private Vouching() {}

    /** Whether it is the authority's, names all of these and still holds at that moment. */
    static boolean good(Certified page, Certified authority, HostNames names, Instant moment) {
        try {
            PKIXParameters rules = new PKIXParameters(Set.of(new TrustAnchor(authority.certificate(), null)));
            rules.setRevocationEnabled(false);
            rules.setDate(Date.from(moment));
            rules.setTargetCertConstraints(permittedBy(authority.certificate()));
            CertPathValidator.getInstance("PKIX")
                    .validate(
                            CertificateFactory.getInstance("X.509").generateCertPath(List.of(page.certificate())),
                            rules);
            return namedIn(page.certificate()).equals(wanted(names));
        } catch (GeneralSecurityException | IOException no) {
            return false;
        }
    }

    /** Browsers heed what an authority may vouch for; Java does so only when it is told beside it. */
    private static X509CertSelector permittedBy(X509Certificate authority) throws IOException {
        byte[] constraints = authority.getExtensionValue(Extension.nameConstraints.getId());
        X509CertSelector permitted = new X509CertSelector();
        permitted.setNameConstraints(
                constraints == null
                        ? null
                        : ASN1OctetString.getInstance(constraints).getOctets());
        return permitted;
    }

    private static Set<String> namedIn(X509Certificate page) throws GeneralSecurityException {
        Collection<List<?>> alternatives = page.getSubjectAlternativeNames();
        Set<String> named = new HashSet<>();
        if (alternatives != null) {
            alternatives.forEach(one -> named.add(String.valueOf(one.get(1))));
        }
        return named;
    }

    private static Set<String> wanted(HostNames names) {
        Set<String> wanted = new HashSet<>(names.names());
        wanted.addAll(names.addresses());
        return wanted;
    }
}
