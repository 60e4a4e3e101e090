package dev.parley.model.counterexample;

import com.google.common.collect.ImmutableList;

/** The messages in a channel, the next one to be received first. */
public record Contents(String channel, ImmutableList<String> messages) {}
