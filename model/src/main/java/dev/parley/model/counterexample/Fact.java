package dev.parley.model.counterexample;

/** A name and a value. */
public record Fact(String name, String value) {}
