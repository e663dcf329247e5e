package org.gainful.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.gainful.cases.DataKind;
import org.gainful.disclosure.ReleasedFinding;
import org.gainful.table.Basis;
import org.gainful.table.HypothesisTest;
import org.gainful.table.Look;
import org.gainful.table.Range;

/**
 * Every released finding, one a row. The columns are named as in R's broom and in Analysis Results Data. Where there is
 * no number the cell is empty; {@code disclosure_status} says whether that is because it was withheld. Bounds that hold
 * with certainty have {@code conf.low} and {@code conf.high} but no {@code conf.level}.
 */
final class ResultsCsv {
    private static final List<Field> FIELDS = List.of(
            new Field("address", f -> f.finding().address()),
            new Field("stat", f -> f.finding().statistic().word()),
            new Field("group", f -> f.finding().basis().group()),
            new Field("estimate", f -> number(f.finding().value())),
            new Field("n", f -> count(f.finding().basis().numerator())),
            new Field("N", f -> count(f.finding().basis().denominator())),
            new Field("missing", ResultsCsv::missing),
            new Field("conf.low", range(r -> Look.machine(r.lower()))),
            new Field("conf.high", range(r -> Look.machine(r.upper()))),
            new Field("conf.level", range(r -> number(r.level()))),
            new Field("ci_method", range(Range::method)),
            new Field("std.error", f -> number(f.finding().standardError())),
            new Field("test", test(HypothesisTest::method)),
            new Field("statistic", test(t -> number(t.statistic()))),
            new Field("df", test(t -> number(t.degreesOfFreedom()))),
            new Field("p.value", test(t -> Look.machine(t.pValue()))),
            new Field("method", f -> f.finding().method()),
            new Field("definition_id", f -> f.finding().definition()),
            new Field("columns", f -> String.join("; ", f.finding().columns())),
            new Field("warnings", f -> String.join(" ", f.warnings())),
            new Field("disclosure_status", f -> f.status().word()));

    /** The kind of data; the same in each row, since rows are filtered and joined and then stand alone. */
    private static final String DATA = "data";

    private static final int PIECE = 4096;

    private ResultsCsv() {}

    private record Field(String name, Function<ReleasedFinding, String> value) {}

    /** What makes up the file, piece after piece; each may be made beside the others. */
    static List<Callable<byte[]>> pieces(List<ReleasedFinding> findings, DataKind kind) {
        List<Callable<byte[]>> pieces = new ArrayList<>();
        pieces.add(ResultsCsv::header);
        for (int from = 0; from < findings.size(); from += PIECE) {
            List<ReleasedFinding> some = findings.subList(from, Math.min(from + PIECE, findings.size()));
            pieces.add(
                    () -> CsvText.of(some.stream().map(f -> row(f, kind.word())).toList()));
        }
        return pieces;
    }

    private static byte[] header() {
        List<String> header = new ArrayList<>(FIELDS.stream().map(Field::name).toList());
        header.add(DATA);
        return CsvText.of(List.of(header));
    }

    private static List<String> row(ReleasedFinding finding, String data) {
        List<String> row = new ArrayList<>();
        FIELDS.forEach(field -> row.add(field.value().apply(finding)));
        row.add(data);
        return row;
    }

    /** Empty for a number that is not about people; a 0 there would be read as a count of them. */
    private static String missing(ReleasedFinding released) {
        Basis basis = released.finding().basis();
        boolean aboutPeople =
                basis.numerator().isPresent() || basis.denominator().isPresent();
        return aboutPeople && basis.missing().isPresent()
                ? Long.toString(basis.missing().getAsLong())
                : "";
    }

    private static Function<ReleasedFinding, String> range(Function<Range, String> part) {
        return f -> optional(f.finding().range(), part);
    }

    private static Function<ReleasedFinding, String> test(Function<HypothesisTest, String> part) {
        return f -> optional(f.finding().test(), part);
    }

    private static <T> String optional(Optional<T> whole, Function<T, String> part) {
        return whole.map(part).orElse("");
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? Look.machine(value.getAsDouble()) : "";
    }

    private static String count(OptionalLong value) {
        return value.isPresent() ? Long.toString(value.getAsLong()) : "";
    }
}
