package dev.parley.properties.settings;

/** A system property that Parley reads. */
public enum Setting {
    SCHEDULES("parley.schedules", "a whole number up to " + Integer.MAX_VALUE),
    SEED("parley.seed", "a whole number"),
    REPLAY("parley.replay", "a replay line"),
    SOURCES("parley.sources", "a list of directories, separated by commas"),
    REPORTS("parley.reports", "a directory"),
    WEAVE("parley.weave", "a list of prefixes of packages, separated by commas"),
    DRIVER("parley.driver", "virtual or platform"),
    ATTACH("parley.attach", "lazily, if it is given"),
    CARRIERS("parley.carriers", "a whole number from 1"),
    PATIENCE("parley.patience", "a whole number of seconds, from 1"),
    FRAMES("parley.frames", "a whole number from 1");

    private final String property;
    private final String kind;

    Setting(String property, String kind) {
        this.property = property;
        this.kind = kind;
    }

    /** The name of the system property. */
    public String property() {
        return property;
    }

    /** What it must be; goes on the sentence "it must be". */
    public String kind() {
        return kind;
    }
}
