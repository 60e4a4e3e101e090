package dev.parley.properties.settings;

/** A system property of Parley that is not known, or is not what it must be; the message says what to do. */
public final class BadSetting extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    BadSetting(String message) {
        super(message);
    }

    BadSetting(String message, Throwable cause) {
        super(message, cause);
    }
}
