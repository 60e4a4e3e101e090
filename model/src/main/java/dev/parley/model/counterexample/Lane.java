package dev.parley.model.counterexample;

import com.google.common.collect.ImmutableList;

/** A thread or process, and what it was told to do. */
public record Lane(String name, ImmutableList<String> program) {}
