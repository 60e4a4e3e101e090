package dev.parley.model.system;

import com.google.common.collect.ImmutableList;

/**
 * Parts of a topology that nobody could tell apart but by their names: members with the same processes and the same
 * channels. States that differ only in which member is which are one state under symmetry.
 */
public record Family(ImmutableList<Member> members) {

    /** The processes and channels of one member, in the order that all members have in common. */
    public record Member(ImmutableList<String> processes, ImmutableList<String> channels) {

        /** One process, and channels of its own. */
        public static Member of(String process, String... channels) {
            return new Member(ImmutableList.of(process), ImmutableList.copyOf(channels));
        }
    }

    public Family {
        for (Member member : members) {
            if (member.processes().size() != members.get(0).processes().size()
                    || member.channels().size() != members.get(0).channels().size()) {
                throw new IllegalArgumentException("members of a family have as many processes and channels each: "
                        + members.get(0) + " and " + member);
            }
        }
    }
}
