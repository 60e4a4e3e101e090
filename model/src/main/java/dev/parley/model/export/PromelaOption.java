package dev.parley.model.export;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;

/**
 * One thing that a process can do where it has stopped.
 *
 * @param statements the first of them tells whether it can
 * @param written the variables that are written by them
 */
record PromelaOption(ImmutableList<String> statements, ImmutableSet<String> written, ControlPoint next) {}
