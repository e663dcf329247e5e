package org.gainful.participants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gainful.analysis.Evidence;
import org.gainful.analysis.Expected;
import org.gainful.analysis.Found;
import org.gainful.analysis.Studies;
import org.gainful.cases.Field;
import org.gainful.cases.FieldType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Table 1 of the reference study beside R 4.2.2: mean, sd, quantile(type = 7), table. */
class TableOneReferenceTest {
    /** Sums of 155 numbers of two or three digits: an error of a few last places, and R prints 15 digits. */
    private static final double LAST_PLACES = 1e-13;

    private final Expected r = Expected.values();
    private final Evidence evidence = Studies.REFERENCE.evidence();
    private final Found table = Found.in(new TableOne(), evidence);

    @ParameterizedTest
    @ValueSource(strings = {"age", "severity", "years_with_problems", "months_out_of_work", "obstacles_count"})
    void describesNumbers(String field) {
        r.check("continuous:all", field, "mean", table.value(field + "/mean"), LAST_PLACES);
        r.check("continuous:all", field, "sd", table.value(field + "/sd"), LAST_PLACES);
        r.check("continuous:all", field, "median", table.value(field + "/median"), LAST_PLACES);
        r.check("continuous:all", field, "q1_type7", table.value(field + "/lower_quartile"), LAST_PLACES);
        r.check("continuous:all", field, "q3_type7", table.value(field + "/upper_quartile"), LAST_PLACES);
        assertThat(table.denominator(field + "/mean")).isEqualTo(r.count("continuous:all", field, "n"));
        assertThat(table.missing(field + "/mean")).isEqualTo(r.count("continuous:all", field, "missing"));
        assertThat(table.value(field + "/missing")).isEqualTo(r.value("continuous:all", field, "missing"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"service_id", "status_t1", "sex", "ethnicity", "education"})
    void countsLevels(String name) {
        Field field = evidence.codebook().get(name);
        for (String level : field.levels()) {
            checkLevel(name, level, name + "=" + level);
        }
        assertThat(table.value(name + "/missing")).isEqualTo(r.value("categorical:all", name + "=(missing)", "count"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"living_alone", "fear_worse_off", "visited_job_centre", "looked_at_adverts"})
    void countsYesAndNo(String name) {
        assertThat(evidence.codebook().get(name).type()).isEqualTo(FieldType.BOOLEAN);
        for (String level : List.of(Field.YES, Field.NO)) {
            checkLevel(name, level, name + "=" + level);
        }
    }

    private void checkLevel(String name, String level, String term) {
        String address = "%s/%s/share".formatted(name, level.replaceAll("\\s+", "-"));
        assertThat(table.numerator(address)).as(term).isEqualTo(r.count("categorical:all", term, "count"));
        r.check("categorical:all", term, "pct_of_known", 100 * table.value(address), LAST_PLACES);
    }

    @Test
    void countsEverybody() {
        assertThat(table.value("number")).isEqualTo(r.value("counts", "rows", "n"));
    }
}
