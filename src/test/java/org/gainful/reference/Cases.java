package org.gainful.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVRecord;
import org.gainful.stat.regression.Clusters;
import org.gainful.stat.regression.Design;

/** An invented case export with the variables the reference analyses derive; missing is NaN. */
public final class Cases {
    public static final List<String> M1 = List.of("minority", "months", "obstacles", "fear", "jobcentre", "adverts");
    public static final List<String> M2 = List.of(
            "minority", "months", "obstacles", "fear", "jobcentre", "adverts", "age", "female", "severity", "years");

    private static final String SERVICE = "service_id";
    private static final String PAID = "paid employment";

    private final List<CSVRecord> rows;

    Cases(List<CSVRecord> rows) {
        this.rows = rows;
    }

    public static Cases all() {
        return ReferenceFolder.committed().cases("n155");
    }

    /** People not in paid employment at the start whose status at the end is known. */
    public Cases atRisk() {
        return where(row ->
                !row.get("status_t1").equals(PAID) && !row.get("status_t2").isEmpty());
    }

    public Cases where(Predicate<CSVRecord> condition) {
        return new Cases(rows.stream().filter(condition).toList());
    }

    public List<CSVRecord> rows() {
        return rows;
    }

    public double[] known(String variable) {
        return Arrays.stream(values(variable)).filter(Double::isFinite).toArray();
    }

    public double[] values(String variable) {
        return rows.stream().mapToDouble(row -> value(row, variable)).toArray();
    }

    public static double value(CSVRecord row, String variable) {
        return switch (variable) {
            case "moved" -> coded(row.get("status_t2"), PAID);
            case "minority" -> 1 - coded(row.get("ethnicity"), "White");
            case "female" -> coded(row.get("sex"), "female");
            case "fear" -> coded(row.get("fear_worse_off"), "yes");
            case "jobcentre" -> coded(row.get("visited_job_centre"), "yes");
            case "adverts" -> coded(row.get("looked_at_adverts"), "yes");
            case "alone" -> coded(row.get("living_alone"), "yes");
            case "degree" -> coded(row.get("education"), "Degree or higher");
            case "months" -> number(row, "months_out_of_work");
            case "obstacles" -> number(row, "obstacles_count");
            case "years" -> number(row, "years_with_problems");
            case "se_change" -> number(row, "self_esteem_t2") - number(row, "self_esteem_t1");
            case "hope_change" -> number(row, "hope_t2") - number(row, "hope_t1");
            case "sat_change" -> number(row, "satisfaction_t2") - number(row, "satisfaction_t1");
            case "movedwork" ->
                row.get("status_t2").isEmpty()
                        ? Double.NaN
                        : row.get("status_t2").equals(PAID)
                                        && !row.get("status_t1").equals(PAID)
                                ? 1
                                : 0;
            default -> number(row, variable);
        };
    }

    private static double coded(String text, String one) {
        return text.isEmpty() ? Double.NaN : text.equals(one) ? 1 : 0;
    }

    private static double number(CSVRecord row, String column) {
        String text = row.get(column);
        return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    }

    /** Complete cases of the response and the terms. */
    public Design design(String response, List<String> terms) {
        return complete(response, terms, terms);
    }

    /** Complete cases of {@code needed}, with the columns {@code terms}. */
    public Design complete(String response, List<String> terms, List<String> needed) {
        return completeIn(response, needed).ofKnown(response, terms);
    }

    /** The cases in which the response and all that is needed are known. */
    public Cases completeIn(String response, List<String> needed) {
        List<String> all = new ArrayList<>(needed);
        all.add(response);
        return where(row -> all.stream().noneMatch(name -> Double.isNaN(value(row, name))));
    }

    /** All cases as a design, nothing in them missing. */
    public Design ofKnown(String response, List<String> terms) {
        return Design.of(terms, terms.stream().map(this::values).toList(), values(response));
    }

    /** The cases whose service is known. */
    public Cases inKnownServices() {
        return where(row -> !row.get(SERVICE).isEmpty());
    }

    /** The same cases, those of a service together. */
    public Cases byService() {
        return new Cases(rows.stream()
                .sorted(Comparator.comparing(row -> row.get(SERVICE)))
                .toList());
    }

    public Clusters services() {
        return Clusters.of(rows.stream().map(row -> row.get(SERVICE)).toList());
    }

    /** A factor against the response: one column a level but the reference; names as R gives them. */
    public Design factor(String response, String factor, String reference) {
        Cases cases = where(row -> !row.get(factor).isEmpty() && !Double.isNaN(value(row, response)));
        Design design = Design.of(cases.values(response));
        List<String> levels = cases.rows.stream()
                .map(row -> row.get(factor))
                .distinct()
                .sorted()
                .toList();
        for (String level : levels) {
            if (!level.equals(reference)) {
                design = design.with(
                        factor + level,
                        cases.rows.stream()
                                .mapToDouble(row -> coded(row.get(factor), level))
                                .toArray());
            }
        }
        return design;
    }

    /** The levels of a factor, sorted; missing is none. */
    public List<String> levels(String factor) {
        return rows.stream()
                .map(row -> row.get(factor))
                .filter(level -> !level.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    /** One row a level: how many did not move, how many moved; cases known in both. */
    public long[][] table(String factor, List<String> levels) {
        long[][] table = new long[levels.size()][2];
        for (CSVRecord row : rows) {
            int level = levels.indexOf(row.get(factor));
            double moved = value(row, "moved");
            if (level >= 0 && !Double.isNaN(moved)) {
                table[level][(int) moved]++;
            }
        }
        return table;
    }

    /** A small numeric data set of the reference folder as a design. */
    public static Design small(String file, String response, List<String> terms) {
        return small(Reference.input(file), response, terms);
    }

    /** The same from rows that were read. */
    public static Design small(List<CSVRecord> rows, String response, List<String> terms) {
        return Design.of(terms, terms.stream().map(term -> column(rows, term)).toList(), column(rows, response));
    }

    /** A model in R's words, such as {@code y ~ x1 + x2}, of numeric columns. */
    public static Design formula(List<CSVRecord> rows, String formula) {
        String[] sides = formula.split(" ~ ");
        List<String> terms = List.of(sides[1].split(" \\+ "));
        return Design.of(terms, terms.stream().map(term -> column(rows, term)).toList(), column(rows, sides[0]));
    }

    /** A response y and as many of the columns x1, x2, ... as are filled. */
    public static Design filledColumns(List<CSVRecord> rows) {
        CSVRecord first = rows.get(0);
        List<String> terms = first.toMap().keySet().stream()
                .filter(name -> name.startsWith("x") && !first.get(name).isEmpty())
                .sorted()
                .toList();
        return Design.of(terms, terms.stream().map(term -> column(rows, term)).toList(), column(rows, "y"));
    }

    private static double[] column(List<CSVRecord> rows, String name) {
        return rows.stream()
                .mapToDouble(row -> Double.parseDouble(row.get(name)))
                .toArray();
    }

    /** A 2x2 table a, b / c, d as rows of an event against x, x = 1 in the first row of the table. */
    public static Design table(CSVRecord row) {
        int[] counts =
                IntStream.of(1, 2, 3, 4).map(k -> Integer.parseInt(row.get(k))).toArray();
        double[] y = new double[Arrays.stream(counts).sum()];
        double[] x = new double[y.length];
        int at = 0;
        for (int cell = 0; cell < counts.length; cell++) {
            for (int k = 0; k < counts[cell]; k++) {
                y[at] = cell % 2 == 0 ? 1 : 0;
                x[at++] = cell < 2 ? 1 : 0;
            }
        }
        return Design.of(y).with("x", x);
    }
}
