package org.occupancyhub.routes.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiContractTest {

    private final ApiContract contract = new ApiContract();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ingest",
                "/api/sites/Z%C3%BCrich%20Puls%205/history",
                "/api/nothing",
                "/health",
                "/openapi.json"
            })
    void addressesOfTheApiAreItsOwn(String path) {
        assertThat(contract.owns(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/healthy", "/apis", "/VAADIN/build/x.js", "/ingests", "/forecasts"})
    void otherAddressesAreNot(String path) {
        assertThat(contract.owns(path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%69ngest",
                "/ingest;x=y",
                "/ingest/",
                "/api;a/sites",
                "/api/%73ites",
                "/api/sites/gym;x/history",
                "/api/sites//history"
            })
    void anAddressInDisguiseIsStillTheApisButLeadsNowhere(String uri) {
        assertThat(contract.owns(uri)).isTrue();
        assertThat(contract.find(uri)).isEmpty();
    }

    @Test
    void aPathKnowsItsMethodsAndTheOnlyQueryParametersThatComeIn() {
        ApiContract.Path history = contract.find("/api/sites/gym/history").orElseThrow();

        assertThat(history.methods()).containsExactly("GET", "HEAD");
        assertThat(history.queryParameters()).containsExactlyInAnyOrder("from", "to", "grain");
        assertThat(contract.find("/api/forecast/hourly").orElseThrow().queryParameters())
                .containsExactlyInAnyOrder("hours", "site");
        assertThat(contract.find("/ingest").orElseThrow().queryParameters()).isEmpty();
        assertThat(contract.find("/api/sites/gym/history/more")).isEmpty();
    }
}
