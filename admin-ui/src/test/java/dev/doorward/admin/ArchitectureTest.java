package dev.doorward.admin;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The layering: features are pure, the edges are thin, no other service is known. */
@AnalyzeClasses(packages = "dev.doorward", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] FEATURES = {
        "dev.doorward.admin.calibration..",
        "dev.doorward.admin.capture..",
        "dev.doorward.admin.configuration..",
        "dev.doorward.kit.database..",
        "dev.doorward.admin.decisions..",
        "dev.doorward.admin.forgetting..",
        "dev.doorward.admin.health..",
        "dev.doorward.admin.homeassistant..",
        "dev.doorward.admin.levels..",
        "dev.doorward.admin.live..",
        "dev.doorward.admin.notifications..",
        "dev.doorward.admin.people..",
        "dev.doorward.admin.signin..",
        "dev.doorward.admin.stream..",
        "dev.doorward.admin.tls..",
    };

    /** JsonNode is how the contract carries a section's body; annotations say how a view is written. */
    @ArchTest
    static final ArchRule features_are_pure = classes()
            .that()
            .resideInAnyPackage(FEATURES)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.sql..",
                    "javax.crypto..",
                    "javax.security.auth.x500..",
                    "org.jspecify..",
                    "org.bouncycastle..",
                    "com.fasterxml.jackson.annotation..",
                    "com.fasterxml.jackson.databind",
                    "com.fasterxml.jackson.databind.node",
                    "com.eatthepath.otp..",
                    "dev.doorward.contract..",
                    "dev.doorward.admin.calibration..",
                    "dev.doorward.admin.capture..",
                    "dev.doorward.kit.sealing..",
                    "dev.doorward.admin.configuration..",
                    "dev.doorward.kit.database..",
                    "dev.doorward.admin.decisions..",
                    "dev.doorward.admin.forgetting..",
                    "dev.doorward.admin.health..",
                    "dev.doorward.admin.homeassistant..",
                    "dev.doorward.admin.levels..",
                    "dev.doorward.admin.live..",
                    "dev.doorward.admin.notifications..",
                    "dev.doorward.admin.people..",
                    "dev.doorward.admin.signin..",
                    "dev.doorward.admin.stream..",
                    "dev.doorward.admin.tls..");

    @ArchTest
    static final ArchRule only_certificates_are_made_by_a_library_of_cryptography = noClasses()
            .that()
            .resideOutsideOfPackage("dev.doorward.admin.tls..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.bouncycastle..");

    @ArchTest
    static final ArchRule features_know_no_circle =
            slices().matching("dev.doorward.admin.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule no_other_service_is_known = noClasses()
            .that()
            .resideInAPackage("dev.doorward.admin..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.doorward.camera..",
                    "dev.doorward.recognition..",
                    "dev.doorward.liveness..",
                    "dev.doorward.access..",
                    "dev.doorward.notification..",
                    "dev.doorward.launcher..",
                    "dev.doorward.embedded..");

    @ArchTest
    static final ArchRule rest_stands_at_the_edge = classes()
            .that()
            .areAnnotatedWith("jakarta.ws.rs.Path")
            .should()
            .resideInAnyPackage("dev.doorward.admin.web", "dev.doorward.admin.recognition");

    @ArchTest
    static final ArchRule mqtt_stands_at_the_edge = classes()
            .that()
            .containAnyMethodsThat(com.tngtech.archunit.base.DescribedPredicate.describe(
                    "listen", method -> method.isAnnotatedWith("org.eclipse.microprofile.reactive.messaging.Incoming")))
            .and()
            .resideInAPackage("dev.doorward.admin..")
            .should()
            .haveSimpleName("MqttIn");
}
