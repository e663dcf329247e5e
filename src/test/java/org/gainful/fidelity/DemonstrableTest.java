package org.gainful.fidelity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gainful.analysis.Found;
import org.gainful.cases.OutcomeDefinition;
import org.gainful.intake.LiteratureFile;
import org.junit.jupiter.api.Test;

class DemonstrableTest {
    private static String verdict(int services) {
        OutcomeDefinition definition =
                new OutcomeDefinition("work", "Moved into work", List.of(), List.of(), "work", "", List.of());
        RelationWords words =
                new RelationWords(definition, new Demonstrable(services), Benchmarks.of(LiteratureFile.read()));
        return Found.words(List.of(words.verdict()));
    }

    @Test
    void fourServicesCanNeverBeSignificant() {
        assertThat(new Demonstrable(4).neverSignificant()).isTrue();
        assertThat(new Demonstrable(5).neverSignificant()).isFalse();
    }

    @Test
    void theVerdictGrowsWithTheServices() {
        assertThat(verdict(5)).contains("could not have shown it either way");
        assertThat(verdict(32)).contains("could not have shown it either way");
        assertThat(verdict(79)).contains("may still be there", "87% or 68%");
        assertThat(verdict(105)).contains("would hardly miss");
    }
}
