package dev.doorward.evaluation;

import dev.doorward.evaluation.blink.EvalBlink;
import dev.doorward.evaluation.door.EvalDoor;
import dev.doorward.evaluation.pad.EvalAttacks;
import dev.doorward.evaluation.pad.EvalPad;
import dev.doorward.evaluation.recognition.EvalIdentify;
import dev.doorward.evaluation.recognition.EvalVerify;
import picocli.CommandLine.Command;

/** Measures, reports, and judges nothing. */
@Command(
        name = "eval",
        mixinStandardHelpOptions = true,
        description = "Measures Doorward on a folder of pictures and clips.",
        subcommands = {
            EvalDoor.class,
            EvalVerify.class,
            EvalIdentify.class,
            EvalBlink.class,
            EvalPad.class,
            EvalAttacks.class
        })
final class EvalCommand {}
