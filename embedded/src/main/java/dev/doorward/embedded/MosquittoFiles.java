package dev.doorward.embedded;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** The same users and permissions for mosquitto, as its files {@code acl} and {@code passwd}. */
public final class MosquittoFiles {
    /** As mosquitto_passwd 2.0 writes it: PBKDF2-HMAC-SHA512, 12 bytes of salt, 64 of hash. */
    private static final int ITERATIONS = 101;

    /** The file {@code mosquitto.conf}: nobody without a password; what is retained is published again by its owner. */
    static final String CONF = """
            listener 1883
            allow_anonymous false
            password_file /mosquitto/config/passwd
            acl_file /mosquitto/config/acl
            persistence false
            """;

    private static final SecureRandom RANDOM = new SecureRandom();

    private MosquittoFiles() {}

    /** The file {@code acl}; deploy/mosquitto/acl is a copy of it. */
    public static String acl() {
        StringBuilder file = new StringBuilder("# Made from the contract's table of topics by MosquittoFiles.\n");
        for (String user : Accounts.brokerUsers()) {
            Permissions permissions = Permissions.of(user);
            file.append("\nuser ").append(user).append('\n');
            permissions.publish().forEach(filter -> file.append("topic write ")
                    .append(filter)
                    .append('\n'));
            permissions
                    .read()
                    .forEach(filter -> file.append("topic read ").append(filter).append('\n'));
        }
        return file.toString();
    }

    /** The file {@code passwd}, with new salts at each call. */
    public static String passwords(Accounts accounts) {
        StringBuilder file = new StringBuilder();
        Map<String, String> passwords = new TreeMap<>(accounts.passwords());
        passwords.keySet().retainAll(Accounts.brokerUsers());
        passwords.forEach((user, password) ->
                file.append(user).append(':').append(hash(password)).append('\n'));
        return file.toString();
    }

    private static String hash(String password) {
        byte[] salt = new byte[12];
        RANDOM.nextBytes(salt);
        try {
            byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, ITERATIONS, 512))
                    .getEncoded();
            Base64.Encoder base64 = Base64.getEncoder();
            return "$7$" + ITERATIONS + '$' + base64.encodeToString(salt) + '$' + base64.encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no PBKDF2WithHmacSHA512", e);
        }
    }
}
