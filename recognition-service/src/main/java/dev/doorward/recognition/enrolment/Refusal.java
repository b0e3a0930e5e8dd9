package dev.doorward.recognition.enrolment;

import java.util.Locale;

/** Why a picture can't be used, with what to do about it. */
public sealed interface Refusal {

    /** What is wrong and what to do, for the person who sent the picture. */
    String words();

    /** @param why in the decoder's words */
    record Unreadable(String why) implements Refusal {
        @Override
        public String words() {
            return why + ". Send a JPEG, PNG or WebP picture.";
        }
    }

    /** @param other what the file is beside a picture, with its article */
    record TwoInOne(String other) implements Refusal {
        @Override
        public String words() {
            return "The file is a picture and " + other + " in one. Open it in a photo program, save it anew and send"
                    + " that.";
        }
    }

    record NoFace() implements Refusal {
        @Override
        public String words() {
            return "No face was found. Send a picture that shows the whole face from the front, upright and not too far"
                    + " away.";
        }
    }

    record SeveralFaces(int faces) implements Refusal {
        @Override
        public String words() {
            return faces + " faces were found. Send a picture of this person alone, or cut the others off.";
        }
    }

    /** @param height of the face, pixels */
    record TooSmall(double height, double least) implements Refusal {
        @Override
        public String words() {
            return rounded(
                    "The face is %.0f pixels high, too small to know; it must be at least %.0f. Go nearer, or"
                            + " send the picture in its original size.",
                    height, least);
        }
    }

    record TooBlurred(double sharpness, double least) implements Refusal {
        @Override
        public String words() {
            return rounded(
                    "The face is blurred (sharpness %.0f, at least %.0f is needed). Hold still, wipe the lens and"
                            + " let the camera focus on the face.",
                    sharpness, least);
        }
    }

    record TooDark(double brightness, double least) implements Refusal {
        @Override
        public String words() {
            return rounded(
                    "The face is too dark (brightness %.0f of 255, at least %.0f is needed). Turn to the light.",
                    brightness, least);
        }
    }

    record TooBright(double brightness, double most) implements Refusal {
        @Override
        public String words() {
            return rounded(
                    "The face is too bright (brightness %.0f of 255, at most %.0f is allowed). Step out of the"
                            + " glare.",
                    brightness, most);
        }
    }

    record TooFlat(double contrast, double least) implements Refusal {
        @Override
        public String words() {
            return rounded(
                    "The face has too little contrast (%.0f, at least %.0f is needed). Use even light from the"
                            + " front, without haze or backlight.",
                    contrast, least);
        }
    }

    /** @param yaw degrees to either side; pitch up or down */
    record TurnedAway(double yaw, double pitch, double most) implements Refusal {
        @Override
        public String words() {
            return rounded(
                    "The head is turned away (%.0f° to the side, %.0f° up or down; at most %.0f° is allowed)."
                            + " Look into the camera.",
                    yaw, pitch, most);
        }
    }

    private static String rounded(String words, Object... numbers) {
        return String.format(Locale.ROOT, words, numbers);
    }
}
