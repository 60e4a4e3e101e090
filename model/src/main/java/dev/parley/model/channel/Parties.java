package dev.parley.model.channel;

/** How many threads may act on one end of a channel. */
public enum Parties {
    SINGLE,
    MULTIPLE
}
