package org.gainful.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.gainful.disclosure.ReleasedChart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReportPageTest {
    private String page;

    @BeforeEach
    void render() throws IOException {
        page = html(ReportFixture.content());
    }

    @Test
    void shows_a_hostile_label_as_text() {
        assertThat(page).contains("&lt;script&gt;alert(1)&lt;/script&gt;").doesNotContain("<script");
    }

    @Test
    void has_a_language_one_h1_and_the_landmarks() {
        assertThat(page).startsWith("<!DOCTYPE html>\n<html lang=\"en-GB\">");
        assertThat(found("<h1")).hasSize(1);
        assertThat(found("<main>")).hasSize(1);
        assertThat(found("<nav ")).hasSize(1);
        assertThat(found("<header>")).hasSize(1);
        assertThat(found("<footer>")).hasSize(1);
    }

    @Test
    void describes_every_picture_and_captions_every_table() {
        assertThat(found("<img ")).hasSize(3);
        assertThat(found("<img [^>]*alt=\"[^\"]+\"[^>]*>")).hasSize(3);
        assertThat(found("<caption>")).hasSameSizeAs(found("<table[ >]"));
        assertThat(found("<th(?![^>]*scope=)[ >]")).isEmpty();
    }

    @Test
    void has_unique_anchors_and_no_link_into_nothing() {
        List<String> ids = groups(" id=\"([^\"]*)\"");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids).containsAll(groups("href=\"#([^\"]*)\""));
        assertThat(ids).containsAll(groups("aria-labelledby=\"([^\"]*)\""));
    }

    @Test
    void closes_what_it_opens() {
        for (String tag :
                List.of("div", "p", "ul", "li", "section", "table", "tbody", "tr", "th", "td", "span", "dl")) {
            assertThat(found("<" + tag + "[ >]")).as(tag).hasSameSizeAs(found("</" + tag + ">"));
        }
    }

    @Test
    void fetches_nothing() {
        assertThat(page).doesNotContain("http:").doesNotContain("https:").doesNotContain("url(");
        assertThat(groups("src=\"([^\"]{15})")).containsOnly("data:image/png;");
    }

    @Test
    void says_at_head_and_foot_what_the_data_are() {
        String notice = "It describes no real person, and nothing that the tables do not print";
        assertThat(page.indexOf(notice)).isLessThan(page.indexOf("What was found</h2>"));
        assertThat(page.lastIndexOf(notice)).isGreaterThan(page.indexOf("<footer>"));
    }

    @Test
    void opens_with_what_was_found() {
        assertThat(groups("<h2[^>]*>([^<]*)</h2>"))
                .containsExactly(
                        "What was found",
                        "Contents",
                        "Who took part",
                        "Moving into work",
                        "What went with moving into work",
                        "How closely the services kept to the model",
                        "What could not be analysed",
                        "The data as read",
                        "Problems in the data",
                        "What was withheld and why",
                        "How to read this");
    }

    @Test
    void heads_empty_parts_in_plain_words() throws IOException {
        page = html(ReportFixture.bare());
        assertThat(groups("<h2[^>]*>([^<]*)</h2>"))
                .containsExactly(
                        "What was found",
                        "Contents",
                        "Every analysis could be made",
                        "The data as read",
                        "No problems were found in the data",
                        "Nothing was withheld",
                        "How to read this");
    }

    @Test
    void shows_fifty_problems_and_counts_the_rest() {
        assertThat(found("<th scope=\"row\">cases.csv:")).hasSize(50);
        assertThat(page).contains("Found: 2 errors, 57 warnings.").contains("Not shown here: 9 more.");
    }

    @Test
    void shows_pictures_at_half_the_size_they_are_drawn_in() {
        assertThat(found("<img [^>]*width=\"760\" height=\"380\">")).hasSize(3);
    }

    private static String html(ReportContent content) throws IOException {
        Map<String, byte[]> pictures = new LinkedHashMap<>();
        for (var chapter : content.release().chapters()) {
            for (ReleasedChart chart : chapter.charts()) {
                pictures.put(chart.chart().id(), ReportFixture.paint(chart, ""));
            }
        }
        return new String(new PageMaker(content, pictures).html(), StandardCharsets.UTF_8);
    }

    private List<String> found(String pattern) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private List<String> groups(String pattern) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map(result -> result.group(1))
                .toList();
    }
}
