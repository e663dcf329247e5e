package org.gainful.fidelity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gainful.analysis.Evidence;
import org.gainful.cases.FidelityPlan;
import org.gainful.cases.FidelityReviews;
import org.gainful.cases.FidelityScale;
import org.gainful.cases.FidelityScale.Band;
import org.gainful.cases.FidelityScale.NoFit;
import org.gainful.cases.FidelityScale.ReviewCycle;
import org.gainful.cases.Rating;
import org.gainful.cases.Role;

/** All reviews of a study's services, and what its declaration says about scoring them. */
final class ReviewBook {
    /** More rows than these are for the files, not for the page. */
    static final int MOST_ROWS = 40;
    /** Reviews of so many services are worth several threads. */
    private static final int MANY = 100;
    /** More services than these do not fit side by side. */
    static final int MOST_COLUMNS = 12;

    private final FidelityScale scale;
    private final FidelityPlan plan;
    private final List<Service> services;

    private ReviewBook(FidelityScale scale, FidelityPlan plan, List<Service> services) {
        this.scale = scale;
        this.plan = plan;
        this.services = List.copyOf(services);
    }

    /** The reviews that are part of the evidence. */
    static ReviewBook of(Evidence evidence) {
        return evidence.shared().once(ReviewBook.class, () -> read(evidence));
    }

    private static ReviewBook read(Evidence evidence) {
        FidelityReviews reviews = evidence.reviews().orElseThrow();
        FidelityPlan plan = evidence.study().fidelityPlan();
        FidelityScale scale = reviews.scale();
        NoFit rule = plan.noFit().orElse(scale.noFit());
        SortedMap<String, SortedMap<LocalDate, List<Rating>>> grouped = byServiceAndDate(reviews);
        List<String> names = List.copyOf(grouped.keySet());
        List<Service> services = (names.size() < MANY ? names.stream() : names.parallelStream())
                .map(name -> {
                    List<Review> all = grouped.get(name).values().stream()
                            .map(ratings -> Review.of(scale, rule, ratings))
                            .toList();
                    return Service.of(name, label(evidence, name), all);
                })
                .toList();
        return new ReviewBook(scale, plan, services);
    }

    private static SortedMap<String, SortedMap<LocalDate, List<Rating>>> byServiceAndDate(FidelityReviews reviews) {
        SortedMap<String, SortedMap<LocalDate, List<Rating>>> grouped = new TreeMap<>();
        List<Rating> together = List.of();
        for (Rating rating : reviews.ratings()) {
            // Lines of one review mostly follow one another.
            if (together.isEmpty()
                    || !together.get(0).date().equals(rating.date())
                    || !together.get(0).service().equals(rating.service())) {
                together = grouped.computeIfAbsent(rating.service(), s -> new TreeMap<>())
                        .computeIfAbsent(rating.date(), d -> new ArrayList<>());
            }
            together.add(rating);
        }
        return grouped;
    }

    private static String label(Evidence evidence, String service) {
        return evidence.codebook()
                .firstWithRole(Role.SERVICE)
                .map(field -> field.label(service))
                .orElse(service);
    }

    /**
     * A service and what was said of it, the earliest first.
     *
     * @param name as the files have it
     * @param all with those in which it rated itself only
     * @param reviews those by raters from outside; where there are none, what it says of itself
     */
    record Service(String name, String label, List<Review> all, List<Review> reviews) {
        static Service of(String name, String label, List<Review> all) {
            List<Review> outside = all.stream().filter(r -> !r.isSelfRated()).toList();
            return new Service(name, label, List.copyOf(all), outside.isEmpty() ? List.copyOf(all) : outside);
        }

        Review latest() {
            return reviews.get(reviews.size() - 1);
        }

        /** The one before the latest. */
        Optional<Review> previous() {
            int count = reviews.size();
            return count < 2 ? Optional.empty() : Optional.of(reviews.get(count - 2));
        }
    }

    FidelityScale scale() {
        return scale;
    }

    FidelityPlan plan() {
        return plan;
    }

    /** What counts for an item that does not fit the service. */
    NoFit noFit() {
        return plan.noFit().orElse(scale.noFit());
    }

    /** In order of their names. */
    List<Service> services() {
        return services;
    }

    /** Those whose latest review could apply the scale. */
    List<Service> scored() {
        return services.stream().filter(s -> s.latest().applicable()).toList();
    }

    /** The total somebody wants to see reached: declared, or of the band the scale's own rule names, or its highest. */
    int threshold() {
        return plan.threshold().orElseGet(() -> wanted().lowest());
    }

    private Band wanted() {
        String label = scale.cycle().map(ReviewCycle::untilBand).orElse("");
        return scale.bands().stream()
                .filter(band -> band.label().equals(label))
                .findFirst()
                .orElse(scale.bands().get(0));
    }
}
