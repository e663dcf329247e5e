package org.gainful.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gainful.claims.Claim.Base;

/**
 * A figure against the calculation it should follow from: unit arithmetic, differences, percentages, ratios.
 *
 * <p>Every printed figure in it stands for all it may have been rounded from, see {@link Enclosure}. Where the formula speaks of
 * {@code n}, it is computed for each base the figure could be taken of. Where the source leaves out a factor, the claim's
 * missing pieces are named and the formula says what they would have to make up together.
 */
final class FromFormula implements Check {

    @Override
    public List<Opinion> of(Claim claim, Paper paper) {
        Optional<Formula> formula = claim.from().formula();
        Optional<Printed> figure = claim.figure();
        if (formula.isEmpty() || figure.isEmpty()) {
            return List.of();
        }
        if (formula.get().names().contains(FormulaParser.BASE)) {
            return ofBases(claim, formula.get(), figure.get(), paper);
        }
        if (claim.ruling().isPresent()) {
            return List.of();
        }
        Optional<String> withheld = formula.get().names().stream()
                .filter(name -> paper.findings().isWithheld(name.replaceAll("[\\[\\]]|#.*", "")))
                .findFirst();
        if (withheld.isPresent()) {
            return List.of(AgainstData.hidden());
        }
        return formula.get()
                .value(paper::value)
                .map(value -> List.of(compare(figure.get(), value, formula.get().shown(paper::text))))
                .orElseGet(List::of);
    }

    private static Opinion compare(Printed figure, Enclosure value, String how) {
        if (value.isExact()) {
            return Opinion.comparing(figure, value.low().doubleValue(), how);
        }
        String arithmetic = "%s = %s, printed %s".formatted(how, figure.finer(value.middle()), figure.text());
        if (figure.canBe(value)) {
            return Opinion.withinRounding(
                    arithmetic, "It agrees as far as the rounded figures it is made of can tell.");
        }
        return Opinion.notReproduced(
                arithmetic,
                "The figures it should follow from give %s to %s."
                        .formatted(figure.finer(value.low()), figure.finer(value.high())),
                "print %s".formatted(figure.corrected(value.middle().doubleValue())));
    }

    private static List<Opinion> ofBases(Claim claim, Formula formula, Printed figure, Paper paper) {
        List<String> lines = new ArrayList<>();
        List<String> fit = new ArrayList<>();
        String first = "";
        String cut = "";
        for (Base base : claim.beside().bases()) {
            Optional<Enclosure> value = value(formula, paper, base.n());
            if (value.isPresent()) {
                double middle = value.get().middle().doubleValue();
                lines.add("%s = %s".formatted(formula.shown(name(paper, base.n())), figure.finer(middle)));
                if (figure.canBe(value.get())) {
                    fit.add("%s (%s)".formatted(base.n(), base.words()));
                } else if (figure.agreement(middle) == Printed.Agreement.TRUNCATED) {
                    cut = " Of %s (%s) it would be so only if cut off.".formatted(base.n(), base.words());
                }
                first = first.isEmpty() ? figure.corrected(middle) : first;
            }
        }
        if (lines.isEmpty()) {
            return List.of();
        }
        String arithmetic = String.join("; ", lines) + "; printed " + figure.text();
        if (fit.isEmpty()) {
            return List.of(Opinion.impossible(
                    arithmetic,
                    "The figure fits none of the bases it could be taken of." + cut,
                    "print %s, or a base %s".formatted(first, bases(formula, figure, paper))));
        }
        return List.of(
                fit.size() == 1 && claim.beside().bases().size() == 1
                        ? Opinion.reproduced(arithmetic, "The figure follows from what stands beside it.")
                        : Opinion.underDetermined(
                                arithmetic, "It holds of " + String.join(" or ", fit) + ".", "missing: the base"));
    }

    private static Optional<Enclosure> value(Formula formula, Paper paper, long n) {
        return formula.value(
                name -> name.equals(FormulaParser.BASE) ? Optional.of(Enclosure.of(n)) : paper.value(name));
    }

    private static Function<String, String> name(Paper paper, long n) {
        return name -> name.equals(FormulaParser.BASE) ? Long.toString(n) : paper.text(name);
    }

    /** The smallest and largest bases up to a thousand of which the figure would hold. */
    private static String bases(Formula formula, Printed figure, Paper paper) {
        long least = 0;
        long most = 0;
        for (long n = 1; n <= 1000; n++) {
            if (value(formula, paper, n).filter(figure::canBe).isPresent()) {
                least = least == 0 ? n : least;
                most = n;
            }
        }
        return least == 0 ? "of another base" : "of %s to %s".formatted(least, most);
    }
}
