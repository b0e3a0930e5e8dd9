package dev.doorward.recognition.enrolment;

import dev.doorward.recognition.gallery.Similarity;
import java.util.Locale;

/** What is not ideal about a picture that was taken all the same. */
public sealed interface Warning {

    String words();

    /** @param quality as estimated from the file, 1 to 100 */
    record StrongJpeg(int quality) implements Warning {
        @Override
        public String words() {
            return "The picture has lost detail by compression (JPEG quality about " + quality
                    + "). The original from the camera is better than one sent by a messenger.";
        }
    }

    record LossyWebp() implements Warning {
        @Override
        public String words() {
            return "The picture is a lossy WebP, which may have lost detail. The original from the camera is better.";
        }
    }

    record NearDuplicate(Similarity similarity) implements Warning {
        @Override
        public String words() {
            return String.format(
                    Locale.ROOT,
                    "This is nearly the same picture as one that is already there (similarity %.2f). Pictures in other"
                            + " light and from other days teach more.",
                    similarity.value());
        }
    }

    record UnlikeTheOthers(Similarity similarity) implements Warning {
        @Override
        public String words() {
            return String.format(
                    Locale.ROOT,
                    "The face is not much like this person's other pictures (similarity %.2f). Is it the same person?",
                    similarity.value());
        }
    }
}
