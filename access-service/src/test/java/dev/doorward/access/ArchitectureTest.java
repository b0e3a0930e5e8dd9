package dev.doorward.access;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.doorward.access", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] FEATURES = {
        "dev.doorward.access.challenge..",
        "dev.doorward.access.evidence..",
        "dev.doorward.access.policy..",
        "dev.doorward.access.visit..",
        "dev.doorward.access.levels..",
        "dev.doorward.access.lock..",
        "dev.doorward.access.code..",
        "dev.doorward.access.keypad..",
        "dev.doorward.access.watchdog.."
    };

    @ArchTest
    static final ArchRule features_know_no_framework = noClasses()
            .that()
            .resideInAnyPackage(FEATURES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.quarkus..",
                    "jakarta..",
                    "io.smallrye..",
                    "org.eclipse.microprofile..",
                    "com.fasterxml..",
                    "org.jboss..",
                    "dev.doorward.kit..");

    @ArchTest
    static final ArchRule only_what_moves_the_bolt_and_reads_pins_knows_pi4j = noClasses()
            .that()
            .haveSimpleNameNotStartingWith("PwmServo")
            .and()
            .haveSimpleNameNotStartingWith("GpioPins")
            .and()
            .haveSimpleNameNotStartingWith("GpioKeypad")
            .and()
            .haveSimpleNameNotStartingWith("Strike")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.pi4j..");

    @ArchTest
    static final ArchRule only_the_edge_hears_mqtt = noClasses()
            .that()
            .doNotHaveSimpleName("MqttIn")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.eclipse.microprofile.reactive.messaging..");

    @ArchTest
    static final ArchRule no_other_service = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.doorward.camera..",
                    "dev.doorward.recognition..",
                    "dev.doorward.liveness..",
                    "dev.doorward.notification..",
                    "dev.doorward.admin..");

    @ArchTest
    static final ArchRule no_circles =
            slices().matching("dev.doorward.access.(*)..").should().beFreeOfCycles();
}
