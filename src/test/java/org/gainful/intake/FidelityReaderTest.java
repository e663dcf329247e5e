package org.gainful.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gainful.intake.StudyFolder.addresses;

import java.util.List;
import java.util.OptionalInt;
import org.gainful.cases.FidelityReviews;
import org.gainful.cases.FidelityScale;
import org.gainful.cases.Rating;
import org.gainful.cases.Rating.RaterRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FidelityReaderTest {
    private static final String STUDY = StudyFolder.HEAD + """
              fields:
                - {name: id, type: string, role: client}
                - {name: service, type: string, role: service, categories: [A, B]}
            fidelity: {file: fidelity.csv, scale: ips-15}
            """;

    private static Loaded load(String rows) {
        return new StudyFolder()
                .with("study.yaml", STUDY)
                .with("cases.csv", "id,service\n1,A\n")
                .with("fidelity.csv", "service,date,rater,item,rating,note\n" + rows)
                .loadAndClose();
    }

    @Test
    void readsEachState() {
        Loaded loaded =
                load("A,2023-02-01,Ann,1,5,\nA,2023-02-01,Ann,2,no-fit,why\nA,2023-02-01,Ann,3,insufficient-data,\n"
                        + "B,2023-02-01,Ann,scale,not-applicable,\n");
        assertThat(loaded.issues()).isEmpty();
        FidelityReviews reviews = loaded.reviews().orElseThrow();
        assertThat(reviews.ratings())
                .extracting(Rating::state)
                .containsExactly(
                        Rating.State.RATED,
                        Rating.State.NO_FIT,
                        Rating.State.INSUFFICIENT_DATA,
                        Rating.State.NOT_APPLICABLE);
        assertThat(reviews.ratings().get(0).score()).isEqualTo(OptionalInt.of(5));
        assertThat(reviews.ratings().get(3).item()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A,2023-02-01,Ann,16,5,|fidelity.csv:2, item [unknown-item]",
                "A,2023-02-01,Ann,0,5,|fidelity.csv:2, item [unknown-item]",
                "A,2023-02-01,Ann,1,6,|fidelity.csv:2, rating [bad-rating]",
                "A,2023-02-01,Ann,1,not-applicable,|fidelity.csv:2, rating [bad-rating]",
                "A,2023-02-01,Ann,scale,3,|fidelity.csv:2, rating [bad-rating]",
                "A,01/02/2023,Ann,1,3,|fidelity.csv:2, date [not-a-date]",
                "A,2023-02-01,,1,3,|fidelity.csv:2, rater [required]",
                "A,2023-02-01,Bob,07,3,|fidelity.csv:2, item [rated-twice]",
                "Aa,2023-02-01,Ann,1,3,|fidelity.csv:2, service [unknown-service]",
                "A,2023-02-01|fidelity.csv:2 [ragged-row]"
            })
    void findsEachMistakeAtItsLine(String row, String expected) {
        String first = "A,2023-02-01,Bob,7,3,\n";
        Loaded loaded = expected.contains("twice") ? load(first + row + "\n") : load(row + "\n" + first);
        assertThat(addresses(loaded))
                .containsExactly(expected.contains("twice") ? expected.replace(":2", ":3") : expected);
        assertThat(loaded.reviews()).isPresent();
    }

    private static Loaded evidence(String rows) {
        return new StudyFolder()
                .with("study.yaml", STUDY.replace("ips-15", "ips-25"))
                .with("cases.csv", "id,service\n1,A\n")
                .with(
                        "fidelity.csv",
                        "service,date,rater,role,item,rating,value,components,unmet,sources,edition,note\n" + rows)
                .loadAndClose();
    }

    @Test
    void ratingsAreDerivedFromEvidence() {
        Loaded loaded = evidence("""
                A,2023-02-01,Ann,independent,1,,20.4,,,VL;MIS,ips-25,
                A,2023-02-01,Ann,independent,Services 4,,12,,1,,,
                A,2023-02-01,Ann,independent,8,,,1;3;5,,INT,,
                A,2023-02-01,Ann,independent,10,,,none,,,,
                A,2023-02-01,Ann,independent,2,9,,,,,,
                A,2023-02-01,Ann,independent,5,not-yet-rated,,,,,,
                """);
        assertThat(loaded.issues()).isEmpty();
        List<Rating> ratings = loaded.reviews().orElseThrow().ratings();
        assertThat(ratings)
                .extracting(Rating::score)
                .containsExactly(
                        OptionalInt.of(4),
                        OptionalInt.of(4),
                        OptionalInt.of(3),
                        OptionalInt.of(1),
                        OptionalInt.empty(),
                        OptionalInt.empty());
        assertThat(ratings.get(0).sources()).containsExactly("VL", "MIS");
        assertThat(ratings.get(4).state()).isEqualTo(Rating.State.INSUFFICIENT_DATA);
        assertThat(ratings.get(5).state()).isEqualTo(Rating.State.NOT_YET_RATED);
    }

    @Test
    void aRatingThatContradictsItsEvidenceIsListedAndCounts() {
        Loaded loaded = evidence("A,2023-02-01,Ann,self,1,5,33,,,,,seen otherwise\n");
        assertThat(addresses(loaded)).containsExactly("fidelity.csv:2, rating [rating-contradicts-evidence]");
        Rating rating = loaded.reviews().orElseThrow().ratings().get(0);
        assertThat(rating.score()).hasValue(5);
        assertThat(rating.evidence().orElseThrow().derived()).hasValue(2);
        assertThat(rating.contradictsEvidence()).isTrue();
    }

    @Test
    void aCorrectionStandsBesideTheRatingItCorrects() {
        Loaded loaded = evidence(
                "A,2023-02-01,Ann,consensus,7,5,,,,,,\n" + "A,2023-02-01,Ann,correction,7,3,,,,,,no cover after all\n");
        assertThat(addresses(loaded)).isEmpty();
        assertThat(loaded.reviews().orElseThrow().ratings())
                .extracting(Rating::role)
                .containsExactly(RaterRole.CONSENSUS, RaterRole.CORRECTION);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A,2023-02-01,Ann,boss,1,3,,,,,,|role [unknown-category]",
                "A,2023-02-01,Ann,,1,,,,,,,|rating [required]",
                "A,2023-02-01,Ann,,1,,many,,,,,|value [bad-evidence]",
                "A,2023-02-01,Ann,,1,,20,1,,,,|components [bad-evidence]",
                "A,2023-02-01,Ann,,8,,,6,,,,|components [bad-evidence]",
                "A,2023-02-01,Ann,,8,,,1;1,,,,|components [bad-evidence]",
                "A,2023-02-01,Ann,,8,,3,,,,,|components [bad-evidence]",
                "A,2023-02-01,Ann,,15,,12,,2,,,|unmet [bad-evidence]",
                "A,2023-02-01,Ann,,9,,3,,,,,|value [bad-evidence]",
                "A,2023-02-01,Ann,,3,,,none,,,,|rating [undecided-by-evidence]",
                "A,2023-02-01,Ann,,1,3,,,,,ips-15,|edition [mixed-editions]"
            })
    void findsEachMistakeInEvidence(String row, String expected) {
        Loaded loaded = evidence(row + "\nA,2023-02-01,Bob,,7,3,,,,,,\n");
        assertThat(addresses(loaded)).containsExactly("fidelity.csv:2, " + expected);
        assertThat(loaded.reviews().orElseThrow().ratings()).hasSize(1);
    }

    @Test
    void knowsTheScaleThatComesWithTheProgram() {
        assertThat(Scales.ids()).containsExactly("ips-15", "ips-25", "ips-25-uk");
        FidelityScale scale = Scales.find("ips-15").orElseThrow();
        assertThat(scale.items()).hasSize(15).allSatisfy(item -> assertThat(item.certainty())
                .isNotEmpty());
        assertThat(scale.band(66).label()).isEqualTo("good");
        assertThat(scale.band(65).label()).isEqualTo("fair");
        assertThat(scale.band(65.5).label()).isEqualTo("fair");
        assertThat(scale.band(55).label()).isEqualTo("not supported employment");
        assertThat(Scales.find("ips-99")).isEmpty();
    }
}
