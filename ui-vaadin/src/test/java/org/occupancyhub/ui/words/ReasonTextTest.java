package org.occupancyhub.ui.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.occupancyhub.words.Words;

class ReasonTextTest {

    @Test
    void aSentenceBeginsWithACapitalButAKeyOfJsonStaysAsItIsSpelled() {
        assertThat(sentence(Words.english(), "count must be text, but was missing"))
                .isEqualTo("Count must be text, but was missing");
        assertThat(sentence(Words.english(), "ts must be text, but was 7")).startsWith("ts must");
        assertThat(sentence(Words.in(Locale.GERMAN), "event_id must be text, but was missing"))
                .isEqualTo("event_id muss Text sein, fehlt aber");
        assertThat(sentence(Words.in(Locale.GERMAN), "device_id must be text, but was missing"))
                .isEqualTo("Der Name des Geräts muss Text sein, fehlt aber");
        assertThat(sentence(Words.english(), "tsunami warnings are no counts")).startsWith("Tsunami");
    }

    private static String sentence(Words words, String stored) {
        return ReasonText.sentence(words, stored, 200);
    }
}
