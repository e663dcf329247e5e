package org.gainful.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gainful.cases.FidelityScale;
import org.gainful.cases.FidelityScale.Anchor;
import org.gainful.cases.FidelityScale.Item;
import org.gainful.cases.FidelityScale.NoFit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The scales that come with the program, and what is said of a scale's file that is wrong. */
class ScalesTest {
    private static final FidelityScale IPS_25 = Scales.find("ips-25").orElseThrow();

    static List<String> ids() {
        return Scales.ids();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everyItemHasFiveAnchorsWithTheirCertainty(String id) {
        FidelityScale scale = Scales.find(id).orElseThrow();
        assertThat(scale.items()).allSatisfy(item -> {
            assertThat(item.anchors()).extracting(Anchor::rating).containsExactly(5, 4, 3, 2, 1);
            assertThat(item.anchors()).allSatisfy(anchor -> {
                assertThat(anchor.text()).isNotBlank();
                assertThat(anchor.certainty()).isNotEmpty();
            });
        });
        assertThat(scale.provenance()).isNotBlank();
        assertThat(scale.edition()).isNotBlank();
    }

    /** Sections of 3, 3 and 9 items in the form of 1997; of 3, 8 and 14 in that of 2008. */
    @ParameterizedTest
    @CsvSource({"ips-15, 3, 3, 9", "ips-25, 3, 8, 14", "ips-25-uk, 3, 8, 14"})
    void sectionsHaveTheItemsOfTheForm(String id, int staffing, int organization, int services) {
        var sizes = Scales.find(id).orElseThrow().items().stream()
                .collect(Collectors.groupingBy(Item::section, Collectors.counting()));
        assertThat(sizes)
                .containsEntry("Staffing", (long) staffing)
                .containsEntry("Organization", (long) organization)
                .containsEntry("Services", (long) services);
    }

    @Test
    void itemsAreKnownByBothStylesOfNumber() {
        assertThat(IPS_25.items().get(11).code()).isEqualTo("Services 1");
        RatingWords words = new RatingWords(IPS_25);
        assertThat(words.item("12")).hasValue(12);
        assertThat(words.item("services 1")).hasValue(12);
        assertThat(words.item("Services 15")).isEmpty();
        assertThat(words.item("scale")).isEmpty();
    }

    /** Values in the gaps and overlaps of the printed anchors, rated as the file says. */
    @ParameterizedTest
    @CsvSource({
        "1, 20.4, 4",
        "2, 95.5, 4",
        "17, 3, 2",
        "19, 84.9, 4",
        "21, 64.5, 1",
        "24, 30, 2",
        "24, 64.5, 4",
        "15, 30, 5",
        "11, 0, 1",
        "25, 2, 1",
        "13, 0, 1"
    })
    void gapsBetweenAnchorsAreSettled(int item, double value, int rating) {
        assertThat(IPS_25.items().get(item - 1).rule().orElseThrow().rating(value, Set.of()))
                .hasValue(rating);
    }

    @Test
    void theBandsAreThoseOfPrint() {
        assertThat(IPS_25.band(115).label()).isEqualTo("exemplary");
        assertThat(IPS_25.band(100).label()).isEqualTo("good");
        assertThat(IPS_25.band(73).label()).isEqualTo("not supported employment");
        assertThat(Scales.find("ips-15").orElseThrow().band(56).label()).isEqualTo("fair");
        assertThat(Scales.find("ips-15").orElseThrow().noFit()).isEqualTo(NoFit.SCORES_LOWEST);
    }

    @Test
    void aScaleThatExtendsAnotherDiffersOnlyInWhatItWrites() {
        FidelityScale uk = Scales.find("ips-25-uk").orElseThrow();
        assertThat(uk.items().get(5).label()).isEqualTo("Work with Jobcentre Plus");
        assertThat(uk.items().get(6)).isEqualTo(IPS_25.items().get(6));
        assertThat(uk.bands()).isEqualTo(IPS_25.bands());
        assertThat(uk.cycle()).isEqualTo(IPS_25.cycle());
    }

    private static List<String> problems(String text) {
        FileIssues report = new FileIssues("scale.yaml");
        assertThat(Scales.parse(text, report)).isEmpty();
        return report.issues().stream().map(StudyFolder::address).toList();
    }

    @Test
    void everythingWrongInAScaleHasItsPlace() {
        assertThat(problems("""
                id: two
                edition: "1"
                title: Two items
                citation: Nobody
                provenance: Made up
                noFit: never
                items:
                  - number: 1
                    section: S
                    label: One
                    certainty: sure
                    anchors: {5: all, 4: most, 6: more}
                    evidence: {measure: things, atMost: {5: 3, 4: 2}}
                  - number: 2
                    section: S
                    label: Two
                    evidence: {measure: things, atMost: {5: 1}, atLeast: {5: 1}}
                bands: [{label: low, lowest: 2, highest: 10}]
                reviews: {months: often, untilBand: high, thenMonths: 12}
                """))
                .containsExactly(
                        "scale.yaml:11, items[0].certainty [unknown-word]",
                        "scale.yaml:12, items[0].anchors.6 [unknown-key]",
                        "scale.yaml:12, items[0].anchors [missing-key]",
                        "scale.yaml:13, items[0].evidence.atMost [bad-value]",
                        "scale.yaml:17, items[1].evidence [missing-key]",
                        "scale.yaml:6, noFit [unknown-word]",
                        "scale.yaml:19, reviews.untilBand [unknown-word]",
                        "scale.yaml:19, reviews.months [wrong-type]");
    }

    @Test
    void aScaleCannotExtendWhatIsNotThere() {
        assertThat(problems("{id: mine, extends: ips-52, title: Mine, items: []}"))
                .contains("scale.yaml:1, extends [unknown-scale]");
        assertThat(problems("""
                id: mine
                extends: ips-15
                title: Mine
                items:
                  - {number: 16, section: Services, label: More}
                """)).containsExactly("scale.yaml:5, items[0].number [bad-value]");
    }
}
