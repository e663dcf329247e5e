package datasets;

import static datasets.Numbers.bell;
import static datasets.Numbers.even;
import static datasets.Numbers.within;
import static datasets.Pack.pack;
import static datasets.Row.where;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Invents 240 clients of four services that do not exist, with everything the program can say of outcomes: the way in with
 * reasons, three later waves, jobs one after another and beside one another, leaving, staffing, harms, and what each client
 * cost two payers.
 *
 * <p>Whatever a pack deals is a margin that cannot be missed; {@code datasets/outcomes-example/dictionary.md} states the
 * margins. Work statuses follow from the jobs. Nothing here is anybody's. Call: {@code java datasets.InventOutcomes
 * OUTPUT_FOLDER}. It writes {@code cases.csv}, {@code jobs.csv} and {@code services.csv}; the same bytes each time.
 */
public final class InventOutcomes {
    static final LocalDate UNTIL = LocalDate.of(2025, 7, 15);

    private static final long SEED = 20250715;
    private static final LocalDate OPENED = LocalDate.of(2022, 1, 10);
    private static final int CLIENTS = 240;
    private static final int ASSESSED = 214;
    private static final int ACCEPTED = 188;
    private static final int ENGAGED = 172;

    /**
     * Staff in full-time equivalents. Kestrel grew in the middle of a month, Lapwing stood empty for a quarter, and what
     * Swift had in its first half-year was not written down.
     */
    private static final List<String> SERVICES = List.of(
            "service,specialists_fte,specialists,from,until",
            "Heron,2.5,3,,",
            "Kestrel,1.5,2,,2022-09-14",
            "Kestrel,2.5,3,2022-09-15,",
            "Lapwing,1.4,2,,2023-01-31",
            "Lapwing,0,0,2023-02-01,2023-04-30",
            "Lapwing,1.4,2,2023-05-01,",
            "Swift,1.2,2,2022-07-01,");

    private final Dealer dealer = new Dealer(SEED);
    private final List<OutcomesClient> clients = new ArrayList<>();

    private InventOutcomes() {}

    public static void main(String[] args) throws IOException {
        InventOutcomes invented = new InventOutcomes();
        invented.refer();
        List<OutcomesClient> accepted = invented.letIn();
        OutcomesWork work = new OutcomesWork(invented.dealer, accepted);
        work.give();
        new OutcomesCourse(invented.dealer, accepted).follow();
        invented.sayWhoWasNotSeen();
        Folder folder = Folder.of(args);
        folder.write("cases.csv", OutcomesClient.COLUMNS, invented.clients, "R");
        folder.write("jobs.csv", work.lines());
        folder.write("services.csv", SERVICES);
    }

    private void refer() {
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(new OutcomesClient());
        }
        dealer.deal(
                "service_id",
                clients,
                pack("Heron", 80).and("Kestrel", 64).and("Lapwing", 52).and("Swift", 44));
        dealer.deal(
                "referral_source",
                clients,
                pack("community team", 122)
                        .and("general practitioner", 58)
                        .and("self", 40)
                        .and("other", 20));
        dealer.deal("sex", clients, pack("woman", 121).and("man", 119));
        dealer.deal("age", clients, within(bell(CLIENTS, 38, 6.2), 18, 64));
        dealer.deal(
                "diagnosis",
                clients,
                pack("psychosis", 84)
                        .and("depression", 78)
                        .and("anxiety", 40)
                        .and("other", 30)
                        .and("", 8));
        dealer.deal(
                "referred",
                clients,
                even(CLIENTS, 0, 420).stream()
                        .map(day -> OPENED.plusDays(day).toString())
                        .toList());
    }

    /** The steps of the way in, each with a day or with a reason why not; a reason may be missing. */
    private List<OutcomesClient> letIn() {
        List<OutcomesClient> assessed = step("assessed", clients, ASSESSED, "referred", 5, 36);
        refuse(
                "not_assessed_because",
                "assessed",
                clients,
                pack("did not attend", 14)
                        .and("chose not to", 7)
                        .and("moved away", 3)
                        .and("", 2));
        List<OutcomesClient> accepted = step("accepted", assessed, ACCEPTED, "assessed", 3, 18);
        refuse(
                "not_accepted_because",
                "accepted",
                assessed,
                pack("not looking for work", 12)
                        .and("has support elsewhere", 6)
                        .and("chose not to", 5)
                        .and("", 3));
        step("engaged", accepted, ENGAGED, "accepted", 1, 28);
        refuse(
                "not_engaged_because",
                "engaged",
                accepted,
                pack("did not attend", 8).and("too unwell", 5).and("", 3));
        return accepted;
    }

    private List<OutcomesClient> step(
            String step, List<OutcomesClient> before, int count, String since, int least, int most) {
        List<OutcomesClient> order = new ArrayList<>(before);
        dealer.shuffle(order);
        List<OutcomesClient> taking = order.subList(0, count);
        taking.forEach(client -> client.set(step, client.day(since).plusDays(least + dealer.below(most - least + 1))));
        return where(clients, client -> client.has(step));
    }

    private void refuse(String reason, String step, List<OutcomesClient> before, Pack pack) {
        dealer.deal(reason, where(before, client -> !client.has(step)), pack);
    }

    /** Whoever was not accepted was not asked again. */
    private void sayWhoWasNotSeen() {
        for (String column : List.of("followed_up_t2", "followed_up_t3", "followed_up_t4")) {
            where(clients, client -> !client.has(column)).forEach(client -> client.set(column, "no"));
        }
    }
}
