package org.gainful.claims;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gainful.claims.Claim.Base;
import org.gainful.claims.Claim.Beside;
import org.gainful.claims.Claim.Derivation;
import org.gainful.claims.Claim.Direction;
import org.gainful.claims.Claim.Group;
import org.gainful.claims.Claim.Origin;
import org.gainful.claims.Claim.Source;
import org.gainful.claims.Claim.Teller;
import org.gainful.claims.Claim.Wording;

/** A claim in the making, as a test writes it. */
final class Draft {
    private final String id;
    private final ClaimKind kind;
    private final Optional<Printed> value;
    private final Map<Given, Printed> numbers = new EnumMap<>(Given.class);
    private final List<Base> bases = new ArrayList<>();
    private Optional<CountTable> table = Optional.empty();
    private Optional<Formula> formula = Optional.empty();
    private Optional<Direction> says = Optional.empty();
    private List<String> parts = List.of();
    private List<String> findings = List.of();
    private Procedure method = Procedure.UNSTATED;
    private final List<Group> groups = new ArrayList<>();
    private String supersedes = "";
    private String source = "paper";
    private Wording wording = Wording.NOTHING;

    private Draft(String id, ClaimKind kind, String value) {
        this.id = id;
        this.kind = kind;
        this.value = value.isEmpty() ? Optional.empty() : Printed.parse(value);
    }

    static Draft of(String id, ClaimKind kind, String value) {
        return new Draft(id, kind, value);
    }

    Draft with(Given given, String number) {
        numbers.put(given, Printed.parse(number).orElseThrow());
        return this;
    }

    Draft base(long n, String words) {
        bases.add(new Base(n, words));
        return this;
    }

    Draft group(long n, String mean, String sd) {
        groups.add(new Group(
                n, Printed.parse(mean).orElseThrow(), Printed.parse(sd).orElseThrow()));
        return this;
    }

    Draft table(long[]... rows) {
        return table(CountTable.of(rows));
    }

    Draft table(CountTable counts) {
        table = Optional.of(counts);
        return this;
    }

    Draft formula(String text) throws FormulaException {
        formula = Optional.of(Formula.parse(text));
        return this;
    }

    Draft says(Direction direction) {
        says = Optional.of(direction);
        return this;
    }

    Draft parts(String... ids) {
        parts = List.of(ids);
        return this;
    }

    Draft findings(String... addresses) {
        findings = List.of(addresses);
        return this;
    }

    Draft by(Procedure procedure) {
        method = procedure;
        return this;
    }

    Draft insteadOf(String earlier) {
        supersedes = earlier;
        return this;
    }

    Draft members(String within, String... listed) {
        wording = new Wording(List.of(listed), within, List.of(), "", "", Optional.empty(), "");
        return this;
    }

    Draft names(String standard, String... names) {
        wording = new Wording(List.of(), "", List.of(names), standard, "", Optional.empty(), "");
        return this;
    }

    Draft measures(String measure, Teller told, String repeats) {
        wording = new Wording(List.of(), "", List.of(), "", measure, Optional.ofNullable(told), repeats);
        return this;
    }

    Draft in(String name) {
        source = name;
        return this;
    }

    Claim claim() {
        return new Claim(
                new Origin(id, new Source(source, source, ""), "", id, supersedes),
                kind,
                value,
                says,
                new Beside(numbers, table, bases, method, false, groups),
                new Derivation(formula, parts, findings),
                wording,
                Optional.empty());
    }

    /** The judgement of this claim alone. */
    Judgement judged() {
        return judged(Findings.NONE);
    }

    Judgement judged(Findings findings) {
        return judge(findings, this).get(0);
    }

    static List<Judgement> judge(Findings findings, Draft... drafts) {
        List<Claim> claims = new ArrayList<>();
        for (Draft draft : drafts) {
            claims.add(draft.claim());
        }
        return ClaimChecks.judge(new Claims("test", claims), findings);
    }
}
