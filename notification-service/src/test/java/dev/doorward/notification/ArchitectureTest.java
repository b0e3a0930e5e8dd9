package dev.doorward.notification;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.doorward.notification", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule the_core_knows_no_framework = classes()
            .that()
            .resideInAnyPackage("..alert..", "..delivery..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "dev.doorward..", "org.jspecify..");

    @ArchTest
    static final ArchRule the_core_knows_no_provider_and_no_edge = noClasses()
            .that()
            .resideInAnyPackage("..alert..", "..delivery..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.doorward.notification", "..email..");

    @ArchTest
    static final ArchRule words_do_not_know_how_they_travel = noClasses()
            .that()
            .resideInAPackage("..alert..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..delivery..");

    @ArchTest
    static final ArchRule only_the_edges_speak_mqtt = noClasses()
            .that()
            .haveSimpleNameNotStartingWith("Mqtt")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.eclipse.microprofile.reactive.messaging..", "io.smallrye.reactive.messaging..");

    @ArchTest
    static final ArchRule only_e_mail_knows_mail_servers = noClasses()
            .that()
            .resideOutsideOfPackage("..email..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.quarkus.mailer..", "io.vertx.ext.mail..");

    @ArchTest
    static final ArchRule no_other_service_is_needed = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.doorward.camera..",
                    "dev.doorward.recognition..",
                    "dev.doorward.liveness..",
                    "dev.doorward.access..",
                    "dev.doorward.admin..");
}
