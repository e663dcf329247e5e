package org.gainful.intake;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.gainful.cases.FidelityFile;
import org.gainful.cases.FidelityPlan;
import org.gainful.cases.FidelityPlan.DeclaredError;
import org.gainful.cases.FidelityScale.NoFit;

/** Reads where a study's fidelity reviews are and how they are to be scored. */
final class FidelityPlanReader {
    private FidelityPlanReader() {}

    static Optional<FidelityFile> read(YamlValue value) {
        return value.map("file", "scale", "noFit", "prorate", "threshold", "measurementError")
                .map(map -> new FidelityFile(map.needText("file"), scale(map), plan(map)));
    }

    private static String scale(YamlMap map) {
        String scale = map.needText("scale");
        if (!scale.isEmpty() && !Scales.isFile(scale) && !Scales.ids().contains(scale)) {
            map.values()
                    .get("scale")
                    .complain(
                            Problem.UNKNOWN_SCALE,
                            "there is no scale " + Quoted.text(scale),
                            Nearest.remedy(scale, Scales.ids()));
        }
        return scale;
    }

    private static FidelityPlan plan(YamlMap map) {
        Optional<NoFit> noFit = map.find("noFit").flatMap(value -> value.choice(List.of(NoFit.values()), NoFit::word));
        OptionalInt threshold = map.has("threshold") ? OptionalInt.of(map.needWhole("threshold")) : OptionalInt.empty();
        return new FidelityPlan(
                noFit, map.flag("prorate"), map.find("measurementError").flatMap(FidelityPlanReader::error), threshold);
    }

    private static Optional<DeclaredError> error(YamlValue value) {
        return value.map("points", "source").flatMap(FidelityPlanReader::error);
    }

    private static Optional<DeclaredError> error(YamlMap map) {
        OptionalDouble points = map.need("points").isPresent() ? map.number("points") : OptionalDouble.empty();
        if (points.isPresent() && !(points.getAsDouble() > 0)) {
            map.at("points")
                    .complain(
                            Problem.BAD_VALUE,
                            "an error of measurement must be above 0",
                            "give it in points of the total");
        }
        String source = map.needText("source");
        return points.isPresent() ? Optional.of(new DeclaredError(points.getAsDouble(), source)) : Optional.empty();
    }
}
