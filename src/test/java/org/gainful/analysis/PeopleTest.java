package org.gainful.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gainful.cases.Field;
import org.junit.jupiter.api.Test;

class PeopleTest {
    private final Evidence evidence = Cases.made()
            .text("sex", List.of("w", "m"), "w m w -")
            .number("age", "30 - 50 60")
            .evidence();
    private final Field sex = evidence.codebook().get("sex");
    private final Field age = evidence.codebook().get("age");
    private final People everyone = evidence.recruited();

    @Test
    void theSamePeoplePickedInAnotherOrderHaveTheSameName() {
        People one = everyone.with(sex, "w").knowing(age);
        People other = everyone.knowing(age).with(sex, "w");
        assertThat(one.name()).isEqualTo(other.name());
        assertThat(one.rows()).containsExactly(other.rows());
    }

    @Test
    void pickingTwiceChangesNothing() {
        People once = everyone.with(sex, "w");
        assertThat(once.with(sex, "w").name()).isEqualTo(once.name());
    }

    @Test
    void oneOfOneLevelIsThatLevel() {
        assertThat(everyone.withAnyOf(sex, List.of("w")).name())
                .isEqualTo(everyone.with(sex, "w").name());
    }

    @Test
    void missingOrNoLevelIsMissing() {
        assertThat(everyone.missingOrAnyOf(sex, List.of()).name())
                .isEqualTo(everyone.missing(sex).name());
    }

    @Test
    void aSetDoesNotChangeWhenAnotherIsMadeOfIt() {
        People women = everyone.with(sex, "w");
        women.knowing(age);
        women.or(everyone.missing(sex), "women or not stated");
        women.without("older", everyone.and("older", evidence.cases().known(age)));
        assertThat(women.rows()).containsExactly(0, 2);
        assertThat(everyone.count()).isEqualTo(4);
    }

    @Test
    void togetherAndWithout() {
        People union = everyone.with(sex, "w").or(everyone.missing(sex), "not men");
        assertThat(union.rows()).containsExactly(0, 2, 3);
        assertThat(everyone.without("men", union).rows()).containsExactly(1);
    }

    @Test
    void numbersLeaveMissingValuesOut() {
        assertThat(everyone.numbers(age)).containsExactly(30, 50, 60);
        assertThat(everyone.missing(age).numbers(age)).isEmpty();
    }

    @Test
    void everyoneIsCalledEveryone() {
        assertThat(everyone.name()).isEqualTo("everyone");
        assertThat(everyone.counted("a", "g").basis().counted()).isEqualTo("everyone");
    }
}
