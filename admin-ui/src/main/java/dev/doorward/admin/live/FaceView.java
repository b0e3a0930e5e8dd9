package dev.doorward.admin.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.doorward.contract.Decision;
import dev.doorward.contract.FaceQuality;
import dev.doorward.contract.HeadPose;
import dev.doorward.contract.Liveness;
import dev.doorward.contract.LivenessCheck;
import dev.doorward.contract.PixelBox;
import dev.doorward.contract.Recognition;
import dev.doorward.contract.RuleApplied;
import dev.doorward.contract.TrackId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known of one face in view.
 *
 * @param name of the person recognised, joined for the page
 * @param standing what access-service would decide now
 * @param rule of liveness that applies, or that the decision went by
 * @param asking what is asked of it now
 * @param decision what it decided of this track
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FaceView(
        TrackId track,
        PixelBox box,
        HeadPose pose,
        FaceQuality quality,
        @Nullable Recognition recognition,
        @Nullable String name,
        @Nullable Liveness liveness,
        List<LivenessCheck> checks,
        int blinks,
        @Nullable Double analysedPerSecond,
        @Nullable Decision standing,
        int votes,
        int votesNeeded,
        @Nullable RuleApplied rule,
        @Nullable Asking asking,
        @Nullable Decision decision) {}
