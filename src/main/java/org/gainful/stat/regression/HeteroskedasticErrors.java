package org.gainful.stat.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Standard errors that allow each row a variance of its own (White 1980, doi:10.2307/1912934).
 *
 * <pre>  inv(X'WX) (sum of f e² w x x') inv(X'WX), e² the squared residual by its variance, h the leverage</pre>
 *
 * <p>The constants differ in the factor f that makes up for residuals being smaller than errors. HC3 is the usual
 * choice in small samples (Long and Ervin 2000, doi:10.1080/00031305.2000.10474549); HC4, HC4m and HC5 spare high
 * leverages (Cribari-Neto 2004, Cribari-Neto and da Silva 2011, Cribari-Neto, Souza and Vasconcellos 2007). A row of
 * leverage 1 leaves no residual to learn from: the factors that divide by 1 - h then give no standard errors.
 */
public enum HeteroskedasticErrors {
    /** f = 1. */
    HC0 {
        @Override
        double factor(double leverage, Sizes sizes) {
            return 1;
        }
    },
    /** f = n / (n - k). */
    HC1 {
        @Override
        double factor(double leverage, Sizes sizes) {
            return sizes.rows / (sizes.rows - sizes.coefficients);
        }
    },
    /** f = 1 / (1 - h): unbiased where all rows have the model's variance. */
    HC2 {
        @Override
        double factor(double leverage, Sizes sizes) {
            return 1 / (1 - leverage);
        }
    },
    /** f = 1 / (1 - h)², nearly the jackknife. */
    HC3 {
        @Override
        double factor(double leverage, Sizes sizes) {
            return 1 / ((1 - leverage) * (1 - leverage));
        }
    },
    /** f = (1 - h)^-min(4, h / mean h). */
    HC4 {
        @Override
        double factor(double leverage, Sizes sizes) {
            return StrictMath.pow(1 - leverage, -Math.min(4, sizes.relative(leverage)));
        }
    },
    /** f = (1 - h)^-(min(1, h / mean h) + min(1.5, h / mean h)). */
    HC4M {
        @Override
        double factor(double leverage, Sizes sizes) {
            double relative = sizes.relative(leverage);
            return StrictMath.pow(1 - leverage, -Math.min(1, relative) - Math.min(1.5, relative));
        }
    },
    /** f = (1 - h)^-(min(h / mean h, max(4, 0.7 largest h / mean h)) / 2). */
    HC5 {
        @Override
        double factor(double leverage, Sizes sizes) {
            double most = Math.max(4, 0.7 * sizes.relative(sizes.largestLeverage));
            return StrictMath.pow(1 - leverage, -Math.min(sizes.relative(leverage), most) / 2);
        }
    };

    /** A leverage nearer to 1 cannot be told from it. */
    private static final double LARGEST_LEVERAGE = 1 - 1e-10;

    /** What the factors depend on beside a row's leverage. */
    record Sizes(double rows, double coefficients, double largestLeverage) {
        double relative(double leverage) {
            return leverage * rows / coefficients;
        }
    }

    abstract double factor(double leverage, Sizes sizes);

    /** Compared with t of the residual degrees of freedom; without errors where there are none. */
    public RobustErrors of(LinearFit fit) {
        int freedom = fit.residualDegreesOfFreedom();
        OptionalDouble degrees = freedom > 0 ? OptionalDouble.of(freedom) : OptionalDouble.empty();
        return of(WorkingModel.of(fit), degrees, freedom > 0);
    }

    /** Compared with the normal distribution; without coefficients where nothing was estimated. */
    public RobustErrors of(LogisticFit fit) {
        return WorkingModel.of(fit).map(this::withNormal).orElse(RobustErrors.none());
    }

    /** The same for other links. */
    public RobustErrors of(BinaryFit fit) {
        return WorkingModel.of(fit).map(this::withNormal).orElse(RobustErrors.none());
    }

    private RobustErrors withNormal(WorkingModel model) {
        return of(model, OptionalDouble.empty(), model.rows() > model.size());
    }

    private RobustErrors of(WorkingModel model, OptionalDouble degreesOfFreedom, boolean roomForErrors) {
        double[] leverages = model.leverages();
        double largest = Arrays.stream(leverages).max().orElse(0);
        boolean dividing = this != HC0 && this != HC1;
        boolean known = roomForErrors && !(dividing && largest > LARGEST_LEVERAGE);
        double[][] meat = known ? meat(model, leverages, largest) : new double[model.size()][model.size()];
        List<RobustCoefficient> coefficients = new ArrayList<>();
        for (int j = 0; j < model.size(); j++) {
            coefficients.add(new RobustCoefficient(
                    model.terms().get(j),
                    model.estimate(j),
                    known ? OptionalDouble.of(model.standardError(meat, j)) : OptionalDouble.empty(),
                    degreesOfFreedom));
        }
        return RobustErrors.of(model, coefficients, meat);
    }

    private double[][] meat(WorkingModel model, double[] leverages, double largest) {
        Sizes sizes = new Sizes(model.rows(), model.size(), largest);
        double[] squares = new double[model.rows()];
        for (int i = 0; i < squares.length; i++) {
            double residual = model.residuals()[i];
            squares[i] = residual * residual * factor(leverages[i], sizes);
        }
        double[][] basis = model.basis();
        double[][] meat = new double[basis.length][basis.length];
        for (int j = 0; j < basis.length; j++) {
            for (int k = 0; k <= j; k++) {
                double sum = 0;
                for (int i = 0; i < squares.length; i++) {
                    sum += squares[i] * basis[j][i] * basis[k][i];
                }
                meat[j][k] = sum;
                meat[k][j] = sum;
            }
        }
        return meat;
    }
}
