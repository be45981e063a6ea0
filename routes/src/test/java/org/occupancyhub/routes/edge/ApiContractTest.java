package org.occupancyhub.routes.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
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
    @ValueSource(strings = {"/", "/healthy", "/apis", "/VAADIN/build/x.js", "/ingests", "/forecasts", "/forecast"})
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
        assertThat(query("/api/sites/gym/history", "GET")).containsExactlyInAnyOrder("from", "to", "grain");
        assertThat(query("/api/forecast/hourly", "HEAD")).containsExactlyInAnyOrder("hours", "site", "level");
        assertThat(query("/ingest", "POST")).isEmpty();
        assertThat(contract.find("/api/sites/gym/history/more")).isEmpty();
    }

    @Test
    void aFixedSegmentWinsOverOneThatAnythingMayStandIn() {
        assertThat(contract.find("/api/rejects/groups").orElseThrow().template())
                .endsWith("groups");
        assertThat(contract.find("/api/rejects/resend").orElseThrow().methods()).containsExactly("POST");
        assertThat(contract.find("/api/rejects/7").orElseThrow().template()).endsWith("{reject}");
        assertThat(contract.find("/api/rejects/7/resend").orElseThrow().methods())
                .containsExactly("POST");
    }

    @Test
    void everythingAboutRejectsIsForAdministratorsAndNoQuestionOfAVisitorIs() {
        for (String path : List.of(
                "/api/rejects",
                "/api/rejects/groups",
                "/api/rejects/resend",
                "/api/rejects/7",
                "/api/rejects/7/resend",
                "/api/rejects/7/dismiss")) {
            assertThat(contract.find(path).orElseThrow().operations().values())
                    .as(path)
                    .isNotEmpty()
                    .allMatch(ApiContract.Operation::forAdministrators);
        }
        for (String path : List.of("/api/sites", "/api/occupancy/current", "/ingest", "/healthz")) {
            assertThat(contract.find(path).orElseThrow().operations().values())
                    .as(path)
                    .noneMatch(ApiContract.Operation::forAdministrators);
        }
    }

    @Test
    void whateverChangesSomethingIsForAdministratorsExceptWhatDevicesSend() {
        assertThat(contract.paths())
                .filteredOn(path -> !path.template().equals(List.of("", "ingest")))
                .allSatisfy(path -> assertThat(path.operations())
                        .as(String.join("/", path.template()))
                        .allSatisfy((method, operation) -> assertThat(operation.forAdministrators()
                                        || Set.of("GET", "HEAD").contains(method))
                                .as(method)
                                .isTrue()))
                .anySatisfy(path -> assertThat(path.operations()).containsKey("DELETE"));
    }

    private Set<String> query(String path, String method) {
        return contract.find(path).orElseThrow().operations().get(method).queryParameters();
    }
}
