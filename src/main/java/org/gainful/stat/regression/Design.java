package org.gainful.stat.regression;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.gainful.stat.Arguments;

/**
 * The data of a regression: a response and named columns, one value a row.
 *
 * <p>The intercept is part of every model and is not among the columns. All values must be finite; missing values are
 * the caller's to settle. Values are immutable: {@link #with} and {@link #without} return a new design that shares
 * columns.
 */
public final class Design {
    /** The name under which models report their constant. */
    public static final String INTERCEPT = "(Intercept)";

    private final double[] response;
    private final List<String> terms;
    private final List<double[]> columns;

    private Design(double[] response, List<String> terms, List<double[]> columns) {
        this.response = response;
        this.terms = terms;
        this.columns = columns;
    }

    /** A design of the intercept alone. */
    public static Design of(double[] response) {
        if (response.length == 0) {
            throw new IllegalArgumentException("response must have at least one value, was empty");
        }
        return new Design(Arguments.finiteCopy("response", response), List.of(), List.of());
    }

    /** A design with the response 1 where {@code events} is true and 0 elsewhere, and the intercept alone. */
    public static Design ofEvents(boolean[] events) {
        double[] response = new double[events.length];
        for (int row = 0; row < events.length; row++) {
            response[row] = events[row] ? 1 : 0;
        }
        return of(response);
    }

    public static Design of(List<String> terms, List<double[]> columns, double[] response) {
        Arguments.sameLength("columns", terms.size(), columns.size());
        List<double[]> copies = new ArrayList<>();
        for (int j = 0; j < columns.size(); j++) {
            copies.add(checkedColumn(terms.get(j), columns.get(j), response.length));
        }
        if (new HashSet<>(terms).size() < terms.size() || terms.contains(INTERCEPT)) {
            throw new IllegalArgumentException("terms must be distinct and not %s, was %s".formatted(INTERCEPT, terms));
        }
        return new Design(of(response).response, List.copyOf(terms), List.copyOf(copies));
    }

    /** This design with a further column at its end. */
    public Design with(String term, double... column) {
        if (terms.contains(term) || term.equals(INTERCEPT)) {
            throw new IllegalArgumentException("term must be new, was %s beside %s".formatted(term, terms));
        }
        List<String> moreTerms = new ArrayList<>(terms);
        moreTerms.add(term);
        List<double[]> moreColumns = new ArrayList<>(columns);
        moreColumns.add(checkedColumn(term, column, rows()));
        return new Design(response, List.copyOf(moreTerms), List.copyOf(moreColumns));
    }

    /** These columns with another response. */
    public Design withResponse(double[] other) {
        Arguments.sameLength("response", rows(), other.length);
        return new Design(of(other).response, terms, columns);
    }

    /** This design without the named columns, which must be among its terms. */
    public Design without(List<String> dropped) {
        dropped.forEach(this::indexOf);
        List<String> keptTerms = new ArrayList<>();
        List<double[]> keptColumns = new ArrayList<>();
        for (int j = 0; j < terms.size(); j++) {
            if (!dropped.contains(terms.get(j))) {
                keptTerms.add(terms.get(j));
                keptColumns.add(columns.get(j));
            }
        }
        return new Design(response, List.copyOf(keptTerms), List.copyOf(keptColumns));
    }

    /** The design of these rows, counted from 0, in this order; a row may be taken more than once. */
    public Design select(int... rows) {
        if (rows.length == 0) {
            throw new IllegalArgumentException("rows must name at least one row, was empty");
        }
        List<double[]> selected = columns.stream()
                .map(column -> IntStream.of(rows).mapToDouble(i -> column[i]).toArray())
                .toList();
        double[] responses = IntStream.of(rows).mapToDouble(i -> response[i]).toArray();
        return new Design(responses, terms, selected);
    }

    /** The names of the columns, without the intercept. */
    public List<String> terms() {
        return terms;
    }

    /** The names of the coefficients: the intercept, then the columns. */
    public List<String> coefficientNames() {
        List<String> names = new ArrayList<>();
        names.add(INTERCEPT);
        names.addAll(terms);
        return List.copyOf(names);
    }

    public int rows() {
        return response.length;
    }

    public double response(int row) {
        return response[row];
    }

    public double value(int row, String term) {
        return columns.get(indexOf(term))[row];
    }

    /** The column itself, not a copy: for reading inside the package only. */
    double[] column(int index) {
        return columns.get(index);
    }

    /** The columns themselves, not copies: for reading inside the package only. */
    List<double[]> columns() {
        return columns;
    }

    /** The column of a term itself, not a copy: for reading inside the package only. */
    double[] column(String term) {
        return columns.get(indexOf(term));
    }

    /** The response itself, not a copy: for reading inside the package only. */
    double[] response() {
        return response;
    }

    /** The response as events; refuses any value but 0 and 1. */
    boolean[] events() {
        double[] counts = checkedEvents();
        boolean[] events = new boolean[counts.length];
        for (int row = 0; row < events.length; row++) {
            events[row] = counts[row] == 1;
        }
        return events;
    }

    /** The response itself as counts of events; refuses any value but 0 and 1. */
    double[] checkedEvents() {
        for (int row = 0; row < response.length; row++) {
            if (response[row] != 0 && response[row] != 1) {
                throw new IllegalArgumentException("response[%s] must be 0 or 1, was %s".formatted(row, response[row]));
            }
        }
        return response;
    }

    private int indexOf(String term) {
        int index = terms.indexOf(term);
        if (index < 0) {
            throw new IllegalArgumentException("term must be one of %s, was %s".formatted(terms, term));
        }
        return index;
    }

    private static double[] checkedColumn(String term, double[] column, int rows) {
        Arguments.sameLength(term, rows, column.length);
        return Arguments.finiteCopy(term, column);
    }
}
