package org.gainful.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChartFontsTest {
    @Test
    void hasTheSignsThatNumbersNeed() throws IOException {
        ChartFonts fonts = ChartFonts.load();
        assertThat(fonts.plain().getFontName()).isEqualTo("Open Sans");
        assertThat(fonts.plain().canDisplayUpTo("−∞–’≤≥£€éßŁ")).isEqualTo(-1);
        assertThat(fonts.strong().canDisplayUpTo("−∞–’")).isEqualTo(-1);
    }

    @Test
    void breaksBetweenWordsAndWithinTooLongOnes() throws IOException {
        var font = ChartFonts.load().plain();
        double room = ChartFonts.width("a few words", font);
        assertThat(ChartFonts.wrap("a few words and more", font, room)).containsExactly("a few words", "and more");
        List<String> pieces = ChartFonts.wrap("see Donaudampfschifffahrtsgesellschaft", font, room);
        assertThat(String.join("", pieces)).isEqualTo("seeDonaudampfschifffahrtsgesellschaft");
        assertThat(pieces).allMatch(piece -> ChartFonts.width(piece, font) <= room);
    }
}
