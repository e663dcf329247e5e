package org.gainful.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gainful.cases.Field;
import org.gainful.table.Basis;
import org.gainful.table.Chapter;
import org.gainful.table.ChapterBuilder;
import org.gainful.table.Finding;
import org.gainful.table.Kinship;
import org.gainful.table.Sum;
import org.junit.jupiter.api.Test;

class RegisterTest {
    private final Evidence evidence = Cases.made()
            .text("sex", List.of("w", "m"), "w w w m m -")
            .text("job", List.of("yes", "no"), "yes yes no no no no")
            .number("hours", "16 30 - - - -")
            .evidence();
    private final Field sex = evidence.codebook().get("sex");
    private final Field job = evidence.codebook().get("job");
    private final Field hours = evidence.codebook().get("hours");
    private final People everyone = evidence.recruited();

    private Kinship kinship(int threshold, People... counted) {
        ChapterBuilder chapter = new ChapterBuilder("c", "C");
        for (People people : counted) {
            chapter.put(people.counted(chapter.address("n" + people.name().length(), people.name()), "g"));
        }
        return kinship(threshold, chapter.build());
    }

    private Kinship kinship(int threshold, Chapter chapter) {
        return evidence.register().kinship(List.of(chapter), threshold);
    }

    @Test
    void theSamePeopleByTwoNamesAreOneSet() {
        People inWork = everyone.with(job, "yes");
        People withHours = everyone.knowing(hours);
        Kinship kinship = kinship(3, inWork, withHours);
        assertThat(kinship.nameOf(inWork.name())).isEqualTo(kinship.nameOf(withHours.name()));
        assertThat(kinship.count(inWork.name())).hasValue(2);
    }

    @Test
    void twoSetsThatMakeUpAThirdAreFoundWithoutBeingStated() {
        People unstated = everyone.missing(sex);
        People stated = everyone.knowing(sex);
        assertThat(kinship(0, everyone, stated, unstated).sums())
                .containsExactly(new Sum("everyone", List.of(unstated.name(), stated.name())));
    }

    @Test
    void aSetThatIsAnotherLessAFewGivesAwayTheFew() {
        People stated = everyone.knowing(sex);
        Kinship kinship = kinship(3, everyone, stated);
        String rest = kinship.rest("everyone", stated.name());
        assertThat(kinship.sums()).containsExactly(new Sum("everyone", List.of(stated.name(), rest)));
        assertThat(kinship.count(rest)).hasValue(1);
    }

    @Test
    void manyMayBeMissingUnnoticed() {
        assertThat(kinship(3, everyone, everyone.with(job, "yes")).sums()).isEmpty();
    }

    @Test
    void theRestOfAShareHasTheNameItsPeopleHave() {
        People women = everyone.with(sex, "w");
        People stated = everyone.knowing(sex);
        ChapterBuilder chapter = new ChapterBuilder("c", "C");
        chapter.put(Finding.share("c/share", Basis.ofShare("g", 3, 5, 0, women.name(), stated.name())));
        People men = everyone.with(sex, "m");
        chapter.put(men.counted("c/men", "g"));
        assertThat(kinship(0, chapter.build()).rest(stated.name(), women.name()))
                .isEqualTo(men.name());
    }

    @Test
    void nobodyIsOneSetByEveryName() {
        People none = everyone.with(job, "yes").missing(hours);
        Kinship kinship = kinship(3, none, everyone.with(job, "no").knowing(hours));
        assertThat(kinship.isEmpty(none.name())).isTrue();
        assertThat(kinship.sums()).isEmpty();
    }
}
