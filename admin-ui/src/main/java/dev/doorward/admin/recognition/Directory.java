package dev.doorward.admin.recognition;

import com.fasterxml.jackson.databind.JsonNode;
import dev.doorward.admin.people.Names;
import dev.doorward.contract.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Reads the names of people from recognition-service, who owns them. */
@ApplicationScoped
public class Directory {
    private static final Logger LOG = Logger.getLogger(Directory.class);

    private static final int A_PAGE = 500;

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

    private Recognition.Answer page(@Nullable String after) {
        return recognition.ask(client -> client.people(A_PAGE, after));
    }

    /** Whether there was anybody new: else it would go round in circles. */
    private static boolean taken(Recognition.Answer page, Map<PersonId, String> all) {
        int before = all.size();
        for (JsonNode person : page.json()) {
            all.put(
                    new PersonId(person.path("id").asText()),
                    person.path("name").asText());
        }
        return all.size() > before;
    }

    /** Whether the names were read. */
    public boolean read() {
        try {
            Map<PersonId, String> all = new HashMap<>();
            Recognition.Answer page = page(null);
            while (page.good() && taken(page, all) && page.next() != null) {
                page = page(page.next());
            }
            if (page.good()) {
                names.read(all);
            }
            answers = page.good();
        } catch (RecognitionException | IllegalArgumentException e) {
            LOG.debugf("Names could not be read: %s", e.getMessage());
            answers = false;
        }
        return answers;
    }
}
