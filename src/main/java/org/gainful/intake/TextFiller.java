package org.gainful.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gainful.cases.CaseFile;
import org.gainful.cases.Field;
import tech.tablesaw.api.StringColumn;

/** Texts, with or without categories. */
final class TextFiller extends ColumnFiller {
    private static final int LONGEST = 1000;

    private final StringColumn texts;
    private final List<String> levels;
    private final Set<String> allowed;
    private final Optional<Pattern> pattern;
    private String value = "";

    TextFiller(Field field, CaseFile file, StringColumn texts) {
        super(field, file, texts);
        this.texts = texts;
        levels = field.levels();
        allowed = new HashSet<>(levels);
        String expression = field.constraints().pattern();
        pattern = expression.isEmpty() ? Optional.empty() : Optional.of(Pattern.compile(expression));
    }

    @Override
    String prepare(String cell) {
        return cell;
    }

    @Override
    Optional<Complaint> read(String text) {
        value = text;
        if (!allowed.isEmpty() && !allowed.contains(text)) {
            String remedy =
                    field().personal() ? "the categories are " + Quoted.list(levels) : Nearest.remedy(text, levels);
            return complaint(Problem.UNKNOWN_CATEGORY, "the value is none of the categories", remedy);
        }
        if (pattern.isPresent() && !matches(text)) {
            return complaint(
                    Problem.PATTERN_MISMATCH,
                    "the value does not match %s".formatted(pattern.get().pattern()),
                    "correct the value or the pattern");
        }
        return fine();
    }

    /** A long text could exhaust the stack of a pattern that repeats a choice, and no code or postcode is long. */
    private boolean matches(String text) {
        return text.length() <= LONGEST && pattern.orElseThrow().matcher(text).matches();
    }

    @Override
    void append() {
        texts.append(value);
    }
}
