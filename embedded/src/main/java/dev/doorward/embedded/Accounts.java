package dev.doorward.embedded;

import dev.doorward.contract.Party;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Users and their passwords, on the broker and (those that have a schema) in the database. */
public record Accounts(Map<String, String> passwords) {
    /** Reads everything, says nothing: for the owner's mosquitto_sub and for measurements. */
    public static final String OBSERVER = "observer";

    /** The database's superuser, which no service knows. */
    public static final String DATABASE_OWNER = "postgres";

    private static final SecureRandom RANDOM = new SecureRandom();

    public Accounts {
        passwords = Map.copyOf(passwords);
    }

    /** Every user of the broker. */
    public static List<String> brokerUsers() {
        return Stream.concat(Stream.of(Party.values()).map(Party::user), Stream.of(OBSERVER))
                .toList();
    }

    /** New passwords for everyone, 144 bits each. */
    public static Accounts random() {
        Map<String, String> passwords = new TreeMap<>();
        Stream.concat(brokerUsers().stream(), Stream.of(DATABASE_OWNER)).forEach(user -> passwords.put(user, secret()));
        return new Accounts(passwords);
    }

    /** A secret of 144 random bits, in letters that need no quoting anywhere. */
    public static String secret() {
        byte[] bytes = new byte[18];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }

    public String password(Party party) {
        return password(party.user());
    }

    public String password(String user) {
        String password = passwords.get(user);
        if (password == null) {
            throw new IllegalArgumentException("no account named " + user);
        }
        return password;
    }

    /** Says who, never the passwords. */
    @Override
    public String toString() {
        return "Accounts" + passwords.keySet();
    }
}
