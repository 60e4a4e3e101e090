/**
 * The channels under test. {@link dev.parley.implementations.Implementation#all} lists them: those that
 * must conform, and flawed twins that must be caught. A new channel is a class that offers it and one line
 * in {@code META-INF/services/dev.parley.implementations.Implementations}; a new twin is a class and one
 * line in {@link dev.parley.implementations.flawed.Twins}.
 */
@NullMarked
package dev.parley.implementations;

import org.jspecify.annotations.NullMarked;
