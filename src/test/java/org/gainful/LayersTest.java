package org.gainful;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which package may use which, who may touch files, and what nobody may do. The README shows the same arrows. */
class LayersTest {
    private static final String ROOT = "org.gainful";

    /** Package by package, the packages it may use; what is not here may not be. */
    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            Map.entry("stat", Set.of()),
            Map.entry("cases", Set.of()),
            Map.entry("table", Set.of()),
            Map.entry("claims", Set.of("cases", "table", "stat")),
            Map.entry("intake", Set.of("claims", "cases")),
            Map.entry("analysis", Set.of("cases", "table")),
            Map.entry("participants", Set.of("analysis", "cases", "table", "stat")),
            Map.entry("outcomes", Set.of("analysis", "cases", "table", "stat")),
            Map.entry("predictors", Set.of("analysis", "cases", "table", "stat")),
            Map.entry("fidelity", Set.of("analysis", "cases", "table", "stat")),
            Map.entry("trials", Set.of("analysis", "cases", "table", "stat")),
            Map.entry("disclosure", Set.of("table")),
            Map.entry("report", Set.of("disclosure", "table", "cases")),
            Map.entry(
                    "study",
                    Set.of(
                            "intake",
                            "claims",
                            "analysis",
                            "participants",
                            "outcomes",
                            "predictors",
                            "fidelity",
                            "trials",
                            "disclosure",
                            "report",
                            "cases",
                            "table",
                            "stat")),
            Map.entry(
                    "cli",
                    Set.of(
                            "study",
                            "intake",
                            "claims",
                            "analysis",
                            "participants",
                            "outcomes",
                            "predictors",
                            "fidelity",
                            "trials",
                            "disclosure",
                            "report",
                            "cases",
                            "table",
                            "stat")));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().startsWith(ROOT + ".");
    }

    private static String layer(JavaClass type) {
        return type.getPackageName().substring(ROOT.length() + 1).split("\\.")[0];
    }

    @Test
    void everyPackageHasItsArrows() {
        assertThat(CLASSES.stream()
                        .filter(LayersTest::isOurs)
                        .map(LayersTest::layer)
                        .collect(Collectors.toSet()))
                .isEqualTo(ARROWS.keySet());
    }

    @Test
    void nothingIsUsedAgainstTheArrows() {
        Set<String> wrong = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass used = dependency.getTargetClass().getBaseComponentType();
                if (isOurs(used)
                        && !layer(used).equals(layer(type))
                        && !ARROWS.get(layer(type)).contains(layer(used))) {
                    wrong.add(type.getName() + " uses " + used.getName());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void theArrowsMakeNoCircle() {
        Map<String, Set<String>> left = new TreeMap<>(ARROWS);
        while (!left.isEmpty()) {
            List<String> leaves = left.entrySet().stream()
                    .filter(entry -> entry.getValue().stream().noneMatch(left::containsKey))
                    .map(Map.Entry::getKey)
                    .toList();
            assertThat(leaves).as("packages that use none of %s", left.keySet()).isNotEmpty();
            leaves.forEach(left::remove);
        }
    }

    @Test
    void theReadmeShowsTheSameArrows() throws IOException {
        assertThat(arrowsOf(Files.readAllLines(Path.of("README.md")))).isEqualTo(new TreeMap<>(ARROWS));
    }

    /** The fenced block below the line {@code <!-- layers -->}: a package, an arrow, the packages it may use. */
    private static Map<String, Set<String>> arrowsOf(List<String> readme) {
        Iterator<String> lines = readme.iterator();
        while (lines.hasNext() && !lines.next().equals("<!-- layers -->")) {
            // Not there yet.
        }
        assertThat(lines.next()).startsWith("```");
        Map<String, Set<String>> arrows = new TreeMap<>();
        for (String line = lines.next(); !line.startsWith("```"); line = lines.next()) {
            String[] sides = line.split("->", -1);
            arrows.put(
                    sides[0].trim(),
                    Arrays.stream(sides[1].trim().split("\\s+"))
                            .filter(word -> !word.isEmpty())
                            .collect(Collectors.toSet()));
        }
        return arrows;
    }

    @Test
    void statisticsKnowNothingButMathematics() {
        noClasses()
                .that(resideInAPackage("org.gainful.stat.."))
                .should()
                .dependOnClassesThat(DescribedPredicate.not(resideInAnyPackage(
                                "org.gainful.stat..",
                                "java..",
                                "org.apache.commons.math3..",
                                "org.apache.commons.statistics..",
                                "org.apache.commons.numbers.."))
                        .and(notPrimitive()))
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> notPrimitive() {
        return DescribedPredicate.describe(
                "are classes", type -> !type.getBaseComponentType().isPrimitive());
    }

    @Test
    void onlyTheEdgesTouchFiles() {
        noClasses()
                .that(DescribedPredicate.not(
                        resideInAnyPackage("org.gainful.intake..", "org.gainful.report..", "org.gainful.cli..")))
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.nio.file..", "java.nio.channels..")
                        .or(resideInAPackage("java.io..")
                                .and(DescribedPredicate.not(
                                        belongToAnyOf(IOException.class, UncheckedIOException.class)))))
                .check(CLASSES);
    }

    @Test
    void intakeReadsAndNeverWrites() {
        noClasses()
                .that(resideInAPackage("org.gainful.intake.."))
                .should()
                .dependOnClassesThat(nameMatching("java\\.io\\..*(Output|Writer|Print|RandomAccess).*"))
                .orShould()
                .callMethodWhere(writingToFiles())
                .check(CLASSES);
    }

    /** A draft of a study is written where the user says, not into a report: the one file a command writes itself. */
    @Test
    void commandsHandlePathsAndWriteNothingButADraft() {
        noClasses()
                .that(resideInAPackage("org.gainful.cli.."))
                .and(DescribedPredicate.not(nameMatching("org\\.gainful\\.cli\\.InitCommand")))
                .should()
                .callMethodWhere(writingToFiles())
                .orShould()
                .dependOnClassesThat(resideInAPackage("java.io..")
                        .and(DescribedPredicate.not(belongToAnyOf(
                                IOException.class,
                                UncheckedIOException.class,
                                PrintWriter.class,
                                InputStream.class,
                                Reader.class,
                                Closeable.class,
                                java.io.File.class,
                                java.io.StringWriter.class,
                                java.io.Writer.class))))
                .check(CLASSES);
    }

    private static DescribedPredicate<com.tngtech.archunit.core.domain.JavaMethodCall> writingToFiles() {
        return DescribedPredicate.describe(
                "write to files",
                call -> call.getTargetOwner().isEquivalentTo(Files.class)
                        && call.getTarget()
                                .getName()
                                .matches(
                                        "write.*|new(OutputStream|BufferedWriter|ByteChannel)|create.*|copy|move|delete.*|set.*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"out", "err"})
    void nothingPrintsPastTheCommands(String stream) {
        noClasses().should().accessField(System.class, stream).check(CLASSES);
    }

    @Test
    void nothingPrintsAStackTrace() {
        noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "print a stack trace",
                        call -> call.getTarget().getName().equals("printStackTrace")))
                .check(CLASSES);
    }

    @Test
    void nothingIsLeftToChance() {
        noClasses()
                .should()
                .dependOnClassesThat(belongToAnyOf(
                        java.util.Random.class,
                        java.util.concurrent.ThreadLocalRandom.class,
                        java.security.SecureRandom.class))
                .orShould()
                .callConstructor(java.util.SplittableRandom.class)
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethod(java.util.UUID.class, "randomUUID")
                .check(CLASSES);
    }

    /** A generator made from a seed gives the same numbers for ever; one without a seed is refused above. */
    @Test
    void onlyResamplingAndImputationDrawFromASeed() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.gainful.stat.resampling", "org.gainful.stat.missing")
                .should()
                .dependOnClassesThat(belongToAnyOf(java.util.SplittableRandom.class))
                .check(CLASSES);
    }

    @Test
    void nothingReadsTheClockOrThePlace() {
        noClasses()
                .should()
                .callMethod(java.util.Locale.class, "getDefault")
                .orShould()
                .callMethodWhere(DescribedPredicate.describe(
                        "ask the clock",
                        call -> call.getTargetOwner().getPackageName().startsWith("java.time")
                                && call.getTarget().getName().matches("now|systemDefault.*|systemUTC")))
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CLASSES);
    }
}
