package dev.parley.model.explore.search;

import dev.parley.model.system.Family;
import dev.parley.model.system.Process;
import dev.parley.model.system.Topology;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Whether the members of a family differ in nothing but the names of their own channels. */
final class SymmetryCheck {

    private SymmetryCheck() {}

    /**
     * Does nothing if they are alike.
     *
     * @throws IllegalArgumentException if they are not, with what tells them apart
     */
    static void require(Topology topology, Family family) {
        String first = text(topology, family.members().get(0));
        for (Family.Member member : family.members()) {
            if (!text(topology, member).equals(first)) {
                throw new IllegalArgumentException(
                        "the members " + family.members().get(0) + " and " + member + " of " + topology.name()
                                + " differ in more than the names of their own channels");
            }
        }
        for (Process process : topology.processes()) {
            for (Family.Member member : family.members()) {
                if (!member.processes().contains(process.name())) {
                    requireIgnorance(topology, process, member);
                }
            }
        }
    }

    private static void requireIgnorance(Topology topology, Process process, Family.Member member) {
        for (String channel : member.channels()) {
            if (word(channel).matcher(process.body().toString()).find()) {
                throw new IllegalArgumentException(
                        "process " + process.name() + " of " + topology.name() + " names channel " + channel
                                + ", which belongs to one of several members that are to be alike");
            }
        }
    }

    /** What a member is, with its own channels numbered. */
    private static String text(Topology topology, Family.Member member) {
        StringBuilder parts = new StringBuilder();
        for (String name : member.processes()) {
            Process process = topology.processes().get(topology.indexOf(name));
            parts.append(process.body())
                    .append(process.serves())
                    .append(process.crashes())
                    .append(process.kept())
                    .append(topology.observed().get(name));
        }
        for (String channel : member.channels()) {
            parts.append(Objects.requireNonNull(topology.channels().get(channel)));
        }
        String text = parts.toString();
        List<String> own = member.channels();
        for (int i = 0; i < own.size(); i++) {
            text = word(own.get(i)).matcher(text).replaceAll("#" + i);
        }
        return text;
    }

    private static Pattern word(String name) {
        return Pattern.compile("(?<![\\w.-])" + Pattern.quote(name) + "(?![\\w.-])");
    }
}
