package dev.parley.model.systems;

import com.google.common.collect.ImmutableList;

/** All systems, in the order of their ids. */
public final class Studies {

    private Studies() {}

    public static ImmutableList<Study> all() {
        return ImmutableList.of(DrinksFridge.study());
    }
}
