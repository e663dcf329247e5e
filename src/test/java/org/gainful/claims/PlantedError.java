package org.gainful.claims;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.gainful.claims.Claim.Beside;

/** One slip put into a report that was right. */
enum PlantedError {
    WRONG_N("a share's n is another") {
        @Override
        Optional<Claim> plant(Claim claim, PrintedReport report, SplittableRandom random) {
            if (claim.kind() != ClaimKind.SHARE) {
                return Optional.empty();
            }
            long n = claim.whole(Given.N).orElseThrow();
            long other = Math.max(2, n + Math.round(n * (0.4 * random.nextDouble() - 0.2)));
            return other == n ? Optional.empty() : Optional.of(with(claim, Given.N, Long.toString(other)));
        }
    },
    TRANSPOSED_DIGITS("two digits of a figure have changed places") {
        @Override
        Optional<Claim> plant(Claim claim, PrintedReport report, SplittableRandom random) {
            return claim.value()
                    .filter(value -> value.relation() == Printed.Relation.EQUAL)
                    .flatMap(value -> swapped(value.text(), random))
                    .map(text -> with(claim, text));
        }
    },
    OTHER_BASE("a percentage is of another base than the n beside it") {
        @Override
        Optional<Claim> plant(Claim claim, PrintedReport report, SplittableRandom random) {
            Optional<Long> count = claim.whole(Given.COUNT);
            if (claim.kind() != ClaimKind.SHARE || count.isEmpty()) {
                return Optional.empty();
            }
            long n = claim.whole(Given.N).orElseThrow();
            long base = n == report.people() ? report.subgroup() : report.people();
            int decimals = claim.value().orElseThrow().decimals();
            return count.get() > base || base == n
                    ? Optional.empty()
                    : Optional.of(with(claim, PrintedReport.round(100.0 * count.get() / base, decimals)));
        }
    },
    ERROR_FOR_SPREAD("a standard error is printed as the standard deviation") {
        @Override
        Optional<Claim> plant(Claim claim, PrintedReport report, SplittableRandom random) {
            if (claim.kind() == ClaimKind.SD) {
                return Optional.of(with(claim, error(claim, claim.value().orElseThrow())));
            }
            return claim.kind() == ClaimKind.MEAN
                    ? claim.given(Given.SD).map(sd -> with(claim, Given.SD, error(claim, sd)))
                    : Optional.empty();
        }

        private String error(Claim claim, Printed sd) {
            return PrintedReport.round(
                    sd.number() / Math.sqrt(claim.whole(Given.N).orElseThrow()), sd.decimals());
        }
    },
    ONE_SIDED_P("a p-value is the one-sided one") {
        @Override
        Optional<Claim> plant(Claim claim, PrintedReport report, SplittableRandom random) {
            Optional<Printed> own = claim.kind() == ClaimKind.P ? claim.value() : claim.given(Given.P);
            return own.filter(p -> p.relation() == Printed.Relation.EQUAL && p.number() > 0.003)
                    .map(p -> PrintedReport.round(p.number() / 2, 3))
                    .map(half -> claim.kind() == ClaimKind.P ? with(claim, half) : with(claim, Given.P, half));
        }
    },
    SUM_OFF_BY_ONE("a total is one too many or too few") {
        @Override
        Optional<Claim> plant(Claim claim, PrintedReport report, SplittableRandom random) {
            int by = random.nextBoolean() ? 1 : -1;
            if (claim.kind() == ClaimKind.SUM) {
                return Optional.of(with(
                        claim,
                        claim.value()
                                .orElseThrow()
                                .value()
                                .add(BigDecimal.valueOf(by))
                                .toPlainString()));
            }
            if (claim.kind() != ClaimKind.TABLE) {
                return Optional.empty();
            }
            long[][] cells = claim.beside().table().orElseThrow().counts();
            cells[random.nextInt(4)][3] += by;
            return Optional.of(with(claim, CountTable.of(cells)));
        }
    };

    private final String words;

    PlantedError(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** The claim with the slip; empty where it cannot have it. */
    abstract Optional<Claim> plant(Claim claim, PrintedReport report, SplittableRandom random);

    /** The report's claims with this slip in one of those that can have it; empty where none can. */
    Optional<List<Claim>> in(PrintedReport report) {
        List<Claim> claims =
                new ArrayList<>(report.figures().stream().map(Draft::claim).toList());
        SplittableRandom random = report.random();
        int first = random.nextInt(claims.size());
        for (int i = 0; i < claims.size(); i++) {
            int at = (first + i) % claims.size();
            Optional<Claim> wrong = plant(claims.get(at), report, random);
            if (wrong.isPresent() && !wrong.get().equals(claims.get(at))) {
                claims.set(at, wrong.get());
                return Optional.of(claims);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> swapped(String text, SplittableRandom random) {
        int at = random.nextInt(text.length());
        for (int i = 0; i < text.length(); i++) {
            int a = (at + i) % text.length();
            int b = a + 1 < text.length() && text.charAt(a + 1) == '.' ? a + 2 : a + 1;
            if (b < text.length()
                    && Character.isDigit(text.charAt(a))
                    && Character.isDigit(text.charAt(b))
                    && text.charAt(a) != text.charAt(b)) {
                StringBuilder swapped = new StringBuilder(text);
                swapped.setCharAt(a, text.charAt(b));
                swapped.setCharAt(b, text.charAt(a));
                return Optional.of(swapped.toString());
            }
        }
        return Optional.empty();
    }

    private static Claim with(Claim claim, String value) {
        return copy(claim, Printed.parse(value), claim.beside());
    }

    private static Claim with(Claim claim, Given given, String number) {
        return copy(
                claim,
                claim.value(),
                claim.beside().with(given, Printed.parse(number).orElseThrow()));
    }

    private static Claim with(Claim claim, CountTable table) {
        Beside beside = claim.beside();
        return copy(
                claim,
                claim.value(),
                new Beside(
                        beside.numbers(),
                        Optional.of(table),
                        beside.bases(),
                        beside.procedure(),
                        beside.oneSided(),
                        beside.groups()));
    }

    private static Claim copy(Claim claim, Optional<Printed> value, Beside beside) {
        return new Claim(
                claim.origin(),
                claim.kind(),
                value,
                claim.says(),
                beside,
                claim.from(),
                claim.wording(),
                claim.ruling());
    }
}
