package org.gainful.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gainful.stat.Interval;
import org.gainful.stat.proportion.Funnel;
import org.gainful.stat.proportion.FunnelLimits;

/** Beside 17_funnel: the shares of services against that of all. */
final class FunnelCounterpart implements Counterpart {
    private static final double INNER = 0.95;
    private static final double OUTER = 0.998;
    private static final Map<String, FunnelLimits> LIMITS = Map.of(
            "exact", FunnelLimits.EXACT,
            "quantile", FunnelLimits.QUANTILE,
            "normal", FunnelLimits.NORMAL,
            "wilson", FunnelLimits.WILSON);

    private final ReferenceFolder folder;

    FunnelCounterpart(ReferenceFolder folder) {
        this.folder = folder;
    }

    @Override
    public Answers answers(String dataset, String analysis, List<Expected> rows) {
        Answers answers = new Answers();
        if (dataset.equals("grid")) {
            rows.forEach(row -> grid(answers, after(analysis), row.term()));
            return answers;
        }
        Map<String, Funnel.Service> services = services(dataset);
        Funnel funnel = Funnel.of(List.copyOf(services.values())).orElseThrow();
        switch (analysis) {
            case "target" -> target(answers, funnel);
            case "limits 95" -> services.forEach((name, s) -> limits(answers, name, s, funnel.target(), INNER));
            case "limits 99.8" -> services.forEach((name, s) -> limits(answers, name, s, funnel.target(), OUTER));
            case "test" -> services.forEach((name, s) -> test(answers, name, s, funnel));
            case "overdispersion" -> overdispersion(answers, services, funnel);
            case "phe_funnel_limits" -> rows.forEach(row -> phe(answers, funnel.target(), row.term()));
            default -> answers.leaveOutTheRest("an analysis that is not known here");
        }
        return answers;
    }

    private Map<String, Funnel.Service> services(String dataset) {
        Map<String, Funnel.Service> services = new LinkedHashMap<>();
        if (folder.hasInput(dataset)) {
            folder.input(dataset)
                    .forEach(row -> services.put(
                            row.get("service_id"),
                            new Funnel.Service(Integer.parseInt(row.get("moved")), Integer.parseInt(row.get("n")))));
            return services;
        }
        Cases cases = folder.cases(dataset.substring(0, dataset.indexOf(' '))).atRisk();
        List<String> names = cases.levels("service_id");
        long[][] table = cases.table("service_id", names);
        for (int i = 0; i < table.length; i++) {
            services.put(names.get(i), new Funnel.Service((int) table[i][1], (int) (table[i][0] + table[i][1])));
        }
        return services;
    }

    private static void target(Answers answers, Funnel funnel) {
        answers.put("", "p", funnel.target());
        answers.put("", "services", funnel.services().size());
        answers.put(
                "",
                "events",
                funnel.services().stream().mapToInt(Funnel.Service::events).sum());
        answers.put(
                "",
                "cases",
                funnel.services().stream().mapToInt(Funnel.Service::people).sum());
    }

    private static void limits(Answers answers, String name, Funnel.Service service, double target, double level) {
        answers.put(name, "n", service.people());
        answers.put(name, "x", service.events());
        answers.put(name, "prop", service.share());
        LIMITS.forEach(
                (kind, limits) -> put(answers, name, kind + "_", "", limits.of(target, service.people(), level)));
    }

    private static void test(Answers answers, String name, Funnel.Service service, Funnel funnel) {
        answers.put(name, "exact_p", funnel.exactPValue(service));
        answers.put(name, "mid_p_upper", funnel.upperMidP(service));
        answers.put(name, "mid_p_lower", funnel.lowerMidP(service));
        answers.put(name, "z_naive", funnel.z(service));
        answers.put(name, "z_arcsine", funnel.arcsineZ(service));
    }

    private static void overdispersion(Answers answers, Map<String, Funnel.Service> services, Funnel funnel) {
        answers.put("", "phi_raw", funnel.rawOverdispersion());
        answers.put("", "phi_winsorised10_type7", funnel.overdispersion());
        answers.put("", "tau2_additive", funnel.betweenVariance());
        services.forEach((name, service) -> {
            answers.put(name, "z_multiplicative", funnel.multiplicativeZ(service));
            answers.put(name, "z_additive", funnel.additiveZ(service));
            put(answers, name, "", "95_multiplicative", funnel.multiplicativeLimits(service, INNER));
            put(answers, name, "", "95_additive", funnel.additiveLimits(service, INNER));
        });
    }

    private static void grid(Answers answers, String target, String term) {
        double share = Double.parseDouble(target);
        int n = Integer.parseInt(after(term));
        put(answers, term, "", "95", FunnelLimits.EXACT.of(share, n, INNER));
        put(answers, term, "", "998", FunnelLimits.EXACT.of(share, n, OUTER));
    }

    private static void phe(Answers answers, double target, String term) {
        int n = Integer.parseInt(after(term));
        put(answers, term, "", "2s", FunnelLimits.INVERTED_WILSON.of(target, n, INNER));
        put(answers, term, "", "3s", FunnelLimits.INVERTED_WILSON.of(target, n, OUTER));
    }

    private static String after(String assignment) {
        return assignment.substring(assignment.indexOf('=') + 1);
    }

    private static void put(Answers answers, String term, String before, String after, Interval interval) {
        answers.put(term, before + "low" + after, interval.lower());
        answers.put(term, before + "high" + after, interval.upper());
    }
}
