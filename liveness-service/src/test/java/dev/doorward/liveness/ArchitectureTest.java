package dev.doorward.liveness;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.doorward.liveness", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule the_core_knows_no_framework = classes()
            .that()
            .resideInAnyPackage("..challenge..", "..faces..", "..verdict..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "dev.doorward.liveness..",
                    "dev.doorward.contract..",
                    "dev.doorward.vision..",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule the_core_does_not_know_the_service = noClasses()
            .that()
            .resideInAnyPackage("..challenge..", "..faces..", "..verdict..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.doorward.liveness");

    @ArchTest
    static final ArchRule only_the_edge_speaks_mqtt = noClasses()
            .that()
            .haveSimpleNameNotStartingWith("Mqtt")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.eclipse.microprofile.reactive.messaging..", "io.smallrye.reactive.messaging..");

    @ArchTest
    static final ArchRule no_other_service_is_needed = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.doorward.camera..",
                    "dev.doorward.recognition..",
                    "dev.doorward.access..",
                    "dev.doorward.notification..",
                    "dev.doorward.admin..");
}
