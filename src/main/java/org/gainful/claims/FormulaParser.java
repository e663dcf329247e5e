package org.gainful.claims;

import java.math.BigDecimal;

/** Reads formulas by recursive descent: sums of products of numbers, names and brackets. */
final class FormulaParser {
    /** The bare name of the base a share is taken of. */
    static final String BASE = "n";

    private static final int DEEPEST = 50;

    private final String text;
    private int at;
    private int depth;

    FormulaParser(String text) {
        this.text = text;
    }

    Formula parse() throws FormulaException {
        Formula whole = sum();
        skipBlanks();
        if (at < text.length()) {
            throw expected("+, -, * or /");
        }
        return whole;
    }

    private Formula sum() throws FormulaException {
        Formula left = product();
        while (true) {
            if (take('+')) {
                left = new Formula.Operation(Formula.Operator.PLUS, left, product());
            } else if (take('-') || take('−')) {
                left = new Formula.Operation(Formula.Operator.MINUS, left, product());
            } else {
                return left;
            }
        }
    }

    private Formula product() throws FormulaException {
        Formula left = factor();
        while (true) {
            if (take('*') || take('×')) {
                left = new Formula.Operation(Formula.Operator.TIMES, left, factor());
            } else if (take('/')) {
                left = new Formula.Operation(Formula.Operator.OVER, left, factor());
            } else {
                return left;
            }
        }
    }

    private Formula factor() throws FormulaException {
        if (take('(')) {
            depth++;
            if (depth > DEEPEST) {
                throw new FormulaException("brackets stand more than %s deep".formatted(DEEPEST));
            }
            Formula inner = sum();
            depth--;
            if (!take(')')) {
                throw expected("a closing bracket )");
            }
            return inner;
        }
        if (take('{')) {
            return new Formula.Name(until('}'));
        }
        if (take('[')) {
            return new Formula.Name("[" + until(']') + "]");
        }
        if (take(BASE.charAt(0))) {
            return new Formula.Name(BASE);
        }
        return number();
    }

    private Formula number() throws FormulaException {
        int start = at;
        while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        String digits = text.substring(start, at);
        if (!digits.matches("\\d+(\\.\\d+)?|\\.\\d+")) {
            at = start;
            throw expected("a number, {a claim's id}, [a finding's address], n or an opening bracket");
        }
        return new Formula.Number(new BigDecimal(digits), digits);
    }

    private String until(char end) throws FormulaException {
        int stop = text.indexOf(end, at);
        if (stop <= at) {
            throw expected("a name and " + end);
        }
        String name = text.substring(at, stop).strip();
        at = stop + 1;
        return name;
    }

    private boolean take(char wanted) {
        skipBlanks();
        if (at < text.length() && text.charAt(at) == wanted) {
            at++;
            return true;
        }
        return false;
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private FormulaException expected(String what) {
        return new FormulaException("at character %s %s is expected".formatted(at + 1, what));
    }
}
