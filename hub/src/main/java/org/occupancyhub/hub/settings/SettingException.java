package org.occupancyhub.hub.settings;

/** A setting that cannot work: its name, what would be right, and what it was. */
public final class SettingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SettingException(String message) {
        super(message);
    }

    public SettingException(String name, String expectation, String actual) {
        super(name + " must " + expectation + ", but was \"" + actual + "\"");
    }
}
