package org.occupancyhub.models.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoAccessTest {

    private final DemoAccess demo = new DemoAccess(true);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "localhost:8080",
                "LOCALHOST:8080",
                "127.0.0.1",
                "127.0.0.1:8080",
                "[::1]",
                "[::1]:8080"
            })
    void whoAsksThisMachineOnThisMachineMayDoEverything(String host) {
        assertThat(demo.allows("127.0.0.1", Map.of("Host", host)::get)).isTrue();
        assertThat(demo.allows("0:0:0:0:0:0:0:1", Map.of("Host", host)::get)).isTrue();
        assertThat(demo.allows("192.0.2.7", Map.of("Host", host)::get)).isFalse();
        assertThat(new DemoAccess(false).allows("127.0.0.1", Map.of("Host", host)::get))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hub.example.org",
                "evil.example:8080",
                "localhost.evil.example",
                "127.0.0.1.evil.example",
                "192.0.2.7:8080",
                "[2001:db8::1]:8080",
                "",
                ":8080"
            })
    void aPageWhoseNamePointsHereIsAStranger(String host) {
        assertThat(demo.allows("127.0.0.1", Map.of("Host", host)::get)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP"})
    void whomAProxyOnThisMachinePassesOnIsAStranger(String header) {
        assertThat(demo.allows("127.0.0.1", Map.of("Host", "localhost:8080", header, "192.0.2.7")::get))
                .isFalse();
    }

    @Test
    void aProgramOfOldThatNamesNoHostIsNoPage() {
        assertThat(demo.allows("127.0.0.1", name -> null)).isTrue();
    }
}
