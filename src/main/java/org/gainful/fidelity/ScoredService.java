package org.gainful.fidelity;

import org.gainful.analysis.OutcomeGroups;

/**
 * A service with its fidelity and its clients' outcome.
 *
 * @param label what a reader calls it
 * @param total on the scale of its latest review
 * @param scaled whether items were left out and the others stand for them
 * @param clients of the service
 */
record ScoredService(String service, String label, double total, boolean scaled, OutcomeGroups clients) {
    int happened() {
        return clients.happened().count();
    }

    int known() {
        return clients.known();
    }

    double rate() {
        return (double) happened() / known();
    }
}
