package dev.parley.properties;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import com.google.common.graph.Graph;
import com.google.common.graph.Graphs;
import java.util.HashSet;
import java.util.Set;

/** Types that cannot be understood one without the other: the strongly connected components of who refers to whom. */
final class Circles {

    private Circles() {}

    /** Those with more members than this. */
    static ImmutableList<ImmutableSortedSet<String>> largerThan(int most, Graph<String> references) {
        Graph<String> backwards = Graphs.transpose(references);
        Set<String> seen = new HashSet<>();
        ImmutableList.Builder<ImmutableSortedSet<String>> circles = ImmutableList.builder();
        for (String type : references.nodes()) {
            if (!seen.contains(type)) {
                Set<String> circle = Sets.intersection(
                        Graphs.reachableNodes(references, type), Graphs.reachableNodes(backwards, type));
                seen.addAll(circle);
                if (circle.size() > most) {
                    circles.add(ImmutableSortedSet.copyOf(circle));
                }
            }
        }
        return circles.build();
    }

    /** The innermost package that all of its members are in: what a circle is called by. */
    static String room(ImmutableSet<String> circle) {
        String room = circle.iterator().next();
        do {
            room = room.substring(0, Math.max(0, room.lastIndexOf('.')));
        } while (!allStartWith(room + ".", circle));
        return room;
    }

    private static boolean allStartWith(String prefix, Set<String> names) {
        return prefix.equals(".") || names.stream().allMatch(name -> name.startsWith(prefix));
    }
}
