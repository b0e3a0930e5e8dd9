package dev.doorward.recognition;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.doorward.recognition", importOptions = ImportOption.DoNotIncludeTests.class)
class LayersTest {
    private static final String[] FRAMEWORK = {
        "io.quarkus..",
        "jakarta..",
        "io.smallrye..",
        "io.vertx..",
        "com.fasterxml..",
        "org.eclipse.microprofile..",
        "dev.doorward.kit"
    };

    @ArchTest
    static final ArchRule features_know_no_framework = noClasses()
            .that()
            .resideInAnyPackage("..gallery..", "..people..", "..enrolment..", "..verdict..", "..visitors..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(FRAMEWORK);

    @ArchTest
    static final ArchRule each_layer_knows_those_below = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("rest")
            .definedBy("dev.doorward.recognition.rest..")
            .layer("service")
            .definedBy("dev.doorward.recognition")
            .layer("verdict")
            .definedBy("..verdict..")
            .layer("visitors")
            .definedBy("..visitors..")
            .layer("enrolment")
            .definedBy("..enrolment..")
            .layer("people")
            .definedBy("..people..")
            .layer("gallery")
            .definedBy("..gallery..")
            .whereLayer("rest")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("service")
            .mayOnlyBeAccessedByLayers("rest")
            .whereLayer("verdict")
            .mayOnlyBeAccessedByLayers("service")
            .whereLayer("visitors")
            .mayOnlyBeAccessedByLayers("service")
            .whereLayer("enrolment")
            .mayOnlyBeAccessedByLayers("service", "rest")
            .whereLayer("people")
            .mayOnlyBeAccessedByLayers("service", "rest", "enrolment", "verdict", "visitors");

    @ArchTest
    static final ArchRule only_the_edge_speaks_mqtt = noClasses()
            .that()
            .doNotHaveSimpleName("MqttIn")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.eclipse.microprofile.reactive.messaging..");

    @ArchTest
    static final ArchRule resources_are_at_the_rest_edge =
            classes().that().areAnnotatedWith("jakarta.ws.rs.Path").should().resideInAPackage("..rest..");

    @ArchTest
    static final ArchRule no_other_service = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.doorward.camera..",
                    "dev.doorward.liveness..",
                    "dev.doorward.access..",
                    "dev.doorward.notification..",
                    "dev.doorward.admin..");
}
