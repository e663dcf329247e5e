package org.gainful.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gainful.cases.Issue;
import org.gainful.cases.PublishedDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The definitions that come with the program, and what is said of a file that is wrong. */
class DefinitionsTest {
    private static final String GOOD = """
            id: some
            title: Some
            citation: Nobody
            certainty: invented
            numerator: a
            denominator: b
            window: c
            unit: people
            work: d
            rule: {kind: status-change, from: [out-of-work], to: [paid]}
            """;

    private static List<String> codes(String text) {
        FileIssues report = new FileIssues("some.yaml");
        DefinitionFile.parse(text, report);
        return report.issues().stream().map(Issue::code).toList();
    }

    @Test
    void everyFileIsListedAndEveryListedOneIsAFile() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/definitions"))) {
            assertThat(files.map(f -> f.getFileName().toString().replace(".yaml", "")))
                    .containsExactlyInAnyOrderElementsOf(Definitions.ids());
        }
        assertThat(Definitions.all()).extracting(PublishedDefinition::id).isEqualTo(Definitions.ids());
    }

    @Test
    void theDefinitionOfIpsGrowThatWasReplacedDiffersOnlyBelowTheLine() {
        PublishedDefinition later = Definitions.find("ips-grow-2024").orElseThrow();
        PublishedDefinition earlier = Definitions.find(later.supersedes()).orElseThrow();
        assertThat(later.differences(earlier)).singleElement().asString().startsWith("below the line: ");
        assertThat(later.differences(later)).isEmpty();
    }

    @Test
    void accessIsOfReferralsAndNotOfPeople() {
        assertThat(Definitions.find("access")
                        .orElseThrow()
                        .differences(Definitions.find("competitive-day").orElseThrow()))
                .anySatisfy(difference -> assertThat(difference).isEqualTo("unit: “referrals” and “people”"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "unit: people|unit: persons|unknown-word",
                "kind: status-change|kind: change|unknown-word",
                "to: [paid]|to: [payed]|unknown-word",
                ", to: [paid]||missing-key",
                "work: d|works: d|unknown-key",
                "certainty: invented|certainty: ''|missing-key"
            })
    void isReadStrictly(String good, String bad, String code) {
        assertThat(codes(GOOD)).isEmpty();
        assertThat(GOOD).contains(good);
        assertThat(codes(GOOD.replace(good, bad == null ? "" : bad))).contains(code);
    }
}
