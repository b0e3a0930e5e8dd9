package dev.doorward.admin.tls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** X.509 certificates (RFC 5280) on P-256, which every browser knows. */
final class CertificateMaker {
    /** A key and what says whose it is. */
    record Certified(PrivateKey key, X509Certificate certificate) {}

    static final Duration AUTHORITY_LASTS = Duration.ofDays(3_650);
    /** Some browsers refuse what lasts longer than 398 days. */
    static final Duration PAGE_LASTS = Duration.ofDays(397);

    private static final String SIGNED_BY = "SHA256withECDSA";
    /** Names that belong to nobody on the Internet (RFC 6762, RFC 8375, and what home routers use). */
    private static final List<String> HOME_NAMES =
            List.of("localhost", "local", "home.arpa", "internal", "lan", "home", "fritz.box");

    private static final List<String> HOME_NETWORKS = List.of(
            "127.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "172.16.0.0/12",
            "192.168.0.0/16",
            "169.254.0.0/16",
            "::1/128",
            "fc00::/7",
            "fe80::/10");

    private static final SecureRandom RANDOM = new SecureRandom();

    private CertificateMaker() {}

    /**
     * An authority that can vouch for names at home and for these, and for nothing else: who trusts it on a phone need
     * not fear for their bank, even when this key is stolen.
     */
    static Certified authority(HostNames names, Instant now) {
        KeyPair pair = pair();
        X500Name name = new X500Name(
                "CN=Doorward " + now.truncatedTo(ChronoUnit.DAYS).toString().substring(0, 10) + " "
                        + Integer.toHexString(RANDOM.nextInt(0x1000, 0x10000)));
        JcaX509v3CertificateBuilder builder = builder(name, name, pair.getPublic(), now, AUTHORITY_LASTS);
        return signed(builder, pair, pair.getPrivate(), (extensions, made) -> {
            made.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
            made.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            made.addExtension(
                    Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(pair.getPublic()));
            made.addExtension(Extension.nameConstraints, true, new NameConstraints(permitted(names), null));
        });
    }

    /** A certificate of the page under these names. */
    static Certified page(HostNames names, Certified authority, Instant now) {
        KeyPair pair = pair();
        X500Name issuer = X500Name.getInstance(
                authority.certificate().getSubjectX500Principal().getEncoded());
        JcaX509v3CertificateBuilder builder =
                builder(issuer, new X500Name("CN=Doorward"), pair.getPublic(), now, PAGE_LASTS);
        GeneralName[] alternatives = Stream.concat(
                        names.names().stream().sorted().map(name -> new GeneralName(GeneralName.dNSName, name)),
                        names.addresses().stream()
                                .sorted()
                                .map(number -> new GeneralName(GeneralName.iPAddress, number)))
                .toArray(GeneralName[]::new);
        return signed(builder, pair, authority.key(), (extensions, made) -> {
            made.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            made.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            made.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
            made.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    extensions.createAuthorityKeyIdentifier(authority.certificate()));
            made.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(alternatives));
        });
    }

    private static GeneralSubtree[] permitted(HostNames names) {
        Stream<GeneralName> home = Stream.concat(
                HOME_NAMES.stream().map(name -> new GeneralName(GeneralName.dNSName, name)),
                HOME_NETWORKS.stream().map(network -> new GeneralName(GeneralName.iPAddress, network)));
        Stream<GeneralName> these = Stream.concat(
                names.names().stream().sorted().map(name -> new GeneralName(GeneralName.dNSName, name)),
                names.addresses().stream()
                        .sorted()
                        .map(number -> new GeneralName(
                                GeneralName.iPAddress, number + (number.contains(":") ? "/128" : "/32"))));
        return Stream.concat(home, these).map(GeneralSubtree::new).toArray(GeneralSubtree[]::new);
    }

    private interface Extensions {
        void add(JcaX509ExtensionUtils extensions, JcaX509v3CertificateBuilder made)
                throws IOException, GeneralSecurityException;
    }

    private static Certified signed(
            JcaX509v3CertificateBuilder builder, KeyPair pair, PrivateKey by, Extensions extensions) {
        try {
            extensions.add(new JcaX509ExtensionUtils(), builder);
            X509Certificate certificate = new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder(SIGNED_BY).build(by)));
            return new Certified(pair.getPrivate(), certificate);
        } catch (OperatorCreationException | GeneralSecurityException e) {
            throw new IllegalStateException("this JDK cannot make certificates", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From an hour ago, for clocks that are a little behind. */
    private static JcaX509v3CertificateBuilder builder(
            X500Name issuer, X500Name subject, PublicKey key, Instant now, Duration lasts) {
        return new JcaX509v3CertificateBuilder(
                issuer,
                new BigInteger(127, RANDOM).setBit(126),
                Date.from(now.minus(Duration.ofHours(1))),
                Date.from(now.plus(lasts)),
                subject,
                key);
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no P-256", e);
        }
    }
}
