package dev.doorward.camera.analysis;

import dev.doorward.contract.FaceCaptured;
import dev.doorward.contract.SceneObserved;
import java.util.List;

/** What one frame showed. */
public record Observed(SceneObserved scene, List<FaceCaptured> faces) {}
