package org.occupancyhub.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServicesIT {

    @TempDir
    Path dataDir;

    @Test
    void whatWasStoredIsThereAfterARestartOnOtherPorts() throws Exception {
        EmbeddedSettings settings = EmbeddedSettings.in(dataDir).onPorts(0, 0);
        try (EmbeddedServices first = EmbeddedServices.start(settings)) {
            Holdings holdings = new Holdings(first);
            holdings.prepare();
            holdings.put(1, 20);
        }
        try (EmbeddedServices second = EmbeddedServices.start(settings)) {
            Holdings holdings = new Holdings(second);
            holdings.put(21, 25);
            Integer[] all = IntStream.rangeClosed(1, 25).boxed().toArray(Integer[]::new);
            assertThat(holdings.rows()).containsExactly(all);
            assertThat(holdings.records(all.length)).containsExactly(all);
        }
    }

    @Test
    void postgresIsDurableUniversalAndEighteen() throws Exception {
        EmbeddedSettings settings = EmbeddedSettings.in(dataDir).onPorts(0, 0).with(true, false);
        try (EmbeddedServices services = EmbeddedServices.start(settings)) {
            Holdings holdings = new Holdings(services);
            assertThat(holdings.ask("show fsync")).isEqualTo("on");
            assertThat(holdings.ask("show synchronous_commit")).isEqualTo("on");
            assertThat(holdings.ask("show full_page_writes")).isEqualTo("on");
            assertThat(holdings.ask("show server_encoding")).isEqualTo("UTF8");
            assertThat(holdings.ask("select upper('ü')")).isEqualTo("Ü");
            assertThat(holdings.ask("show server_version")).startsWith("18.");
            assertThat(services.hasKafka()).isFalse();
        }
    }
}
