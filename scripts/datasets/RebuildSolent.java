package datasets;

import static datasets.Pack.pack;
import static datasets.Row.where;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Rebuilds a cohort of Solent Mind's employment service from the one figure a report of 2016 prints, 58 %, and lists what the
 * report says works and does not work at three Mind services.
 *
 * <p>The mark beside a pack, such as 004-04, is the figure it keeps; {@code datasets/solent/dictionary.md} lists the marks.
 * Whatever has no mark is invented, the number of people first of all.
 */
public final class RebuildSolent {
    private static final long SEED = 58;
    private static final List<String> COLUMNS =
            List.of("client_id", "support", "status_t1", "goal", "status_t2", "goal_met");

    /** From a goal to what came of it; 004-04: 58 of 100 in paid employment at the end, gained or retained. */
    private enum Course {
        FOUND(33, "out of work", "find a job", "paid employment", true),
        NOT_FOUND(13, "out of work", "find a job", "out of work", false),
        VOLUNTEERED_INSTEAD(2, "out of work", "find a job", "volunteering", false),
        VOLUNTEERED(7, "out of work", "volunteer", "volunteering", true),
        FOUND_INSTEAD(1, "out of work", "volunteer", "paid employment", false),
        NOT_VOLUNTEERED(2, "out of work", "volunteer", "out of work", false),
        TRAINED(6, "out of work", "train", "in training", true),
        FOUND_BEFORE_TRAINING(1, "out of work", "train", "paid employment", false),
        NOT_TRAINED(1, "out of work", "train", "out of work", false),
        KEPT(21, "employed", "keep the job", "paid employment", true),
        LOST(7, "employed", "keep the job", "out of work", false),
        LEFT(3, "employed", "leave the job", "out of work", true),
        LEFT_TO_TRAIN(1, "employed", "leave the job", "in training", true),
        NOT_LEFT(2, "employed", "leave the job", "paid employment", false);

        private final int count;
        private final String first;
        private final String goal;
        private final String second;
        private final boolean met;

        Course(int count, String first, String goal, String second, boolean met) {
            this.count = count;
            this.first = first;
            this.goal = goal;
            this.second = second;
            this.met = met;
        }
    }

    private RebuildSolent() {}

    public static void main(String[] args) throws IOException {
        Folder folder = Folder.of(args);
        folder.write("cases.csv", COLUMNS, cases(), "C");
        folder.write("themes.csv", MindThemes.lines());
    }

    private static List<Row> cases() {
        List<Row> clients = new ArrayList<>();
        for (Course course : Course.values()) {
            for (int i = 0; i < course.count; i++) {
                Row client = new Row(COLUMNS);
                client.set("status_t1", course.first);
                client.set("goal", course.goal);
                client.set("status_t2", course.second);
                client.set("goal_met", course.met ? "yes" : "no");
                clients.add(client);
            }
        }
        Dealer dealer = new Dealer(SEED);
        dealer.shuffle(clients);
        List<Row> seeking = where(clients, "status_t1", "out of work");
        List<Row> employed = where(clients, "status_t1", "employed");
        dealer.deal("support", seeking, pack("IPS", 36).and("primary care", seeking.size() - 36));
        dealer.deal(
                "support", employed, pack("job retention", employed.size() - 4).and("primary care", 4));
        return clients;
    }
}
