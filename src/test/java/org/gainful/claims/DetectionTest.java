package org.gainful.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gainful.claims.Detection.Tally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Right reports raise no alarm; of slips as many are found as reports/claims.md says. */
class DetectionTest {
    private static final Path MEASURED = Path.of("reports/claims.md");

    @Test
    void rightReportsRaiseNoAlarm() {
        assertThat(Detection.correct(Detection.REPORTS).alarms()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void asManySlipsAreFoundAsIsWrittenDown(PlantedError error) throws IOException {
        Tally tally = Detection.planted(error, Detection.reports(error));
        assertThat(Files.readString(MEASURED))
                .contains("| %s | %s | %s |".formatted(error.words(), tally.reports(), tally.alarms()));
    }
}
