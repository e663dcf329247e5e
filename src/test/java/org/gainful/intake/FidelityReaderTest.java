package org.gainful.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gainful.intake.StudyFolder.addresses;

import java.util.OptionalInt;
import org.gainful.cases.FidelityReviews;
import org.gainful.cases.FidelityScale;
import org.gainful.cases.Rating;
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

    @Test
    void knowsTheScaleThatComesWithTheProgram() {
        assertThat(Scales.ids()).containsExactly("ips-15", "ips-25", "ips-25-uk");
        FidelityScale scale = Scales.find("ips-15").orElseThrow();
        assertThat(scale.items()).hasSize(15).allSatisfy(item -> assertThat(item.certainty())
                .isNotEmpty());
        assertThat(scale.band(66).label()).isEqualTo("good");
        assertThat(scale.band(65).label()).isEqualTo("fair");
        assertThat(scale.band(55).label()).isEqualTo("not supported employment");
        assertThat(Scales.find("ips-99")).isEmpty();
    }
}
