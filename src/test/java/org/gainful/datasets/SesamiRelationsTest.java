package org.gainful.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import org.apache.commons.math3.stat.inference.TTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The rebuilt SESAMI cases show the published relations among the 102 people at risk of moving into work.
 *
 * <p>Expected statistics: Python, scipy.stats.ttest_ind(movers, others, equal_var=False) and ttest_1samp(changes, 0).
 */
final class SesamiRelationsTest {

    private static final TTest T_TEST = new TTest();
    private static Rows followed;
    private static Rows movers;
    private static Rows stayers;

    @BeforeAll
    static void readCases() throws IOException {
        followed = Rows.read("sesami/cases.csv").where("followed_up", "yes");
        Rows atRisk = followed.where(row -> row.get("status_t1").matches("unemployed|placement"));
        movers = atRisk.where("status_t2", "paid employment");
        stayers = atRisk.whereNot("status_t2", "paid employment");
    }

    @Test
    @DisplayName("002-23: 25 of 102 at risk moved into work")
    void atRisk() {
        assertThat(movers.size()).isEqualTo(25);
        assertThat(stayers.size()).isEqualTo(77);
    }

    @Test
    @DisplayName("002-33: men and women alike")
    void sex() {
        assertThat(oddsRatio("sex", "woman", "man")).isCloseTo(11.0 * 45 / (14 * 32), within(1e-12));
    }

    @Test
    @DisplayName("002-34: age, years with problems and severity make no difference")
    void noRelation() {
        assertThat(welch("age")).isCloseTo(0.0609, within(5e-5));
        assertThat(welch("years_with_problems")).isCloseTo(0.0331, within(5e-5));
        assertThat(welch("severity")).isCloseTo(0, within(5e-5));
    }

    @Test
    @DisplayName("002-35: one of 14 people from a minority group moved, against 24 of 86")
    void minority() {
        assertThat(minorityCount(movers)).isEqualTo(1);
        assertThat(minorityCount(stayers)).isEqualTo(13);
        assertThat(movers.count("ethnicity", "White British")).isEqualTo(24);
        assertThat(stayers.count("ethnicity", "White British")).isEqualTo(62);
    }

    @Test
    @DisplayName("002-36: those who moved had been out of work for less time")
    void timeOutOfWork() {
        assertThat(welch("months_out_of_work")).isCloseTo(-3.5998, within(5e-5)); // p = 0.0005
    }

    @Test
    @DisplayName("002-37: those who moved saw fewer obstacles and were less often afraid of being worse off")
    void obstacles() {
        assertThat(welch("obstacles_count")).isCloseTo(-3.1663, within(5e-5)); // p = 0.003
        assertThat(oddsRatio("fear_worse_off", "yes", "no")).isCloseTo(0.324, within(5e-4)); // Fisher p = 0.023
    }

    @Test
    @DisplayName("002-38: odds nearly four times as high after a job-centre visit, higher after looking at adverts")
    void nearnessToWork() {
        assertThat(oddsRatio("visited_job_centre", "yes", "no")).isCloseTo(3.926, within(5e-4)); // Fisher p = 0.005
        assertThat(oddsRatio("looked_at_adverts", "yes", "no")).isCloseTo(2.929, within(5e-4)); // Fisher p = 0.038
    }

    @Test
    @DisplayName("002-32: the self-esteem of movers rises more than that of everyone else; hope likewise")
    void scoresOfMovers() {
        Rows others = followed.where(row -> !movers.rows().contains(row));
        assertThat(T_TEST.t(movers.changes("self_esteem"), others.changes("self_esteem")))
                .isCloseTo(3.7856, within(5e-5)); // p = 0.0006
        assertThat(T_TEST.t(movers.changes("hope"), others.changes("hope")))
                .isCloseTo(3.1048, within(5e-5)); // p = 0.004
    }

    @Test
    @DisplayName("002-48: self-esteem and hope rise among those who stayed unemployed too")
    void scoresOfTheStillUnemployed() {
        Rows unemployed = stayers.where("status_t1", "unemployed");
        assertThat(T_TEST.t(0, unemployed.changes("self_esteem"))).isCloseTo(3.3764, within(5e-5)); // p = 0.001
        assertThat(T_TEST.t(0, unemployed.changes("hope"))).isCloseTo(3.6411, within(5e-5)); // p = 0.0006
    }

    @Test
    @DisplayName("002-40: satisfaction with support falls, more at the agency rated not supported employment")
    void satisfactionWithSupport() {
        Rows outside = followed.where("service_id", "C");
        Rows others = followed.whereNot("service_id", "C");
        assertThat(T_TEST.t(outside.changes("satisfaction_support"), others.changes("satisfaction_support")))
                .isCloseTo(-4.3232, within(5e-5)); // p = 0.0001
        assertThat(followed.mean("satisfaction_support_t2")).isLessThan(followed.mean("satisfaction_support_t1"));
    }

    private static double welch(String column) {
        return T_TEST.t(movers.numbers(column), stayers.numbers(column));
    }

    private static double oddsRatio(String column, String value, String reference) {
        return (double) movers.count(column, value)
                * stayers.count(column, reference)
                / ((double) movers.count(column, reference) * stayers.count(column, value));
    }

    private static int minorityCount(Rows rows) {
        return rows.whereNot("ethnicity", "White British")
                .whereNot("ethnicity", "")
                .size();
    }
}
