package org.occupancyhub.hub.serve;

import java.util.Optional;

/** The password of the first administrator, where this start made it up: told once and then forgotten. */
final class FirstPassword {

    private String password;

    FirstPassword(Optional<String> generated) {
        this.password = generated.orElse(null);
    }

    synchronized Optional<String> tell() {
        Optional<String> told = Optional.ofNullable(password);
        password = null;
        return told;
    }
}
