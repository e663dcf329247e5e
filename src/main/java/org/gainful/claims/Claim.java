package org.gainful.claims;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A figure somebody printed, and all that stands beside it in print.
 *
 * @param value empty for an interval, a table, a direction or words
 * @param says for a direction: less, more or no difference
 * @param wording what its words list, name and measure
 * @param ruling what the person who entered it says of it, where no calculation can
 */
public record Claim(
        Origin origin,
        ClaimKind kind,
        Optional<Printed> value,
        Optional<Direction> says,
        Beside beside,
        Derivation from,
        Wording wording,
        Optional<Ruling> ruling) {

    /**
     * Where it stands.
     *
     * @param words what it says, in one's own words
     * @param supersedes the id of the claim it takes the place of in a later version; empty for none
     */
    public record Origin(String id, Source source, String place, String words, String supersedes) {}

    /**
     * A document.
     *
     * @param version empty where there is only one
     */
    public record Source(String id, String title, String version) {}

    /** Which way something is said to go. */
    public enum Direction {
        LESS,
        MORE,
        NO_DIFFERENCE;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * What stands beside it.
     *
     * @param bases the bases it could be taken of where none is stated
     * @param oneSided whether the source says its p-value is one-sided
     * @param groups those whose means are compared
     */
    public record Beside(
            Map<Given, Printed> numbers,
            Optional<CountTable> table,
            List<Base> bases,
            Procedure procedure,
            boolean oneSided,
            List<Group> groups) {
        /** Nothing. */
        public static final Beside NOTHING =
                new Beside(Map.of(), Optional.empty(), List.of(), Procedure.UNSTATED, false, List.of());

        public Beside {
            numbers = Map.copyOf(numbers);
            bases = List.copyOf(bases);
            groups = List.copyOf(groups);
        }

        /** The same with one more number. */
        public Beside with(Given given, Printed number) {
            Map<Given, Printed> more = new EnumMap<>(Given.class);
            more.putAll(numbers);
            more.put(given, number);
            return new Beside(more, table, bases, procedure, oneSided, groups);
        }
    }

    /** A group of people whose mean is compared with another's. */
    public record Group(long n, Printed mean, Printed sd) {}

    /** A base a share could be taken of. */
    public record Base(long n, String words) {}

    /**
     * What it follows from.
     *
     * @param parts ids of the claims it is the sum of
     * @param findings addresses of the findings it could be, in the order of likelihood
     */
    public record Derivation(Optional<Formula> formula, List<String> parts, List<String> findings) {
        /** Nothing that is known. */
        public static final Derivation UNKNOWN = new Derivation(Optional.empty(), List.of(), List.of());

        public Derivation {
            parts = List.copyOf(parts);
            findings = List.copyOf(findings);
        }
    }

    /**
     * What words say that can be put beside other words.
     *
     * @param members what it lists or counts: kinds of goal, partners
     * @param within the id of the claim whose members its own should be among; empty for none
     * @param names what it calls one thing
     * @param standard the established name of that thing; empty where none is known
     * @param measures what its figure is of, in words that are the same for the same measure; empty where not entered
     * @param told who says so; empty where the source does not say
     * @param repeats the id of the claim whose figure another document gives here again; empty for none
     */
    public record Wording(
            List<String> members,
            String within,
            List<String> names,
            String standard,
            String measures,
            Optional<Teller> told,
            String repeats) {
        /** Nothing. */
        public static final Wording NOTHING = new Wording(List.of(), "", List.of(), "", "", Optional.empty(), "");

        public Wording {
            members = List.copyOf(members);
            names = List.copyOf(names);
        }
    }

    /** Who says that an outcome came about. */
    public enum Teller {
        RECORDS,
        STAFF,
        CLIENTS,
        OTHERS;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * A verdict by the person who entered the claim.
     *
     * @param correction what would make it hold; empty for none
     */
    public record Ruling(Verdict verdict, String because, String correction) {}

    public String id() {
        return origin.id();
    }

    public Optional<Printed> given(Given given) {
        return Optional.ofNullable(beside.numbers().get(given));
    }

    /** A whole number that stands beside it; empty where none does, or a bound such as more than 120. */
    Optional<Long> whole(Given given) {
        return given(given)
                .filter(n -> n.isWhole()
                        && n.relation() == Printed.Relation.EQUAL
                        && n.value().signum() >= 0)
                .map(n -> n.value().longValue());
    }

    /** The figure as it is read: a share written as a fraction in per cent. */
    Optional<Printed> figure() {
        return kind == ClaimKind.SHARE ? value.map(Printed::asShare) : value;
    }

    /** What the quantity can be, given what was printed; a count is meant exactly. */
    public Optional<Enclosure> enclosure() {
        return figure().filter(v -> v.relation() == Printed.Relation.EQUAL)
                .map(v -> kind.isCounted() ? Enclosure.of(v.value()) : v.rounded());
    }

    /** Whether another claim prints the same: the same number, or one that is it with other decimals. */
    boolean agreesWith(Claim other) {
        Optional<Enclosure> own = enclosure();
        Optional<Enclosure> its = other.enclosure();
        if (own.isEmpty() || its.isEmpty()) {
            return says.equals(other.says()) && shown().equals(other.shown());
        }
        Printed one = figure().orElseThrow();
        Printed two = other.figure().orElseThrow();
        return one.decimals() == two.decimals()
                ? one.value().compareTo(two.value()) == 0
                : own.get().overlaps(its.get());
    }

    /** The figure for a reader; of an interval its limits. */
    public String shown() {
        if (value.isPresent()) {
            String text = value.get().text();
            return kind == ClaimKind.SHARE && !text.contains("%") && !text.contains("/") ? text + " %" : text;
        }
        if (kind == ClaimKind.INTERVAL) {
            return "%s to %s".formatted(text(Given.LOW), text(Given.HIGH));
        }
        return kind == ClaimKind.TABLE
                ? "table"
                : says.map(s -> s.word().replace('-', ' ')).orElse("words");
    }

    private String text(Given given) {
        return given(given).map(Printed::text).orElse("?");
    }
}
