package org.occupancyhub.models.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7,           192.0.2.7",
        "::ffff:192.0.2.7,    192.0.2.7",
        "2001:db8::1,         20010db800000000",
        "2001:db8::2,         20010db800000000",
        "2001:db8:0:0:1::2,   20010db800000000",
        "2001:DB8::1%eth0,    20010db800000000",
        "2001:db8:0:1::1,     20010db800000001",
        "::1,                 0000000000000000",
        "1:2:3:4:5:6:7:8:9,   1:2:3:4:5:6:7:8:9",
        "999.0.0.1,           999.0.0.1",
        "abc.de,              abc.de",
        "localhost,           localhost"
    })
    void asManyAddressesOfIpv6AsOneHasAreOneSender(String address, String sender) {
        assertThat(Addresses.sender(address)).isEqualTo(sender);
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, true",
        "127.8.9.1, true",
        "::1, true",
        "0:0:0:0:0:0:0:1, true",
        "::ffff:127.0.0.1, true",
        "192.0.2.7, false",
        "localhost, false",
        "127.0.0.1.example.org, false",
        "'', false"
    })
    void onlyALiteralIsAnAddressOfThisMachine(String address, boolean loopback) {
        assertThat(Addresses.isLoopback(address)).isEqualTo(loopback);
    }
}
