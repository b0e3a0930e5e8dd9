package dev.doorward.vision.liveness;

import dev.doorward.vision.geometry.Box;
import dev.doorward.vision.image.Border;
import dev.doorward.vision.image.Image;
import dev.doorward.vision.image.Layout;
import dev.doorward.vision.image.Layout.Channels;
import dev.doorward.vision.image.Resampler;
import dev.doorward.vision.models.Model;
import dev.doorward.vision.models.ModelStore;
import dev.doorward.vision.models.Session;
import dev.doorward.vision.models.Softmax;

/** One passive anti-spoofing model with how it is fed and where its answer for "live" stands. */
final class PassiveModel implements AutoCloseable {

    /** How each model was trained to be fed: colour order, range, how much of the picture, which logit is "live". */
    private record Recipe(Layout layout, Border border, double scale, int classes, int live) {}

    private final Recipe recipe;
    private final Resampler resampler;
    private final Session session;

    PassiveModel(Model model, ModelStore store, int threads) {
        recipe = recipe(model);
        resampler = new Resampler(recipe.border());
        session = new Session(store.require(model), threads, recipe.layout().shape());
    }

    private static Recipe recipe(Model model) {
        return switch (model) {
            case MINIFASNET_V2 -> new Recipe(Layout.of(80, 80, Channels.BGR, 0, 1), Border.CLAMP, 2.7, 3, 1);
            case MINIFASNET_V1SE -> new Recipe(Layout.of(80, 80, Channels.BGR, 0, 1), Border.CLAMP, 4.0, 3, 1);
            case LIVENESS -> new Recipe(Layout.of(128, 128, Channels.BGR, 0, 1), Border.CLAMP, 2.7, 3, 0);
            case MINIFAS_STRICT -> new Recipe(Layout.of(128, 128, Channels.RGB, 0, 255), Border.REFLECT, 1.5, 2, 0);
            case DETECTOR, LANDMARKS, EMBEDDING, EYES, YUNET, VOICE ->
                throw new IllegalArgumentException(model + " is no anti-spoofing model");
        };
    }

    /** Probability of "live", 0 to 1. */
    double live(Image picture, Box face) {
        resampler.sample(picture, region(picture, face), recipe.layout(), session.input());
        session.run();
        return Softmax.probability(session.output(), recipe.classes(), recipe.live());
    }

    private Box region(Image picture, Box face) {
        return recipe.border() == Border.REFLECT
                ? Box.square(face.centre(), recipe.scale() * Math.max(face.width(), face.height()))
                : CropRule.inside(face, recipe.scale(), picture.width(), picture.height());
    }

    @Override
    public void close() {
        session.close();
    }
}
