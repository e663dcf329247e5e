package org.gainful.fidelity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gainful.analysis.Cases;
import org.gainful.analysis.Evidence;
import org.gainful.analysis.OutcomeGroups;
import org.gainful.cases.Category;
import org.gainful.cases.Field;
import org.gainful.cases.Role;
import org.junit.jupiter.api.Test;

/** Hostile services: all alike, all or nobody with the outcome, many. */
class RelationTest {

    /** Services of so many clients each; for each the total, and how many had the outcome. */
    private static Relation of(int clients, int[] totals, int[] happened) {
        StringBuilder services = new StringBuilder();
        StringBuilder outcomes = new StringBuilder();
        for (int s = 0; s < totals.length; s++) {
            for (int c = 0; c < clients; c++) {
                services.append(" s").append(100 + s);
                outcomes.append(c < happened[s] ? " yes" : " no");
            }
        }
        List<Category> categories = IntStream.range(0, totals.length)
                .mapToObj(s -> new Category("s" + (100 + s), "Service " + s, List.of()))
                .toList();
        Evidence evidence = Cases.made()
                .text(
                        "service",
                        categories,
                        Role.SERVICE,
                        "",
                        services.toString().strip())
                .recorded("work", outcomes.toString().strip())
                .evidence();
        OutcomeGroups groups = OutcomeGroups.of(
                        evidence, evidence.study().definitions().get(0), evidence.recruited())
                .orElseThrow();
        Field service = evidence.codebook().firstWithRole(Role.SERVICE).orElseThrow();
        List<ScoredService> scored = new ArrayList<>();
        for (int s = 0; s < totals.length; s++) {
            String name = "s" + (100 + s);
            scored.add(new ScoredService(name, name, totals[s], false, groups.within(service, name)));
        }
        return new Relation(scored);
    }

    @Test
    void servicesThatAreAllAlikeHaveNoRelation() {
        Relation alike = of(10, new int[] {60, 60, 60, 60, 60}, new int[] {1, 2, 3, 4, 5});
        assertThat(alike.pearson()).isEmpty();
        assertThat(alike.orders()).isEmpty();
        assertThat(alike.spearman()).isEmpty();
        assertThat(alike.spearmanPValue()).isEmpty();
        assertThat(alike.slope().flatMap(s -> s.interval(0.95))).isEmpty();
        assertThat(alike.randomIntercept().find(Relation.term())).isEmpty();
        Relation sameRate = of(10, new int[] {50, 55, 60, 65, 70}, new int[] {4, 4, 4, 4, 4});
        assertThat(sameRate.pearson()).isEmpty();
    }

    @Test
    void nobodyOrEverybodyWithTheOutcomeIsSurvived() {
        Relation none = of(6, new int[] {50, 55, 60, 65, 70}, new int[] {0, 0, 0, 0, 0});
        assertThat(none.pearson()).isEmpty();
        assertThat(none.randomIntercept().estimated()).isFalse();
        assertThat(none.clusterRobust().flatMap(c -> c.interval(0.95))).isEmpty();
        Relation split = of(6, new int[] {50, 55, 60, 65, 70}, new int[] {0, 0, 6, 6, 6});
        assertThat(split.pearson()).isPresent();
        assertThat(split.randomIntercept().estimated()).isFalse();
    }

    @Test
    void tiesCountInTheOrders() {
        Relation tied = of(10, new int[] {50, 50, 60, 60}, new int[] {1, 1, 5, 5});
        assertThat(tied.orders().orElseThrow().rearrangements()).isEqualTo(24);
        assertThat(tied.orders().orElseThrow().pValue()).isEqualTo(8.0 / 24);
    }

    @Test
    void manyServicesAreRearrangedAtRandomAndTheSameEachTime() {
        int[] totals = new int[30];
        int[] happened = new int[30];
        for (int s = 0; s < 30; s++) {
            totals[s] = 45 + s;
            happened[s] = 2 + s * 7 % 5;
        }
        Relation many = of(8, totals, happened);
        assertThat(many.orders().orElseThrow().exact()).isFalse();
        assertThat(many.orders()).isEqualTo(many.orders());
        assertThat(many.spearmanPValue()).isPresent();
    }
}
