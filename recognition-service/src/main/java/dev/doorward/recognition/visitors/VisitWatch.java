package dev.doorward.recognition.visitors;

import dev.doorward.contract.FaceCaptured;
import dev.doorward.contract.FaceQuality;
import dev.doorward.contract.HeadPose;
import dev.doorward.contract.Recognition;
import dev.doorward.recognition.people.DoorTrack;
import dev.doorward.vision.face.Embedding;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Follows the tracks at the doors and finds out which are visits of strangers. A track is told of a moment after it began,
 * again when there is something better to tell, and forgotten when it is not heard of any more:
 *
 * <pre>
 *   unknown faces ---> told with the best one ---> a better one: told again
 *   somebody known, once ---> told as that, and so it stays
 * </pre>
 */
public final class VisitWatch {
    /** By then whoever lives here and came in profile has been recognised. */
    static final Duration FIRST = Duration.ofSeconds(3);
    /** A track that is not heard of for so long is over. */
    static final Duration GONE = Duration.ofSeconds(2);
    /** More tracks at once than doors and people make; each holds one face. */
    static final int MOST_TRACKS = 16;

    /** At this variance of the Laplacian a face counts half for its sharpness. */
    private static final double HALF_SHARP = 30;

    private final Map<DoorTrack, Followed> tracks = new LinkedHashMap<>();

    /** @param embedding of the face, empty when it was not usable */
    public synchronized void heard(FaceCaptured face, Recognition outcome, Optional<Embedding> embedding, Instant now) {
        DoorTrack where = new DoorTrack(face.door(), face.track());
        Optional<Finding> finding =
                switch (outcome) {
                    case Recognition.Matched matched -> Optional.of(new Finding.Known(where, now));
                    case Recognition.Ambiguous ambiguous -> Optional.of(new Finding.Known(where, now));
                    case Recognition.Unknown unknown ->
                        embedding.map(values -> new Finding.Stranger(where, now, face, values, quality(face)));
                    case Recognition.Unusable unusable -> Optional.empty();
                };
        finding.ifPresent(found ->
                tracks.computeIfAbsent(where, first -> new Followed(now)).add(found, now));
        if (tracks.size() > MOST_TRACKS) {
            tracks.remove(tracks.keySet().iterator().next());
        }
    }

    /** What is to be told now, once. */
    public synchronized List<Finding> due(Instant now) {
        List<Finding> due = new ArrayList<>();
        for (Iterator<Followed> all = tracks.values().iterator(); all.hasNext(); ) {
            Followed track = all.next();
            boolean over = !now.isBefore(track.last.plus(GONE));
            if (over || !now.isBefore(track.told.plus(FIRST))) {
                track.tell(now).ifPresent(due::add);
            }
            if (over) {
                all.remove();
            }
        }
        return due;
    }

    /** Greater for a large, sharp face that looks into the camera. */
    static double quality(FaceCaptured face) {
        FaceQuality quality = face.quality();
        HeadPose pose = face.pose();
        return quality.height()
                * Math.cos(Math.toRadians(pose.yaw()))
                * Math.cos(Math.toRadians(pose.pitch()))
                * (quality.sharpness() / (quality.sharpness() + HALF_SHARP));
    }

    private static final class Followed {
        private final Instant first;
        private Instant last;
        private Instant told;
        private Optional<Finding> best = Optional.empty();
        private boolean news;

        Followed(Instant now) {
            first = now;
            last = now;
            told = now;
        }

        void add(Finding found, Instant now) {
            last = now;
            if (best.isEmpty() || better(found, best.get())) {
                best = Optional.of(found);
                news = true;
            }
        }

        Optional<Finding> tell(Instant now) {
            told = now;
            Optional<Finding> finding = news ? best.map(this::begun) : Optional.empty();
            news = false;
            return finding;
        }

        private static boolean better(Finding found, Finding than) {
            return switch (than) {
                case Finding.Known known -> false;
                case Finding.Stranger before ->
                    switch (found) {
                        case Finding.Known known -> true;
                        case Finding.Stranger stranger -> stranger.quality() > before.quality();
                    };
            };
        }

        private Finding begun(Finding finding) {
            return switch (finding) {
                case Finding.Known known -> new Finding.Known(known.where(), first);
                case Finding.Stranger stranger ->
                    new Finding.Stranger(
                            stranger.where(), first, stranger.face(), stranger.embedding(), stranger.quality());
            };
        }
    }
}
