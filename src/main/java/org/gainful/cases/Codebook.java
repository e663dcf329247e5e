package org.gainful.cases;

import java.util.List;
import java.util.Optional;

/** The declared fields of an export, in declared order. */
public record Codebook(List<Field> fields) {
    public Codebook {
        fields = List.copyOf(fields);
    }

    /** The field of this name, which must exist. */
    public Field get(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "no field %s; the fields are %s".formatted(name, String.join(", ", names()))));
    }

    public Optional<Field> find(String name) {
        return fields.stream().filter(f -> f.name().equals(name)).findFirst();
    }

    public List<String> names() {
        return fields.stream().map(Field::name).toList();
    }

    public List<Field> withRole(Role role) {
        return fields.stream().filter(f -> f.hasRole(role)).toList();
    }

    public Optional<Field> firstWithRole(Role role) {
        return withRole(role).stream().findFirst();
    }

    /** The field that plays this role at this wave. */
    public Optional<Field> find(Role role, String wave) {
        return withRole(role).stream().filter(f -> f.wave().equals(wave)).findFirst();
    }

    /** The score of this instrument at this wave. */
    public Optional<Field> findScore(String scale, String wave) {
        return withRole(Role.SCORE).stream()
                .filter(f -> f.scale().equals(scale) && f.wave().equals(wave))
                .findFirst();
    }
}
