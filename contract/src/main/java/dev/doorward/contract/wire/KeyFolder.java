package dev.doorward.contract.wire;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;

/**
 * Keys as files: {@code NAME.key} (PKCS#8, base64, readable by its owner only) and {@code NAME.pub} (X.509, base64).
 * Keys travel by file at set-up, never by MQTT. Private and public folder may be the same on one machine.
 */
public final class KeyFolder {
    private final Path privateKeys;
    private final Path publicKeys;

    public KeyFolder(Path privateKeys, Path publicKeys) {
        this.privateKeys = privateKeys;
        this.publicKeys = publicKeys;
    }

    /** This service's own key; the pair is made on first use. */
    public Signer signer(String name) throws IOException {
        Path file = privateKeys.resolve(name + ".key");
        if (!Files.exists(file)) {
            make(name, file);
        }
        try {
            PrivateKey key = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(decode(file)));
            return new Signer(key);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException(file + " is not an Ed25519 private key; move it away to have a new pair made", e);
        }
    }

    /** Another service's public key, or empty while its file is not there yet. */
    public Optional<Verifier> verifier(String name) throws IOException {
        Path file = publicKeys.resolve(name + ".pub");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(decode(file)));
            return Optional.of(new Verifier(key));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException(file + " is not an Ed25519 public key", e);
        }
    }

    private void make(String name, Path file) throws IOException {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            Files.createDirectories(privateKeys);
            Files.createDirectories(publicKeys);
            Path made = Files.createTempFile(
                    privateKeys,
                    name,
                    ".new",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(made, encode(pair.getPrivate().getEncoded()));
            Path shown = Files.createTempFile(publicKeys, name, ".new");
            Files.writeString(shown, encode(pair.getPublic().getEncoded()));
            Files.setPosixFilePermissions(shown, PosixFilePermissions.fromString("rw-r--r--"));
            move(shown, publicKeys.resolve(name + ".pub"));
            move(made, file);
        } catch (GeneralSecurityException e) {
            throw new IOException("this JDK has no Ed25519", e);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException | FileAlreadyExistsException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String encode(byte[] key) {
        return Base64.getMimeEncoder(76, new byte[] {'\n'}).encodeToString(key) + "\n";
    }

    private static byte[] decode(Path file) throws IOException {
        return Base64.getMimeDecoder().decode(Files.readString(file).strip());
    }
}
