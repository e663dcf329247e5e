package org.gainful.stat.regression;

import java.util.List;
import java.util.Random;

/** Data for what must hold for all data. */
public final class InventedDesigns {
    private InventedDesigns() {}

    /** Columns that are binary, rounded (with ties, so that separation is common) or continuous. */
    static Design random(long seed, int rows, int k) {
        Random random = new Random(seed);
        double[] y = random.doubles(rows).map(Math::round).toArray();
        Design design = Design.of(y);
        for (int j = 0; j < k; j++) {
            int kind = random.nextInt(3);
            double[] x = random.doubles(rows)
                    .map(u -> kind == 0 ? Math.round(u) : kind == 1 ? Math.round(4 * u) : u)
                    .toArray();
            design = design.with("x" + j, x);
        }
        return design;
    }

    /** Columns that are constant, redundant, tiny, huge or far from 0; often one outcome only. */
    public static Design hostile(Random random, int rows, int k) {
        int outcome = random.nextInt(3);
        double[] y = random.doubles(rows)
                .map(u -> outcome == 2 ? Math.round(u) : outcome)
                .toArray();
        Design design = Design.of(y);
        for (int j = 0; j < k; j++) {
            double size =
                    List.of(0.0, 1.0, 1e-300, 1e300, 1e9, Double.MAX_VALUE).get(random.nextInt(6));
            double shift = random.nextBoolean() ? 0 : size / 2;
            int kind = random.nextInt(4);
            double[] x = random.doubles(rows)
                    .map(u -> kind == 0 ? size : kind == 1 ? Math.round(u) * size : (u - 0.5) * size + shift)
                    .toArray();
            if (kind == 3 && j > 0) {
                x = design.column(0);
            }
            design = design.with("x" + j, x);
        }
        return design;
    }
}
