package dev.doorward.camera;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.doorward.camera", importOptions = DoNotIncludeTests.class)
class LayeringTest {
    @ArchTest
    static final ArchRule features_know_no_framework = noClasses()
            .that()
            .resideInAPackage("dev.doorward.camera.*..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.quarkus..",
                    "io.smallrye..",
                    "jakarta..",
                    "com.fasterxml..",
                    "org.eclipse.microprofile..",
                    "org.jboss..",
                    "dev.doorward.kit..");

    @ArchTest
    static final ArchRule features_do_not_know_the_service = noClasses()
            .that()
            .resideInAPackage("dev.doorward.camera.*..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.doorward.camera");

    @ArchTest
    static final ArchRule only_sources_know_ffmpeg = noClasses()
            .that()
            .resideOutsideOfPackage("dev.doorward.camera.source..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.bytedeco..");

    @ArchTest
    static final ArchRule mqtt_is_spoken_at_the_edge = noClasses()
            .that()
            .haveSimpleNameNotStartingWith("Mqtt")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.eclipse.microprofile.reactive..", "io.smallrye.reactive..");

    @ArchTest
    static final ArchRule features_form_no_circle =
            slices().matching("dev.doorward.camera.(*)..").should().beFreeOfCycles();
}
