package dev.doorward.embedded;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.security.auth.Subject;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager5;
import org.apache.activemq.artemis.spi.core.security.jaas.UserPrincipal;
import org.jspecify.annotations.Nullable;

/** Asks {@link Permissions} at each of Artemis's checks. Addresses are MQTT topics as they are, see EmbeddedBroker. */
final class BrokerSecurity implements ActiveMQSecurityManager5 {
    private final Accounts accounts;
    private final Map<String, Permissions> permissions = new HashMap<>();

    BrokerSecurity(Accounts accounts) {
        this.accounts = accounts;
        Accounts.brokerUsers().forEach(user -> permissions.put(user, Permissions.of(user)));
    }

    @Override
    public @Nullable Subject authenticate(
            @Nullable String user, @Nullable String password, RemotingConnection connection, String domain) {
        if (!validateUser(user, password)) {
            return null;
        }
        Subject subject = new Subject();
        subject.getPrincipals().add(new UserPrincipal(user));
        return subject;
    }

    @Override
    public boolean authorize(Subject subject, Set<Role> roles, CheckType check, String address) {
        return subject.getPrincipals(UserPrincipal.class).stream()
                .findFirst()
                .filter(principal -> may(permissions.get(principal.getName()), check, address))
                .isPresent();
    }

    /** @param target a topic; where a queue is concerned, {@code topic::queue} */
    private static boolean may(Permissions user, CheckType check, String target) {
        if (check == CheckType.SEND) {
            return user.mayPublish(target);
        }
        String address = target.split("::", 2)[0];
        return switch (check) {
            case CREATE_ADDRESS, DELETE_ADDRESS -> user.mayPublish(address) || user.mayRead(address);
            case CONSUME,
                    CREATE_DURABLE_QUEUE,
                    DELETE_DURABLE_QUEUE,
                    CREATE_NON_DURABLE_QUEUE,
                    DELETE_NON_DURABLE_QUEUE -> user.mayRead(address);
            case SEND, MANAGE, BROWSE, VIEW, EDIT -> false;
        };
    }

    @Override
    public boolean validateUser(@Nullable String user, @Nullable String password) {
        if (user == null || password == null || !permissions.containsKey(user)) {
            return false;
        }
        return MessageDigest.isEqual(
                password.getBytes(StandardCharsets.UTF_8),
                accounts.password(user).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean validateUserAndRole(String user, String password, Set<Role> roles, CheckType check) {
        return false; // the older form, without an address: nothing to allow by it
    }
}
