package datasets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Invents fidelity reviews of eight services on the 25 items (UK wording), so that everything the program says about reviews
 * can be seen: three reviews of most services, two raters and their consensus, ratings of services by themselves, evidence, items
 * without enough evidence, a correction; and cases of the same services, with jobs and staff.
 *
 * <p>A service has a level and an item a difficulty; what an item truly is on a date is their sum, a chance part of the
 * service's own, and what the service has improved. A rater sees it or errs by a point. Nothing here is anybody's. Call:
 * {@code java datasets.InventFidelity OUTPUT_FOLDER}. It writes {@code fidelity.csv}, {@code cases.csv}, {@code jobs.csv} and
 * {@code services.csv}, UTF-8 with LF line ends;
 * the same bytes each time.
 */
public final class InventFidelity {
    private static final int ITEMS = 25;
    private static final int CASES = 32;
    /** How often a rater's score of an item is off by a point, and how far a strict or mild day tips that to one side. */
    private static final double RATER_ERRS = 0.24;

    private static final double TIPPED = 0.16;

    /** A service, its level on the scale from 1 to 5, and what it gains from review to review. */
    private record Service(String name, double level, double gain) {}

    private static final List<Service> SERVICES = List.of(
            new Service("Alder", 4.2, 0.20),
            new Service("Birch", 3.6, 0.25),
            new Service("Cedar", 3.1, 0.30),
            new Service("Elm", 3.8, -0.15),
            new Service("Hazel", 3.9, 0.05),
            new Service("Larch", 2.6, 0.05),
            new Service("Rowan", 3.2, 0.40),
            new Service("Willow", 4.5, 0.05));

    private static final List<String> DATES = List.of("2023-03-14", "2023-09-19", "2024-03-12");
    private static final String SELF_DATE = "2024-02-06";
    private static final List<String> RATERS = List.of("R1", "R2", "R3", "R4");

    private static final double[] DIFFICULTY = {
        0.3, 0.5, 0.1, -0.3, 0.0, -0.6, -0.2, -0.4, 0.2, 0.1, -0.5, -0.2, -0.3, 0.2, 0.0, 0.2, -0.5, -0.1, 0.4, 0.5,
        0.3, -0.1, -0.2, -0.3, 0.1
    };

    /** Items that a number decides: its value for the ratings 1 to 5, and how far it may lie beyond. */
    private record Measure(int item, double[] values, double spread) {}

    private static final List<Measure> MEASURES = List.of(
            new Measure(1, new double[] {41.5, 32, 26, 21.5, 15}, 4),
            new Measure(2, new double[] {45, 61, 76, 90.5, 96.5}, 3),
            new Measure(19, new double[] {35, 51, 61, 71, 86}, 8),
            new Measure(20, new double[] {35, 51, 61, 71, 86}, 8),
            new Measure(24, new double[] {18, 31, 41, 51, 66}, 8));

    private static final LocalDate LAST_REVIEW = LocalDate.of(2024, 3, 12);
    private static final LocalDate UNTIL = LocalDate.of(2024, 3, 31);
    private static final List<String> TITLES = List.of(
            "Kitchen assistant",
            "Shop assistant",
            "Cleaner",
            "Gardener",
            "Warehouse operative",
            "Care assistant",
            "Office assistant",
            "Driver",
            "Library assistant",
            "Baker",
            "Receptionist",
            "Bicycle mechanic",
            "Painter",
            "Data clerk");

    private static final List<String> REASONS = List.of(
            "the contact log was read again",
            "a second interview with the team leader",
            "two charts were added to the sample",
            "the team meeting was seen the day after",
            "the manual's wording was looked up together");

    private final SplittableRandom random = new SplittableRandom(20240312);
    private final List<String> rows =
            new ArrayList<>(List.of("service,date,rater,role,item,rating,value,sources,note"));

    /** Days and jobs have chance of their own. */
    private final SplittableRandom days = new SplittableRandom(20240331);

    private final List<String> jobs =
            new ArrayList<>(List.of("client,start,end,title,employer,competitive,permanent,hours,last_support"));

    private InventFidelity() {}

    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            throw new IllegalArgumentException("usage: java datasets.InventFidelity OUTPUT_FOLDER");
        }
        Path folder = Files.createDirectories(Path.of(args[0]));
        InventFidelity invented = new InventFidelity();
        write(folder.resolve("fidelity.csv"), invented.reviews());
        write(folder.resolve("cases.csv"), invented.cases());
        write(folder.resolve("jobs.csv"), invented.jobs);
        write(folder.resolve("services.csv"), services());
    }

    private static void write(Path file, List<String> lines) throws IOException {
        Files.writeString(file, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    }

    private List<String> reviews() {
        for (int s = 0; s < SERVICES.size(); s++) {
            Service service = SERVICES.get(s);
            double[] own = new double[ITEMS];
            for (int i = 0; i < ITEMS; i++) {
                own[i] = 1.1 * (random.nextDouble() + random.nextDouble() - 1);
            }
            // The youngest service was reviewed once only.
            int first = service.name().equals("Rowan") ? DATES.size() - 1 : 0;
            for (int round = first; round < DATES.size(); round++) {
                review(service, s, round, truth(service, own, round));
            }
            selfRating(service, truth(service, own, DATES.size() - 1));
        }
        // Found out at the second review: no cover had been there at the first.
        rows.add("Birch,2023-03-14,R1,correction,7,2,,INT,there was no cover for absent colleagues at the time");
        return rows;
    }

    private int[] truth(Service service, double[] own, int round) {
        int[] truth = new int[ITEMS];
        for (int i = 0; i < ITEMS; i++) {
            truth[i] = score(service.level() + DIFFICULTY[i] + own[i] + round * service.gain());
        }
        return truth;
    }

    private static int score(double level) {
        return (int) Math.max(1, Math.min(5, Math.round(level)));
    }

    private void review(Service service, int place, int round, int[] truth) {
        String one = RATERS.get((place + round) % RATERS.size());
        String other = RATERS.get((place + round + 1 + round % 2) % RATERS.size());
        int[] first = seen(truth);
        int[] second = seen(truth);
        boolean open = service.name().equals("Elm") && round == DATES.size() - 1;
        for (int i = 0; i < ITEMS; i++) {
            // Of one service nobody could say how jobs were followed up.
            boolean unknown = open && (i == 21 || i == 22);
            line(
                    service,
                    DATES.get(round),
                    one,
                    "independent",
                    i,
                    unknown ? "insufficient-data" : "" + first[i],
                    "",
                    "");
            line(
                    service,
                    DATES.get(round),
                    other,
                    "independent",
                    i,
                    unknown ? "insufficient-data" : "" + second[i],
                    "",
                    "");
            String reason = unknown
                    ? "too few people in work to tell"
                    : first[i] == second[i] ? "" : REASONS.get(random.nextInt(REASONS.size()));
            // Larch's raters have not met yet.
            if (!service.name().equals("Larch") || round < DATES.size() - 1) {
                int agreed = first[i] == second[i] ? first[i] : truth[i];
                String value = round == DATES.size() - 1 ? value(service, i, agreed) : "";
                line(
                        service,
                        DATES.get(round),
                        "both",
                        "consensus",
                        i,
                        unknown ? "insufficient-data" : "" + agreed,
                        value,
                        contradicts(service, i, round) ? "specialists on leave were not counted" : reason);
            }
        }
    }

    private int[] seen(int[] truth) {
        int[] seen = new int[ITEMS];
        double strict = RATER_ERRS / 2 + TIPPED * (random.nextDouble() - 0.5);
        for (int i = 0; i < ITEMS; i++) {
            double chance = random.nextDouble();
            int error = chance < strict ? -1 : chance < RATER_ERRS ? 1 : 0;
            seen[i] = score(truth[i] + error);
        }
        return seen;
    }

    /** A number that gives this rating; one is at odds with it. */
    private String value(Service service, int i, int rating) {
        for (Measure measure : MEASURES) {
            if (measure.item() == i + 1) {
                double better = contradicts(service, i, DATES.size() - 1) ? -1 : 0;
                double value = measure.values()[(int) Math.max(0, rating - 1 + better)]
                        + measure.spread() * random.nextDouble();
                return String.format(Locale.ROOT, "%.1f", value);
            }
        }
        return "";
    }

    private static boolean contradicts(Service service, int i, int round) {
        return service.name().equals("Cedar") && i == 0 && round == DATES.size() - 1;
    }

    /** Services see themselves a little higher. */
    private void selfRating(Service service, int[] truth) {
        if (service.name().equals("Hazel")) {
            return;
        }
        for (int i = 0; i < ITEMS; i++) {
            double chance = random.nextDouble();
            int error = chance < 0.06 ? -1 : chance < 0.44 ? 1 : 0;
            line(service, SELF_DATE, "team", "self", i, "" + score(truth[i] + error), "", "");
        }
    }

    private void line(
            Service service, String date, String rater, String role, int i, String rating, String value, String note) {
        String sources = role.equals("self") ? "MIS" : i < 3 ? "MIS;INT" : i < 11 ? "INT;DOC" : "VL;INT";
        rows.add(String.join(
                ",", service.name(), date, rater, role, Integer.toString(i + 1), rating, value, sources, note));
    }

    /** Cases of the same services: out of work at first, and the higher the service's level the more often in work later. */
    private List<String> cases() {
        List<String> cases =
                new ArrayList<>(List.of("client_id,service_id,referred,employer_contact,left,status_t1,status_t2"));
        for (Service service : SERVICES) {
            for (int i = 0; i < CASES; i++) {
                boolean works = random.nextDouble() < 0.1 + 0.08 * service.level();
                String client = String.format(Locale.ROOT, "N%03d", cases.size());
                cases.add(String.join(
                        ",",
                        client,
                        service.name(),
                        way(client, service, works),
                        "unemployed",
                        works ? "paid employment" : "unemployed"));
            }
        }
        return cases;
    }

    /** When a client came, met an employer and left; adds the job of one who works. */
    private String way(String client, Service service, boolean works) {
        LocalDate referred = LAST_REVIEW.minusDays(works ? 200 + days.nextInt(300) : 10 + days.nextInt(500));
        LocalDate contact = referred.plusDays(5 + (int) (days.nextDouble() * 60 * (5.4 - service.level())));
        LocalDate left = referred.plusDays(150 + days.nextInt(900));
        if (works) {
            jobs.add(job(client, service, contact.plusDays(15 + days.nextInt(60))));
        }
        return String.join(",", referred.toString(), known(contact), works ? "" : known(left));
    }

    private static String known(LocalDate day) {
        return day.isAfter(UNTIL) ? "" : day.toString();
    }

    private String job(String client, Service service, LocalDate start) {
        LocalDate end = start.plusDays(30 + days.nextInt(700));
        LocalDate support = start.plusDays((int) (days.nextDouble() * 70 * service.level()));
        LocalDate latest = end.isAfter(UNTIL) ? UNTIL : end;
        return String.join(
                ",",
                client,
                start.toString(),
                known(end),
                TITLES.get((int) (TITLES.size() * Math.pow(days.nextDouble(), 4.6 - 0.7 * service.level()))),
                "E" + (100 + days.nextInt((int) (service.level() * 8))),
                days.nextDouble() < 0.8 + 0.04 * service.level() ? "yes" : "no",
                days.nextDouble() < 0.9 ? "yes" : "no",
                Integer.toString(8 + days.nextInt(30)),
                support.isAfter(latest) ? latest.toString() : support.toString());
    }

    /** Specialists, so that the better services have fewer clients to each; one of them took somebody on. */
    private static List<String> services() {
        List<String> rows = new ArrayList<>(List.of("service,specialists_fte,specialists,from,until"));
        for (Service service : SERVICES) {
            double fullTime = Math.round(2.5 * (service.level() - 2.1)) / 4.0 + 0.75;
            String row = String.format(Locale.ROOT, "%s,%s,%s,", service.name(), fullTime, (int) Math.ceil(fullTime));
            if (service.name().equals("Rowan")) {
                rows.add(row + ",2023-12-31");
                rows.add("Rowan,%s,%s,2024-01-01,".formatted(fullTime + 0.5, (int) Math.ceil(fullTime + 0.5)));
            } else {
                rows.add(row + ",");
            }
        }
        return rows;
    }
}
