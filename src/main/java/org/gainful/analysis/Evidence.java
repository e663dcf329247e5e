package org.gainful.analysis;

import java.util.Optional;
import org.gainful.cases.CaseTable;
import org.gainful.cases.FidelityReviews;
import org.gainful.cases.StudyDeclaration;

/** Everything an analysis may look at. */
public record Evidence(StudyDeclaration study, CaseTable cases, Optional<FidelityReviews> reviews) {}
