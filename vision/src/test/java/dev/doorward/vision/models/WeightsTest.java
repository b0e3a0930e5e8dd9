package dev.doorward.vision.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import dev.doorward.vision.SamplePictures;
import dev.doorward.vision.face.Embedding;
import dev.doorward.vision.face.FaceAligner;
import dev.doorward.vision.geometry.Box;
import dev.doorward.vision.image.Border;
import dev.doorward.vision.image.Image;
import dev.doorward.vision.image.Layout;
import dev.doorward.vision.image.Layout.Channels;
import dev.doorward.vision.image.Resampler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeightsTest {
    private static final int SIDE = FaceAligner.SIDE;

    @TempDir
    Path folder;

    @Test
    void weights_that_can_not_change_an_answer_are_zero_and_all_others_stay() throws IOException {
        byte[] model = model(1, floats(0.5f, 1e-21f, -1e-39f, -1e-19f, 0, Float.NaN));

        assertThat(Weights.thatCount(file(model))).isEqualTo(model(1, floats(0.5f, 0, 0, -1e-19f, 0, Float.NaN)));
    }

    @Test
    void whole_numbers_stay_whose_bits_would_be_tiny_floats() throws IOException {
        byte[] model = model(7, floats(Float.intBitsToFloat(1), 0));

        assertThat(Weights.thatCount(file(model))).isEqualTo(model);
    }

    @Test
    void a_file_that_is_cut_off_or_no_model_is_refused_by_its_name() throws IOException {
        byte[] model = model(1, floats(1, 2, 3));

        for (byte[] bad : new byte[][] {Arrays.copyOf(model, model.length - 1), "<html>".getBytes(), {-1, -1}}) {
            Path file = file(bad);
            assertThatThrownBy(() -> new Session(file, 1, 1, 3))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(file + " is not an ONNX model");
        }
    }

    @Test
    void what_the_embedding_s_model_answers_is_the_same_to_the_last_bit() throws Exception {
        Path file = ModelStore.standard().require(Model.EMBEDDING);
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (Session cleared = new Session(file, 1, 1, 3, SIDE, SIDE);
                OrtSession asItCame = environment.createSession(file.toString(), new OrtSession.SessionOptions())) {
            Image picture = SamplePictures.read(1).crop(new Box(100, 100, 400, 400));
            new Resampler(Border.CLAMP)
                    .sample(picture, picture.bounds(), Layout.of(SIDE, SIDE, Channels.BGR, 127, 128), cleared.input());
            cleared.run();
            float[] answer = new float[Embedding.SIZE];
            cleared.output().get(0, answer);
            String input = asItCame.getInputNames().iterator().next();
            try (OnnxTensor same =
                            OnnxTensor.createTensor(environment, cleared.input(), new long[] {1, 3, SIDE, SIDE});
                    OrtSession.Result result = asItCame.run(Map.of(input, same))) {
                assertThat(answer).isEqualTo(((float[][]) result.get(0).getValue())[0]);
            }
        }
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("model.onnx"), content);
    }

    /** A model of one tensor, among fields of other kinds. */
    private static byte[] model(int dataType, byte[] raw) throws IOException {
        ByteArrayOutputStream tensor = new ByteArrayOutputStream();
        tensor.write(new byte[] {1 << 3, (byte) 0x80, 1, 2 << 3, (byte) dataType, 9 << 3 | 2, (byte) raw.length});
        tensor.write(raw);
        ByteArrayOutputStream graph = new ByteArrayOutputStream();
        graph.write(new byte[] {3 << 3 | 5, 1, 2, 3, 4, 4 << 3 | 1, 1, 2, 3, 4, 5, 6, 7, 8});
        graph.write(new byte[] {5 << 3 | 2, (byte) tensor.size()});
        tensor.writeTo(graph);
        ByteArrayOutputStream model = new ByteArrayOutputStream();
        model.write(new byte[] {1 << 3, 8, 7 << 3 | 2, (byte) graph.size()});
        graph.writeTo(model);
        return model.toByteArray();
    }

    private static byte[] floats(float... values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return bytes.array();
    }
}
