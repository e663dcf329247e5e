package org.gainful.stat.regression;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gainful.stat.ChiSquareStatistic;
import org.gainful.stat.FStatistic;
import org.gainful.stat.numeric.Sums;

/** Whether a linear model suits its data: influential rows, unequal variances, correlated rows, bent relations. */
public final class LinearDiagnostics {
    /** A leverage nearer to 1 cannot be told from it. */
    private static final double LARGEST_LEVERAGE = 1 - 1e-10;

    private final LinearFit fit;
    private final double[] residuals;
    private final double[] leverages;

    private LinearDiagnostics(LinearFit fit, WorkingModel model) {
        this.fit = fit;
        this.residuals = model.residuals();
        this.leverages = model.leverages();
    }

    public static LinearDiagnostics of(LinearFit fit) {
        return new LinearDiagnostics(fit, WorkingModel.of(fit));
    }

    /** The diagonal of X inv(X'X) X', each row's pull on its own fitted value. */
    public List<Double> leverages() {
        return Arrays.stream(leverages).boxed().toList();
    }

    /**
     * Cook's distances e² h / (k s² (1 - h)²), by how much a row moves all coefficients together (Cook 1977); empty for
     * a row of leverage 1, and for all where no degrees of freedom or no residuals are left.
     */
    public List<OptionalDouble> cooksDistances() {
        double squares = Sums.dot(residuals, residuals);
        int freedom = fit.residualDegreesOfFreedom();
        OptionalDouble[] distances = new OptionalDouble[residuals.length];
        for (int i = 0; i < distances.length; i++) {
            double share = residuals[i]
                    * residuals[i]
                    / (squares / freedom)
                    / fit.coefficients().size();
            double left = 1 - leverages[i];
            distances[i] = freedom > 0 && squares > 0 && leverages[i] < LARGEST_LEVERAGE
                    ? OptionalDouble.of(share * leverages[i] / (left * left))
                    : OptionalDouble.empty();
        }
        return List.of(distances);
    }

    /**
     * Test of equal variances, studentised: n R² of the squared residuals on the terms (Breusch and Pagan 1979; Koenker
     * 1981); empty for a model without terms or where residuals do not vary.
     */
    public Optional<ChiSquareStatistic> breuschPagan() {
        double[] squares = new double[residuals.length];
        for (int i = 0; i < squares.length; i++) {
            squares[i] = residuals[i] * residuals[i];
        }
        int terms = fit.design().terms().size();
        if (terms == 0 || fit.residualDegreesOfFreedom() < 1) {
            return Optional.empty();
        }
        OptionalDouble share = LinearRegression.leastSquares()
                .fit(fit.design().withResponse(squares))
                .rSquared();
        return share.isPresent()
                ? Optional.of(new ChiSquareStatistic(squares.length * Math.max(0, share.getAsDouble()), terms))
                : Optional.empty();
    }

    /**
     * Sum of squared differences of neighbouring residuals by the sum of their squares: about 2 where rows in their order
     * are not correlated (Durbin and Watson 1950); empty where no residuals are left.
     */
    public OptionalDouble durbinWatson() {
        double squares = Sums.dot(residuals, residuals);
        double sum = 0;
        for (int i = 1; i < residuals.length; i++) {
            double step = residuals[i] - residuals[i - 1];
            sum += step * step;
        }
        return squares > 0 ? OptionalDouble.of(sum / squares) : OptionalDouble.empty();
    }

    /**
     * Whether squares and cubes of the fitted values explain more (Ramsey 1969, RESET); empty where they are redundant.
     */
    public Optional<FStatistic> reset() {
        double[] fitted = standardised(fit.design().response());
        double[] square = new double[fitted.length];
        double[] cube = new double[fitted.length];
        for (int i = 0; i < fitted.length; i++) {
            square[i] = fitted[i] * fitted[i];
            cube[i] = square[i] * fitted[i];
        }
        String second = unused("fitted²");
        String third = unused("fitted³");
        Design design = fit.design().with(second, square).with(third, cube);
        LinearFit wider = fit.method().fit(design);
        return wider.test(List.of(second, third));
    }

    /** Fitted values, brought to mean 0 and spread 1: powers then span the same, and stay in range. */
    private double[] standardised(double[] response) {
        int exponent = LeastSquares.exponent(response);
        double[] fitted = LeastSquares.scaled(response, exponent);
        for (int i = 0; i < fitted.length; i++) {
            fitted[i] -= residuals[i];
        }
        boolean centred = fit.method().intercept() == LinearRegression.Intercept.ESTIMATED;
        double centre = centred ? Sums.mean(fitted) : 0;
        double spread = Math.sqrt(Sums.squaredDeviations(fitted, centre) / fitted.length);
        for (int i = 0; i < fitted.length; i++) {
            fitted[i] = spread > 0 ? (fitted[i] - centre) / spread : 0;
        }
        return fitted;
    }

    private String unused(String name) {
        return fit.design().terms().contains(name) ? unused(name + "'") : name;
    }
}
