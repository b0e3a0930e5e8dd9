package dev.doorward.admin.recognition;

import com.fasterxml.jackson.databind.JsonNode;
import dev.doorward.admin.people.Names;
import dev.doorward.contract.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.jboss.logging.Logger;

/** Reads the names of people from recognition-service, who owns them. */
@ApplicationScoped
public class Directory {
    private static final Logger LOG = Logger.getLogger(Directory.class);

    private final Recognition recognition;
    private final Names names;
    private volatile boolean answers;

    Directory(Recognition recognition, Names names) {
        this.recognition = recognition;
        this.names = names;
    }

    /** Whether it answered when it was last asked. */
    public boolean answers() {
        return answers;
    }

    /** Whether the names were read. */
    public boolean read() {
        try {
            Recognition.Answer answer = recognition.ask(RecognitionClient::people);
            if (answer.good()) {
                Map<PersonId, String> all = new HashMap<>();
                for (JsonNode person : answer.json()) {
                    all.put(
                            new PersonId(person.path("id").asText()),
                            person.path("name").asText());
                }
                names.read(all);
            }
            answers = answer.good();
        } catch (RecognitionException | IllegalArgumentException e) {
            LOG.debugf("Names could not be read: %s", e.getMessage());
            answers = false;
        }
        return answers;
    }
}
