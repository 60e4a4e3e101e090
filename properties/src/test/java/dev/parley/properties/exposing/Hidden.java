package dev.parley.properties.exposing;

/** Public, but no public API. */
public final class Hidden {}
