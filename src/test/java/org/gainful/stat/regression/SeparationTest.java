package org.gainful.stat.regression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.gainful.reference.Cases;
import org.gainful.reference.Reference;
import org.gainful.stat.regression.Separation.Direction;
import org.gainful.stat.regression.Separation.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Compared with Konis's linear programmes, solved by R's lpSolve and by scipy's HiGHS. */
class SeparationTest {
    private static final Reference EXPECTED = Reference.expected("21_separation_degenerate");
    private static final Reference RANDOM = Reference.expected("90_separation_random");

    static Stream<Arguments> designs() {
        Stream<Arguments> tables = Reference.input("tables_2x2").stream()
                .map(row -> Arguments.of("tables_2x2 id=" + row.get("id"), Cases.table(row)));
        Stream<Arguments> named = Stream.of(
                Arguments.of("separation_complete", Cases.small("separation_complete", "y", List.of("x1", "x2"))),
                Arguments.of("separation_quasi", Cases.small("separation_quasi", "y", List.of("x1", "z"))),
                Arguments.of("small_noseparation", Cases.small("small_noseparation", "y", List.of("x1", "x2"))),
                Arguments.of("all_events", Cases.small("all_events", "y", List.of("x1"))),
                Arguments.of("n155 M1", Cases.all().atRisk().design("moved", Cases.M1)),
                Arguments.of("n155 M2", Cases.all().atRisk().design("moved", Cases.M2)),
                Arguments.of("n155 ethnicity", Cases.all().atRisk().factor("moved", "ethnicity", "White")),
                Arguments.of("n155 education", Cases.all().atRisk().factor("moved", "education", "No qualifications")));
        return Stream.concat(named, tables);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("designs")
    void kindAndDirectionsAgree(String dataset, Design design) {
        Separation separation = Separation.of(design);
        boolean separated = separation.present();
        assertThat(separated)
                .isEqualTo(EXPECTED.text(dataset, "separation", "(model)", "separated")
                        .equals("TRUE"));
        assertThat(separation.kind() == Kind.COMPLETE)
                .isEqualTo(EXPECTED.text(dataset, "separation", "(model)", "complete")
                        .equals("TRUE"));
        for (String term : design.coefficientNames()) {
            String estimate = EXPECTED.text(dataset, "separation", term, "ml_estimate");
            if (separation.kind() == Kind.COMPLETE) {
                assertThat(estimate).isEqualTo("does not exist");
            } else {
                assertThat(described(separation, term)).as(term).isEqualTo(estimate);
            }
        }
    }

    static Stream<Arguments> randomDesigns() {
        Map<String, List<CSVRecord>> datasets = Reference.input("separation_random").stream()
                .collect(Collectors.groupingBy(row -> row.get("dataset"), LinkedHashMap::new, Collectors.toList()));
        return datasets.entrySet().stream().map(set -> Arguments.of(set.getKey(), Cases.filledColumns(set.getValue())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("randomDesigns")
    void randomDataAgreeHoweverSeparationIsFound(String dataset, Design design) {
        Separation separation = Separation.of(design);
        assertThat(separation.kind().name()).isEqualTo(RANDOM.text(dataset, "separation", "(model)", "kind"));
        for (String term : design.coefficientNames()) {
            assertThat(described(separation, term))
                    .as(term)
                    .isEqualTo(RANDOM.text(dataset, "separation", term, "ml_estimate"));
        }
        assertThat(LogisticRegression.maximumLikelihood().fit(design).separation())
                .isEqualTo(separation);
        assertThat(LogisticRegression.firth().fit(design).separation()).isEqualTo(separation);
    }

    private static String described(Separation separation, String term) {
        return separation.terms().stream()
                .filter(t -> t.name().equals(term))
                .findFirst()
                .map(t -> switch (t.direction()) {
                    case TO_PLUS_INFINITY -> "+Inf";
                    case TO_MINUS_INFINITY -> "-Inf";
                    case EITHER -> "either";
                })
                .orElse("finite");
    }

    @Test
    void rowsThatOnlyASecondDirectionSeparatesAreFound() {
        double[] y = {0, 0, 1, 1, 0, 1};
        double[] large = {-1, -1, 1, 1, 0, 0};
        double[] small = {5, -7, 3, -9, -1, 1};
        Separation separation = Separation.of(Design.of(y).with("large", large).with("small", small));
        assertThat(separation.kind()).isEqualTo(Kind.COMPLETE);
    }

    @Test
    void eventsOnlyAreSeparatedByTheIntercept() {
        Separation separation = Separation.of(Design.of(new double[] {1, 1, 1}));
        assertThat(separation)
                .isEqualTo(new Separation(
                        Kind.COMPLETE, List.of(new Separation.Term(Design.INTERCEPT, Direction.TO_PLUS_INFINITY))));
    }
}
