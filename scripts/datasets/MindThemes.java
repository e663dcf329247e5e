package datasets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What Mind's report of 2016 lists for three of its services, in our words: what works, what does not, principles, barriers.
 * The topic of each entry is our coding.
 */
final class MindThemes {
    private static final String CITY = "City and Hackney";
    private static final String SOLIHULL = "Solihull";
    private static final String SOLENT = "Solent";

    private record Theme(String service, String list, String topic, String words) {}

    /** 004-09 and 004-10: the lists are printed, five and five, three and three, seven and five entries long. */
    private static final List<Theme> THEMES = List.of(
            new Theme(CITY, "works", "whole person", "barriers to work are met in a holistic way"),
            new Theme(CITY, "works", "joined services", "several services under one roof"),
            new Theme(CITY, "works", "flexible", "each session fits the person, by telephone if need be"),
            new Theme(CITY, "works", "skills and peers", "job clubs, workshops and mock interviews build confidence"),
            new Theme(CITY, "works", "job retention", "clients learn how to keep a job"),
            new Theme(CITY, "does not work", "other needs", "many problems at once, some urgent such as housing"),
            new Theme(CITY, "does not work", "employers", "too little support from employers"),
            new Theme(CITY, "does not work", "pressure", "pressure to find work at once without training first"),
            new Theme(CITY, "does not work", "adjustments", "generic support without reasonable adjustments"),
            new Theme(CITY, "does not work", "exclusion", "a focus on the young leaves others out"),
            new Theme(SOLIHULL, "principle", "whole person", "every individual is unique"),
            new Theme(SOLIHULL, "principle", "trust", "trust takes time"),
            new Theme(SOLIHULL, "principle", "trust", "confidentiality matters"),
            new Theme(SOLIHULL, "principle", "own pace", "everyone is at another stage and sets the pace"),
            new Theme(SOLIHULL, "principle", "skills and peers", "a weekly routine, resilience"),
            new Theme(SOLIHULL, "principle", "staff", "advisers must know health, labour market, employers, law"),
            new Theme(SOLIHULL, "works", "staff", "staff with lived experience"),
            new Theme(SOLIHULL, "works", "own goals", "support follows the person instead of external targets"),
            new Theme(SOLIHULL, "works", "own goals", "clients want to reach targets on their own merit"),
            new Theme(SOLIHULL, "does not work", "unsuitable job", "urging people to stay in an unsuitable job"),
            new Theme(SOLIHULL, "does not work", "employers", "employers who only pay lip service to equality"),
            new Theme(SOLIHULL, "does not work", "own goals", "a plan that is not in the client's interest"),
            new Theme(SOLIHULL, "barrier", "fear of relapse", "fear that a job brings a relapse"),
            new Theme(SOLIHULL, "barrier", "gaps in work history", "gaps in the work history to explain"),
            new Theme(SOLIHULL, "barrier", "references", "no recent references"),
            new Theme(SOLIHULL, "barrier", "self-esteem", "low self-esteem and so low aspirations"),
            new Theme(SOLIHULL, "barrier", "other needs", "housing, debts, relationships"),
            new Theme(SOLIHULL, "barrier", "symptoms", "low mood, low motivation, anxiety"),
            new Theme(SOLENT, "works", "joined services", "commissioned and delivered with health services"),
            new Theme(SOLENT, "works", "job retention", "support before work goes on in work"),
            new Theme(SOLENT, "works", "own goals", "clients choose work, volunteering or training"),
            new Theme(SOLENT, "works", "trust", "a trusting setting with the client at its core"),
            new Theme(SOLENT, "works", "expectations", "a culture of looking for work as part of recovery"),
            new Theme(SOLENT, "works", "own goals", "clients define outcomes: finding a job or leaving one"),
            new Theme(SOLENT, "works", "flexible", "one can always try again"),
            new Theme(SOLENT, "does not work", "whole person", "clients' needs not understood"),
            new Theme(SOLENT, "does not work", "flexible", "a fixed time for the support"),
            new Theme(SOLENT, "does not work", "exclusion", "support for people on certain benefits only"),
            new Theme(SOLENT, "does not work", "expectations", "low expectations of clients"),
            new Theme(SOLENT, "does not work", "employers", "local businesses not involved"));

    private MindThemes() {}

    static List<String> lines() {
        List<String> lines = new ArrayList<>(List.of("service,list,number,topic,words"));
        Map<String, Integer> numbers = new HashMap<>();
        for (Theme theme : THEMES) {
            String number =
                    numbers.merge(theme.service + theme.list, 1, Integer::sum).toString();
            lines.add(String.join(",", theme.service, theme.list, number, theme.topic, "\"" + theme.words + "\""));
        }
        return lines;
    }
}
