package dev.parley.model.export;

import com.google.common.collect.ImmutableSet;
import dev.parley.model.channel.Capacity;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.system.Process;
import dev.parley.model.system.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A topology as a module in TLA+ (Lamport, "Specifying Systems", 2002), for TLC: one action for every way in which a step can
 * go. Check it without deadlocks ({@code -deadlock}), with {@code SPECIFICATION Spec}, and the invariants {@code ClaimsHold} and
 * {@code NobodyIsLeftWaiting}; the latter finds deadlocks in which nothing moves any more.
 *
 * <p>Messages of an unordered channel stay in the order in which they were sent, so that TLC counts more states there.
 */
public final class TlaPlus {

    private static final ImmutableSet<String> RESERVED = ImmutableSet.copyOf(
            ("ASSUME AXIOM BOOLEAN CASE CHOOSE CONSTANT DOMAIN ELSE ENABLED EXCEPT EXTENDS FALSE IF IN INSTANCE LET LOCAL MODULE"
                            + " OTHER STRING SUBSET THEN THEOREM TRUE UNCHANGED UNION VARIABLE VARIABLES WITH Append Capacity"
                            + " ClaimsHold Channels Head Init Insert Int Len Nat Next NobodyIsLeftWaiting Rank SelectSeq Seq"
                            + " Spec SubSeq Tail Without broken chan closed i j lost m pc s state var vars")
                    .split(" "));

    private static final List<String> CHANNELS = List.of("chan", "closed", "lost");

    private final Topology topology;
    private final StringBuilder text = new StringBuilder();
    private final List<TlaProcess> processes = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<String> actions = new ArrayList<>();

    private TlaPlus(Topology topology) {
        this.topology = topology;
    }

    /**
     * The module.
     *
     * @throws UnsupportedOperationException if that is not exported to TLA+, with the reason
     */
    public static String of(Topology topology) {
        return new TlaPlus(topology).text();
    }

    private String text() {
        Names given = new Names(RESERVED);
        Shapes shapes = new Shapes(topology);
        for (Process process : topology.processes()) {
            String name = given.of("process", process.name());
            names.add(name);
            processes.add(new TlaProcess(process, topology, shapes, name));
        }
        String module = topology.name().replaceAll("[^A-Za-z0-9]", "_");
        text.append("---- MODULE ").append(Character.isLetter(module.charAt(0)) ? module : "M" + module).append(" ----\n");
        text.append("EXTENDS Integers, Sequences\n\n");
        text.append("VARIABLES pc, var, chan, closed, lost, broken\n");
        text.append("vars == <<pc, var, chan, closed, lost, broken>>\n\n");
        channels();
        text.append("Without(s, i) == SubSeq(s, 1, i - 1) \\o SubSeq(s, i + 1, Len(s))\n");
        text.append("Rank(m) == IF m[1] = \"#\" THEN m[2]\n");
        text.append("           ELSE IF Len(m) > 1 /\\ m[1] # \"@\" THEN IF m[2][1] = \"#\" THEN m[2][2] ELSE 0 ELSE 0\n");
        text.append("Insert(s, m) == SelectSeq(s, LAMBDA x : Rank(x) <= Rank(m)) \\o <<m>>\n");
        text.append("                \\o SelectSeq(s, LAMBDA x : Rank(x) > Rank(m))\n\n");
        initially();
        for (TlaProcess process : processes) {
            for (TlaPath path : process.run().beginning()) {
                String name = names.get(processes.indexOf(process));
                action(List.of(at(name, TlaRun.BEGIN)), List.of(), List.of(name), List.of(path));
            }
            process.steps().forEach(this::step);
        }
        text.append("Next ==\n");
        actions.forEach(action -> text.append("    \\/ ").append(action).append('\n'));
        text.append(actions.isEmpty() ? "    FALSE\n" : "").append('\n');
        text.append("Spec == Init /\\ [][Next]_vars\n\n");
        text.append("ClaimsHold == ~broken\n\n");
        text.append("NobodyIsLeftWaiting ==\n    ENABLED Next \\/ broken \\/ \\A p \\in DOMAIN pc : pc[p] = \"over\"");
        for (int i = 0; i < processes.size(); i++) {
            for (String label : processes.get(i).run().rests()) {
                text.append(" \\/ <<p, pc[p]>> = <<\"").append(names.get(i)).append("\", \"").append(label).append("\">>");
            }
        }
        return text.append("\n====\n").toString();
    }

    private void channels() {
        text.append("Channels == {")
                .append(topology.channels().keySet().stream().map(TlaValues::text).collect(Collectors.joining(", ")))
                .append("}\n");
        String capacities = topology.channels().entrySet().stream()
                .map(each -> "c = " + TlaValues.text(each.getKey()) + " -> " + capacity(each.getValue()))
                .collect(Collectors.joining(" [] "));
        text.append("Capacity == [c \\in Channels |-> ")
                .append(capacities.isEmpty() ? "0" : "CASE " + capacities)
                .append("]\n");
        topology.channels().forEach((name, spec) -> {
            if (spec.faults().overtaking() > 0) {
                throw new UnsupportedOperationException(
                        "channel " + name + " reorders up to a bound, which is not exported to TLA+");
            }
        });
    }

    private static int capacity(ChannelSpec spec) {
        return switch (spec.capacity()) {
            case Capacity.Rendezvous _ -> 0;
            case Capacity.Bounded(int limit) -> limit;
            case Capacity.Unbounded _ -> Promela.UNBOUNDED;
        };
    }

    private void initially() {
        text.append("Init ==\n    /\\ pc = ").append(record(process -> "\"" + process.run().first() + "\"")).append('\n');
        text.append("    /\\ var = ").append(record(TlaPlus::variables)).append('\n');
        text.append("    /\\ chan = [c \\in Channels |-> <<>>]\n");
        text.append("    /\\ closed = [c \\in Channels |-> FALSE]\n");
        text.append("    /\\ lost = [c \\in Channels |-> 0]\n");
        text.append("    /\\ broken = FALSE\n\n");
    }

    private String record(Function<TlaProcess, String> value) {
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < processes.size(); i++) {
            fields.add(names.get(i) + " |-> " + value.apply(processes.get(i)));
        }
        return "[" + String.join(", ", fields) + "]";
    }

    private static String variables(TlaProcess process) {
        if (process.variables().isEmpty()) {
            return "<<>>";
        }
        return "[v \\in {"
                + process.variables().stream().map(TlaValues::text).collect(Collectors.joining(", ")) + "} |-> CASE "
                + process.variables().stream()
                        .map(name -> "v = " + TlaValues.text(name) + " -> " + process.run().initially(name))
                        .collect(Collectors.joining(" [] "))
                + "]";
    }

    private static String at(String process, String label) {
        return "pc[\"" + process + "\"] = \"" + label + "\"";
    }

    private void step(TlaStep step) {
        if (step.meeting().isEmpty()) {
            for (TlaPath path : step.paths()) {
                List<String> guards = new ArrayList<>(List.of(at(step.process(), step.from())));
                guards.addAll(step.guards());
                action(guards, step.effects(), List.of(step.process()), List.of(path));
            }
            return;
        }
        TlaStep.Meeting sender = step.meeting().get();
        if (sender.sends()) {
            for (TlaProcess other : processes) {
                for (TlaStep receiving : other.steps()) {
                    if (!receiving.process().equals(step.process())) {
                        receiving.meeting().filter(end -> !end.sends()).ifPresent(end -> meet(step, sender, receiving, end));
                    }
                }
            }
        }
    }

    private void meet(TlaStep sending, TlaStep.Meeting sender, TlaStep receiving, TlaStep.Meeting receiver) {
        boolean named = sender.channel().startsWith("\"") && receiver.channel().startsWith("\"");
        if (named && !sender.channel().equals(receiver.channel())) {
            return;
        }
        for (TlaPath first : sending.paths()) {
            for (TlaPath second : receiving.paths()) {
                List<String> guards = new ArrayList<>(
                        List.of(at(sending.process(), sending.from()), at(receiving.process(), receiving.from())));
                if (!named) {
                    guards.add(sender.channel() + " = " + receiver.channel());
                }
                guards.addAll(sending.guards());
                guards.addAll(receiving.guards());
                guards.add("m = " + sender.text());
                if (!receiver.text().equals("TRUE")) {
                    guards.add(receiver.text());
                }
                action(guards, List.of(), List.of(sending.process(), receiving.process()), List.of(first, second));
            }
        }
    }

    /** An action: who makes it, and how each of them goes on. */
    private void action(List<String> guards, List<String> effects, List<String> who, List<TlaPath> paths) {
        String name = "Step" + (actions.size() + 1);
        actions.add(name);
        text.append(name).append(" ==\n");
        String indent = "    ";
        List<String> conditions = new ArrayList<>(guards);
        paths.forEach(path -> conditions.addAll(path.conditions()));
        List<String> lines = new ArrayList<>();
        String bound = "";
        for (String condition : conditions) {
            if (condition.startsWith("i \\in ")) {
                bound = "\\E " + condition + " :";
            } else if (condition.startsWith("m = ")) {
                bound = "LET m == " + condition.substring("m = ".length()) + " IN";
            } else {
                lines.add(condition);
            }
        }
        if (!bound.isEmpty()) {
            text.append(indent).append(bound).append('\n');
            indent += "    ";
        }
        boolean breaks = paths.stream().anyMatch(TlaPath::broken);
        List<String> unchanged = new ArrayList<>(CHANNELS);
        lines.addAll(effects);
        unchanged.removeIf(variable -> effects.stream().anyMatch(effect -> effect.startsWith(variable + "'")));
        Map<String, String> moves = new TreeMap<>();
        Map<String, String> writes = new TreeMap<>();
        for (int i = 0; i < who.size(); i++) {
            String process = who.get(i);
            moves.put("![\"" + process + "\"]", "\"" + paths.get(i).label() + "\"");
            paths.get(i).values().forEach((variable, value) ->
                    writes.put("![\"" + process + "\"][" + TlaValues.text(variable) + "]", value));
        }
        lines.add(except("pc", moves));
        if (writes.isEmpty()) {
            unchanged.add(0, "var");
        } else {
            lines.add(except("var", writes));
        }
        if (breaks) {
            lines.add("broken' = TRUE");
        } else {
            unchanged.add("broken");
        }
        lines.add("UNCHANGED <<" + String.join(", ", unchanged) + ">>");
        for (String line : lines) {
            text.append(indent).append("/\\ ").append(line).append('\n');
        }
        text.append('\n');
    }

    private static String except(String variable, Map<String, String> changes) {
        return variable + "' = [" + variable + " EXCEPT "
                + changes.entrySet().stream()
                        .map(each -> each.getKey() + " = " + each.getValue())
                        .collect(Collectors.joining(", "))
                + "]";
    }
}
