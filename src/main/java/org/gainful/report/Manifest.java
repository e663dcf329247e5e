package org.gainful.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.gainful.cases.FileAccount;
import org.gainful.cases.OutcomeDefinition;
import org.gainful.cases.PublishedDefinition;
import org.gainful.cases.Restriction;
import org.gainful.cases.StudyDeclaration;
import org.gainful.disclosure.Preset;
import org.gainful.disclosure.Release;

/**
 * What a report was made from and consists of, for those who check it: inputs and outputs by their hashes, the choices
 * made, and what was withheld and why; never a withheld value. It names nothing of the machine or the hour, so the same
 * input gives the same bytes.
 */
final class Manifest {
    static final String FILE = "manifest.json";
    static final String PROGRAM = "gainful";

    private final JsonGenerator json;

    private Manifest(JsonGenerator json) {
        this.json = json;
    }

    static byte[] of(ReportContent content, List<Output> outputs) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(bytes)) {
            json.setPrettyPrinter(pretty());
            new Manifest(json).write(content, outputs);
            json.writeRaw('\n');
        }
        return bytes.toByteArray();
    }

    private static DefaultPrettyPrinter pretty() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        Separators separators =
                Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);
        return new DefaultPrettyPrinter(separators).withObjectIndenter(indenter).withArrayIndenter(indenter);
    }

    private void write(ReportContent content, List<Output> outputs) throws IOException {
        json.writeStartObject();
        program(content.version());
        study(content.study());
        each("inputs", content.files(), this::input);
        options(content.options());
        each("definitions", content.study().definitions(), this::definition);
        disclosure(content.release());
        each("lacking", content.lacking(), this::lacking);
        json.writeNumberField("issues", content.issues().size());
        each("outputs", outputs, this::output);
        json.writeEndObject();
    }

    private void program(String version) throws IOException {
        json.writeObjectFieldStart("program");
        json.writeStringField("name", PROGRAM);
        json.writeStringField("version", version);
        json.writeEndObject();
    }

    private void study(StudyDeclaration study) throws IOException {
        json.writeObjectFieldStart("study");
        json.writeStringField("id", study.id());
        json.writeStringField("title", study.title());
        json.writeStringField("kind", study.kind().word());
        json.writeStringField("kindLabel", study.kind().label());
        json.writeStringField("notice", study.notice());
        json.writeStringField("source", study.source());
        json.writeEndObject();
    }

    private void input(FileAccount account) throws IOException {
        json.writeStringField("file", account.file());
        json.writeStringField("sha256", account.sha256());
        json.writeNumberField("rowsRead", account.rowsRead());
        json.writeNumberField("rowsKept", account.rowsKept());
        json.writeNumberField("rowsSetAside", account.rowsSetAside());
    }

    private void options(List<String> options) throws IOException {
        json.writeObjectFieldStart("options");
        for (String option : options) {
            String[] parts = option.split("=", 2);
            json.writeStringField(parts[0], parts.length > 1 ? parts[1] : "");
        }
        json.writeEndObject();
    }

    private void definition(OutcomeDefinition definition) throws IOException {
        json.writeStringField("name", definition.name());
        json.writeStringField("label", definition.label());
        strings("from", definition.from());
        strings("to", definition.to());
        json.writeStringField("outcome", definition.outcome());
        json.writeStringField("cite", definition.cite());
        json.writeStringField(
                "follows", definition.follows().map(PublishedDefinition::id).orElse(""));
        json.writeObjectFieldStart("among");
        for (Restriction restriction : definition.among()) {
            strings(restriction.field(), restriction.levels());
        }
        json.writeEndObject();
    }

    private void disclosure(Release release) throws IOException {
        Preset preset = release.preset();
        json.writeObjectFieldStart("disclosure");
        json.writeStringField("preset", preset.word());
        json.writeStringField("rule", preset.rule());
        json.writeNumberField("findings", release.findings().size());
        json.writeStringField(
                "why", "few people stand behind a withheld number, or it would let such a number be worked out");
        strings(
                "withheld",
                release.withheld().stream().map(f -> f.finding().address()).toList());
        json.writeEndObject();
    }

    private void lacking(ReportContent.Lacking analysis) throws IOException {
        json.writeStringField("analysis", analysis.title());
        strings("lacks", analysis.lacks());
    }

    private void output(Output output) throws IOException {
        json.writeStringField("file", output.file());
        json.writeNumberField("bytes", output.bytes());
        json.writeStringField("sha256", output.sha256());
    }

    private void strings(String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    /** Writes the fields of one element. */
    private interface Element<T> {
        void write(T value) throws IOException;
    }

    private <T> void each(String name, Collection<T> values, Element<T> element) throws IOException {
        json.writeArrayFieldStart(name);
        for (T value : values) {
            json.writeStartObject();
            element.write(value);
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
