package org.gainful.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The thinned set of other software's answers: every value that has a counterpart agrees. */
class ReferenceTest {
    private static final ReferenceFolder FOLDER = ReferenceFolder.committed();

    static List<String> files() {
        return FOLDER.files();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyComparedValueAgrees(String file) {
        List<Comparison> comparisons = new ReferenceCheck(FOLDER).compare(file);
        assertThat(comparisons.stream().filter(c -> !c.agrees()).map(Comparison::describe))
                .isEmpty();
    }
}
