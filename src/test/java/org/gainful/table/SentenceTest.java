package org.gainful.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentenceTest {
    @Test
    void quotesNumbersByAddressInOrder() {
        Sentence sentence = Sentence.of("Of ")
                .number(View.COUNT, "a/n")
                .say(" people, ")
                .number(View.MEAN_SD, "a/mean", "a/sd")
                .say(".");
        assertThat(sentence.addresses()).containsExactly("a/n", "a/mean", "a/sd");
        assertThat(sentence.parts()).hasSize(5);
    }

    @Test
    void aLongerSentenceLeavesTheShorterAlone() {
        Sentence shorter = Sentence.of("One");
        shorter.say(" two").number(View.COUNT, "a/n");
        assertThat(shorter.parts()).containsExactly(new Sentence.Words("One"));
        assertThat(shorter.addresses()).isEmpty();
    }
}
