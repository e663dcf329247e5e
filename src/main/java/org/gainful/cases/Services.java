package org.gainful.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The staffing of a study's services; of one service, no two periods have a day in common. */
public record Services(List<Staffing> staffing) {
    public Services {
        staffing = List.copyOf(staffing);
    }

    /** What is known of a service's staff on a day. */
    public Optional<Staffing> find(String service, LocalDate day) {
        return staffing.stream()
                .filter(s -> s.service().equals(service) && s.covers(day))
                .findFirst();
    }
}
