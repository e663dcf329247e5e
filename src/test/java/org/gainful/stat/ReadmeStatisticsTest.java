package org.gainful.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gainful.stat.regression.Design;
import org.gainful.stat.regression.LogisticFit;
import org.gainful.stat.regression.LogisticRegression;
import org.junit.jupiter.api.Test;

/** What the README says of the statistics: its lines of Java stand below, and each package is in its table. */
class ReadmeStatisticsTest {
    private static final Path README = Path.of("README.md");
    private static final Path SOURCE = Path.of("src/test/java/org/gainful/stat/ReadmeStatisticsTest.java");
    private static final Path PACKAGES = Path.of("src/main/java/org/gainful/stat");

    @Test
    void its_example_runs() {
        Design design = Design.of(List.of("jobcentre"), List.of(new double[] {1, 1, 1, 0, 0, 0, 0, 1}), new double[] {
            1, 1, 1, 0, 0, 0, 0, 1
        });
        LogisticFit fit = LogisticRegression.firth().fit(design);
        double oddsRatio = fit.find("jobcentre").get().oddsRatio();
        fit.profileInterval("jobcentre");
        fit.likelihoodRatioTest("jobcentre");
        fit.separation();
        // Half a person added to each of the four cells: 4.5 * 4.5 / (0.5 * 0.5).
        assertThat(oddsRatio).isCloseTo(81, within(1e-6));
        assertThat(fit.separation().present()).isTrue();
    }

    @Test
    void its_lines_are_those_of_the_example() throws IOException {
        String source = Files.readString(SOURCE);
        String readme = Files.readString(README);
        int from = readme.indexOf("```java\n") + "```java\n".length();
        List<String> lines =
                readme.substring(from, readme.indexOf("```", from)).lines().toList();
        assertThat(lines).hasSizeGreaterThan(3).allSatisfy(line -> assertThat(source)
                .contains(line.replaceAll("\\s*//.*", "")));
    }

    @Test
    void every_package_is_in_its_table() throws IOException {
        String readme = Files.readString(README);
        try (Stream<Path> packages = Files.list(PACKAGES)) {
            assertThat(packages.filter(Files::isDirectory)
                            .map(folder -> folder.getFileName().toString())
                            .filter(name -> !name.equals("numeric")))
                    .hasSizeGreaterThan(10)
                    .allSatisfy(name -> assertThat(readme).contains("`" + name + "`"));
        }
    }
}
