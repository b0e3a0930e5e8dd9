package dev.doorward.evaluation.pad;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.evaluation.pad.synthesis.Attack;
import dev.doorward.vision.models.Model;
import dev.doorward.vision.models.ModelStore;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real clips, and attacks made of two of them; {@code prove pad} has them all. */
class PadWatchTest {
    private static Path data;

    @TempDir
    private Path made;

    @BeforeAll
    static void there_are_clips() {
        String folder = System.getenv("DOORWARD_DATA_DIR");
        Assumptions.assumeTrue(folder != null, "SKIPPED: DOORWARD_DATA_DIR is not set");
        Assumptions.assumeTrue(
                ModelStore.standard().find(Model.MINIFASNET_V2).isPresent(),
                "SKIPPED: the anti-spoofing models are not here");
        data = Path.of(folder);
    }

    @Test
    void no_replay_and_no_photograph_of_the_real_clips_opens() throws Exception {
        PadReport report = EvalPad.run(PadFile.read(data.resolve("pad_clips")));

        assertThat(report.policy().attacks()).isEqualTo(2);
        assertThat(report.policy().attacksOpened()).isZero();
    }

    @Test
    void photographs_and_replays_do_not_open_and_the_living_do() throws Exception {
        AttackMaker.make(data.resolve("zju_blink"), made, EnumSet.allOf(Attack.class), 1, Set.of("000014F"));
        PadReport report = EvalPad.run(PadFile.read(made));

        assertThat(report.policy().byAttack().get("held").passed()).isZero();
        assertThat(report.policy().byAttack().get("moved").passed()).isZero();
        assertThat(report.policy().byAttack().get("eye holes").passed()).isZero();
        assertThat(report.policy().byAttack().get("replay").passed()).isZero();
        assertThat(report.policy().liveOpened()).isGreaterThanOrEqualTo(3);
    }
}
