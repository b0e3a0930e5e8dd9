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
    static final ArchRule what_decides_knows_no_framework = classes()
            .that()
            .resideInAnyPackage("..alert..", "..routing..", "..delivery..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "dev.doorward..", "org.jspecify..", "com.fasterxml.jackson.annotation..");

    @ArchTest
    static final ArchRule what_decides_knows_no_table_and_no_provider = noClasses()
            .that()
            .resideInAnyPackage("..notification.alert..", "..notification.routing..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.doorward.notification", "..outbox..", "..delivery..", "..content..", "..email..");

    @ArchTest
    static final ArchRule tables_are_known_in_one_place = noClasses()
            .that()
            .resideOutsideOfPackages("..outbox..", "dev.doorward.notification")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..");

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
