package dev.doorward.vision.liveness.track;

/**
 * What is held against what. How each default was chosen is told where it is configured.
 *
 * @param earRatio lids count as down below this share of the face's own open-eye aspect ratio
 * @param eyeClosed the eye model's probability above which eyes count as closed
 * @param minRate frames in the last second, at least
 * @param passiveLive mean passive score that a face needs to be taken for alive
 * @param passiveSpoof mean passive score below which it is taken for a picture
 * @param passiveFrames scored frames behind such a mean, at least
 * @param fallbackThreshold mean score of the fallback model below which it denies
 */
public record LivenessSettings(
        double earRatio,
        double eyeClosed,
        int minRate,
        double passiveLive,
        double passiveSpoof,
        int passiveFrames,
        double fallbackThreshold) {}
