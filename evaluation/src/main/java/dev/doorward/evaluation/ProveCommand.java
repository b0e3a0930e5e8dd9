package dev.doorward.evaluation;

import dev.doorward.evaluation.blink.ProveBlink;
import dev.doorward.evaluation.configuration.ProveConfiguration;
import dev.doorward.evaluation.door.ProveDoor;
import dev.doorward.evaluation.enrolment.ProveEnrolment;
import dev.doorward.evaluation.gallery.ProveGallery;
import dev.doorward.evaluation.lock.ProveLock;
import dev.doorward.evaluation.notification.ProveNotifications;
import dev.doorward.evaluation.pad.ProvePad;
import dev.doorward.evaluation.recognition.ProveRecognition;
import dev.doorward.evaluation.viewers.ProveViewers;
import picocli.CommandLine.Command;

/** Published figures come from here: the whole of a measurement, held against what is promised. */
@Command(
        name = "prove",
        mixinStandardHelpOptions = true,
        description = "Runs a long measurement whole and fails when a promise is not kept.",
        subcommands = {
            ProveDoor.class,
            ProveBlink.class,
            ProvePad.class,
            ProveConfiguration.class,
            ProveViewers.class,
            ProveLock.class,
            ProveRecognition.class,
            ProveEnrolment.class,
            ProveGallery.class,
            ProveNotifications.class
        })
final class ProveCommand {}
