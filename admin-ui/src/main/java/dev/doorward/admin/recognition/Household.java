package dev.doorward.admin.recognition;

import dev.doorward.admin.calibration.Scores;
import dev.doorward.contract.wire.Json;
import dev.doorward.contract.wire.RejectedException;
import jakarta.enterprise.context.ApplicationScoped;

/** Asks recognition-service how like each other the people of this house are. */
@ApplicationScoped
public class Household {
    private final Recognition recognition;

    Household(Recognition recognition) {
        this.recognition = recognition;
    }

    /** @throws RecognitionException when it does not say so */
    public Scores scores() {
        Recognition.Answer answer = recognition.ask(RecognitionClient::scores);
        if (!answer.good()) {
            throw new RecognitionException(true, "Recognition can't compare the pictures now.");
        }
        try {
            return Json.read(answer.bytes(), Scores.class);
        } catch (RejectedException e) {
            throw new RecognitionException(false, "Recognition answered with something else than scores.");
        }
    }
}
