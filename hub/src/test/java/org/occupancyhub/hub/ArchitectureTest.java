package org.occupancyhub.hub;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrow of ARCHITECTURE.md. If the drawing can be wrong while the build is green, it will be. */
@AnalyzeClasses(packages = "org.occupancyhub", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule dependenciesPointOneWay = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("org.occupancyhub..")
            .layer("hub")
            .definedBy("org.occupancyhub.hub..")
            .layer("routes")
            .definedBy("org.occupancyhub.routes..")
            .layer("ui")
            .definedBy("org.occupancyhub.ui..")
            .layer("embedded")
            .definedBy("org.occupancyhub.embedded..")
            .layer("words")
            .definedBy("org.occupancyhub.words..")
            .layer("forecast")
            .definedBy("org.occupancyhub.forecast..")
            .layer("models")
            .definedBy("org.occupancyhub.models..")
            .layer("testing")
            .definedBy("org.occupancyhub.testing..")
            .whereLayer("hub")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("testing")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("routes")
            .mayOnlyBeAccessedByLayers("hub")
            .whereLayer("ui")
            .mayOnlyBeAccessedByLayers("hub")
            .whereLayer("embedded")
            .mayOnlyBeAccessedByLayers("hub", "testing")
            .whereLayer("words")
            .mayOnlyBeAccessedByLayers("hub", "routes", "ui")
            .whereLayer("forecast")
            .mayOnlyBeAccessedByLayers("hub", "routes", "ui", "words")
            .whereLayer("models")
            .mayOnlyBeAccessedByLayers("hub", "routes", "ui", "words", "forecast");

    @ArchTest
    static final ArchRule camelStaysWhereDataMoves = noClasses()
            .that()
            .resideOutsideOfPackages("org.occupancyhub.routes..", "org.occupancyhub.hub..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.camel..");

    @ArchTest
    static final ArchRule vaadinStaysWhereThingsAreShown = noClasses()
            .that()
            .resideOutsideOfPackages("org.occupancyhub.ui..", "org.occupancyhub.hub..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.vaadin..");

    @ArchTest
    static final ArchRule databaseAccessStaysInModels = noClasses()
            .that()
            .resideOutsideOfPackages("org.occupancyhub.models..", "org.occupancyhub.testing..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework.jdbc..");

    /** The server is started in embedded and wired in the hub; health asks a connection; camel-sql gives rows of JDBC. */
    @ArchTest
    static final ArchRule jdbcIsSeenWhereItCannotBeHidden = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.occupancyhub.models..",
                    "org.occupancyhub.embedded..",
                    "org.occupancyhub.hub..",
                    "org.occupancyhub.testing..")
            .and()
            .doNotHaveSimpleName("PostgresCheck")
            .and()
            .doNotHaveSimpleName("HistoryAnswers")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.postgresql..");

    @ArchTest
    static final ArchRule featuresDoNotGoInCircles =
            slices().matching("org.occupancyhub.(*).(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nobodySpeaksToTheConsoleButTheCommandLine = noClasses()
            .that()
            .resideOutsideOfPackages("org.occupancyhub.hub..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    @ArchTest
    static final ArchRule namesSayWhatThingsDo =
            classes().should().haveNameNotMatching(".*(Util|Utils|Helper|Manager|Impl)$");
}
