package org.gainful.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gainful.cases.Codebook;
import org.gainful.cases.ModelPlan;
import org.gainful.cases.OutcomeDefinition;
import org.gainful.cases.Predictor;

/** Reads the model a study asks for. */
final class ModelReader {
    private final Codebook codebook;
    private final List<String> definitions;

    ModelReader(Codebook codebook, List<OutcomeDefinition> definitions) {
        this.codebook = codebook;
        this.definitions = definitions.stream().map(OutcomeDefinition::name).toList();
    }

    Optional<ModelPlan> read(YamlValue value) {
        return value.map("outcome", "predictors", "together").map(this::read);
    }

    private ModelPlan read(YamlMap map) {
        String outcome = map.needText("outcome");
        if (!outcome.isEmpty() && !definitions.contains(outcome)) {
            map.at("outcome")
                    .complain(
                            Problem.UNKNOWN_DEFINITION,
                            "there is no definition %s".formatted(Quoted.text(outcome)),
                            Nearest.remedy(outcome, definitions));
        }
        List<Predictor> predictors = predictors(map);
        List<String> names = predictors.stream().map(Predictor::name).toList();
        map.items("together").forEach(item -> checkTogether(item, names));
        return new ModelPlan(outcome, predictors, map.has("together") ? map.codes("together") : names);
    }

    private List<Predictor> predictors(YamlMap map) {
        List<Predictor> predictors = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (YamlValue item : map.need("predictors").map(YamlValue::items).orElse(List.of())) {
            new PredictorReader(codebook).read(item).ifPresent(predictor -> {
                if (!seen.add(predictor.name())) {
                    item.complain(
                            Problem.DUPLICATE_NAME,
                            "there are two predictors %s".formatted(Quoted.text(predictor.name())),
                            "give one another name:");
                }
                predictors.add(predictor);
            });
        }
        return predictors;
    }

    private static void checkTogether(YamlValue item, List<String> names) {
        item.text()
                .filter(name -> !names.contains(name))
                .ifPresent(name -> item.complain(
                        Problem.UNKNOWN_PREDICTOR,
                        "there is no predictor %s".formatted(Quoted.text(name)),
                        Nearest.remedy(name, names)));
    }
}
