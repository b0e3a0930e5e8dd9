package dev.doorward.admin.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.webauthn4j.data.PublicKeyCredentialCreationOptions;
import com.webauthn4j.data.PublicKeyCredentialRequestOptions;
import com.webauthn4j.data.client.challenge.Challenge;
import dev.doorward.admin.signin.Challenges;
import dev.doorward.admin.signin.Passkeys;
import dev.doorward.kit.database.DatabaseAwayException;
import io.quarkus.security.webauthn.WebAuthnCredentialRecord;
import io.quarkus.security.webauthn.WebAuthnSecurity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * What the page and the browser tell each other to make a passkey, and to use it. The extension asks and checks
 * signatures, origins and flags; that a question is answered once and for its own purpose is looked at here, since the
 * extension remembers it in a cookie, which can be sent twice.
 */
@ApplicationScoped
class PasskeyCeremony {
    private static final Logger LOG = Logger.getLogger(PasskeyCeremony.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** Every other purpose is the id of the account that makes a passkey. */
    private static final String TO_SIGN_IN = "to sign in";

    private final WebAuthnSecurity security;
    private final Challenges challenges;
    private final Passkeys passkeys;
    private final Who who;

    PasskeyCeremony(WebAuthnSecurity security, Challenges challenges, Passkeys passkeys, Who who) {
        this.security = security;
        this.challenges = challenges;
        this.passkeys = passkeys;
        this.who = who;
    }

    /** The same device is not asked twice, and an old passkey of the account that it still has is replaced. */
    String optionsToMake(String account, String name) {
        PublicKeyCredentialCreationOptions options = got(security.getRegisterChallenge(name, name, who.context()));
        challenges.ask(text(options.getChallenge()), account);
        JsonObject json = new JsonObject(security.toJsonString(options));
        json.getJsonObject("user").put("id", base64(account.getBytes(StandardCharsets.UTF_8)));
        JsonArray had = new JsonArray();
        passkeys.keys(account)
                .forEach(key ->
                        had.add(new JsonObject().put("type", "public-key").put("id", key.credential())));
        return json.put("excludeCredentials", had).encode();
    }

    String optionsToSignIn() {
        PublicKeyCredentialRequestOptions options = got(security.getLoginChallenge(null, who.context()));
        challenges.ask(text(options.getChallenge()), TO_SIGN_IN);
        return security.toJsonString(options);
    }

    /** The new key; empty when it is not what was asked for. */
    Optional<Passkeys.Key> made(String account, JsonNode credential) {
        return checked(credential, account, json -> security.register(account, json, who.context()))
                .map(PasskeyProvider::ours);
    }

    /** The account that signed; empty when the signature proves none. */
    Optional<String> signed(JsonNode credential) {
        return checked(credential, TO_SIGN_IN, json -> security.login(json, who.context()))
                .filter(key -> passkeys.counted(key.getCredentialID(), key.getCounter()))
                .map(WebAuthnCredentialRecord::getUsername);
    }

    private Optional<WebAuthnCredentialRecord> checked(
            JsonNode credential, String purpose, Function<JsonObject, Uni<WebAuthnCredentialRecord>> check) {
        try {
            JsonObject json = new JsonObject(credential.toString());
            return challenges.answered(challenge(json)).filter(purpose::equals).isPresent()
                    ? Optional.of(got(check.apply(json)))
                    : Optional.empty();
        } catch (DatabaseAwayException e) {
            throw e;
        } catch (RuntimeException e) { // whatever is wrong with it, it proves nothing
            LOG.debug("No passkey of ours", e);
            return Optional.empty();
        }
    }

    private static String challenge(JsonObject credential) {
        byte[] said = Base64.getUrlDecoder()
                .decode(credential.getJsonObject("response").getString("clientDataJSON"));
        return new JsonObject(Buffer.buffer(said)).getString("challenge");
    }

    private static <T> T got(Uni<T> answer) {
        return answer.await().atMost(PATIENCE);
    }

    private static String text(Challenge challenge) {
        return base64(challenge.getValue());
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
