package org.occupancyhub.ui.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {

    @Test
    void whatIsNotSeenIsWrittenOut() {
        assertThat(Excerpt.of("a\r\n\tb\u0000\u202Ec\u200B\uD800", 99))
                .isEqualTo("a\\r\\n\\tb\\u0000\\u202ec\\u200b\\ud800");
        assertThat(Excerpt.lines("a\nb\t", 99)).isEqualTo("a\nb\\t");
        assertThat(Excerpt.hides("a\u202Eb")).isTrue();
        assertThat(Excerpt.hides("über\n\t日本 🏊")).isFalse();
    }

    @Test
    void whatIsTooLongEndsInDotsAndNoCharacterIsHalved() {
        assertThat(Excerpt.of("🏊🏊🏊", 2)).isEqualTo("🏊🏊…");
        assertThat(Excerpt.of("ab", 2)).isEqualTo("ab");
    }
}
