package dev.parley.model.rule;

import dev.parley.model.channel.Ordering;

/** Rules about the order in which messages are received. */
final class OrderingRules {

    static final RuleStatement ORD_1 = RuleStatement.ofChannels(
                    "ORD-1", "messages are received in the order in which they were accepted")
            .means("If send a < send b, and b is received, then a is received, and not: receive b < receive a.")
            .from(Literature.HENZINGER + " (there VOrd)")
            .calledForWhere(spec -> spec.ordering() == Ordering.TOTAL_FIFO, "promises no total order")
            .brokenBy(Contradiction.OVERTAKING)
            .ifItFails("whatever decides the order twice: a place claimed by one step and filled by another, several"
                    + " stripes or segments, a message that is put back or tried again");

    static final RuleStatement ORD_2 = RuleStatement.ofChannels(
                    "ORD-2", "the messages of one sender are received in the order in which it sent them")
            .means("The same, for a and b sent by one thread.")
            .from("Reactive systems call it FIFO per sender-receiver pair; java.util.Queue for a single producer")
            .calledForWhere(spec -> spec.ordering().keepsOrderOfSender(), "promises no order of arrival")
            .brokenBy(Contradiction.OVERTAKING)
            .ifItFails(
                    "what sends of one thread have not in common: another stripe for each, a retry in the background,"
                            + " insertion at the wrong end");

    private OrderingRules() {}
}
