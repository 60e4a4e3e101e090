package dev.parley.implementations.systems.study;

import static dev.parley.model.system.Notation.let;
import static dev.parley.model.system.Notation.message;
import static dev.parley.model.system.Notation.variable;

import dev.parley.model.system.Expression;
import dev.parley.model.system.Statement;

/**
 * What the fridge of the lecture does with a request for n drinks: it takes up to n, or adds -n, and tells what is
 * left.
 */
public final class Fridge {

    /** How many drinks there are. */
    public static final String DRINKS = "drinks";

    /** So many of the n drinks are handed out. */
    public static final Statement TAKE = let("change", variable("n").atMost(variable(DRINKS)));

    /** The others stay. */
    public static final Statement KEEP = let(DRINKS, variable(DRINKS).minus(variable("change")));

    /** Drinks taken, drinks left. */
    public static final Expression RESULT = message("result", variable("change"), variable(DRINKS));

    private Fridge() {}
}
