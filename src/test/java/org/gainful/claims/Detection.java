package org.gainful.claims;

import java.util.List;
import java.util.Optional;

/** Measures how often a slip in print is found, and how often a report without one raises an alarm; prints both as a table. */
final class Detection {
    static final int REPORTS = 500;

    private Detection() {}

    /** How many reports of so many raised an alarm. */
    record Tally(int reports, int alarms) {
        double share() {
            return (double) alarms / reports;
        }
    }

    static boolean alarms(List<Claim> claims) {
        return ClaimChecks.judge(new Claims("report", claims), Findings.NONE).stream()
                .anyMatch(judgement -> judgement.verdict().isAdverse());
    }

    /** Reports without a slip. */
    static Tally correct(int reports) {
        int alarms = 0;
        for (int seed = 0; seed < reports; seed++) {
            alarms += alarms(new PrintedReport(seed)
                            .figures().stream().map(Draft::claim).toList())
                    ? 1
                    : 0;
        }
        return new Tally(reports, alarms);
    }

    /** Reports with this slip; one that cannot have it is passed over. */
    static Tally planted(PlantedError error, int reports) {
        int made = 0;
        int alarms = 0;
        for (long seed = 1_000_000L * (1 + error.ordinal()); made < reports; seed++) {
            Optional<List<Claim>> claims = error.in(new PrintedReport(seed));
            made += claims.isPresent() ? 1 : 0;
            alarms += claims.isPresent() && alarms(claims.get()) ? 1 : 0;
        }
        return new Tally(made, alarms);
    }

    /** How many of all reports with a slip have this one. */
    static int reports(PlantedError error) {
        int kinds = PlantedError.values().length;
        return REPORTS / kinds + (error.ordinal() < REPORTS % kinds ? 1 : 0);
    }

    public static void main(String[] args) {
        StringBuilder table =
                new StringBuilder("## Measured\n\n| Report | Reports | Alarm | Share |\n|---|---:|---:|---:|\n");
        Tally right = correct(REPORTS);
        row(table, "correct", right);
        int alarms = 0;
        for (PlantedError error : PlantedError.values()) {
            Tally tally = planted(error, reports(error));
            row(table, error.words(), tally);
            alarms += tally.alarms();
        }
        row(table, "one slip, all kinds", new Tally(REPORTS, alarms));
        System.out.print(table);
    }

    private static void row(StringBuilder table, String words, Tally tally) {
        String share = PrintedReport.round(100 * tally.share(), 1);
        table.append("| %s | %s | %s | %s %% |\n".formatted(words, tally.reports(), tally.alarms(), share));
    }
}
