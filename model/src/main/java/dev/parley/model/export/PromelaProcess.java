package dev.parley.model.export;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import dev.parley.model.system.Condition;
import dev.parley.model.system.Expression;
import dev.parley.model.system.Process;
import dev.parley.model.system.Statement;
import dev.parley.model.system.Topology;
import dev.parley.model.system.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** One process in Promela: a label for every place at which it stops, and what it can do there. */
final class PromelaProcess {

    private static final String OVER = "end_over";

    private final Process process;
    private final PromelaValues values;
    private final PromelaChannels channels;
    private final Names names;
    private final Optional<Start> start;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder counters = new StringBuilder();
    private final Map<Place, String> labels = new HashMap<>();
    private final Map<Place, String> rounds = new HashMap<>();
    private final Live live;
    /** The variables that may be worth something where the text has come to. */
    private final Set<String> touched = new TreeSet<>();
    private final Deque<Place> open = new ArrayDeque<>();
    private final String name;
    private int indent = 1;

    PromelaProcess(Process process, Topology topology, Shapes shapes, Names outside) {
        if (process.crashes() > 0) {
            throw new UnsupportedOperationException("process " + process.name()
                    + " may crash at any time, which SPIN would take for progress when nothing else can move");
        }
        this.process = process;
        this.name = outside.of("process", process.name());
        this.names = outside.within();
        names.fresh(OVER);
        this.start = Start.of(process);
        this.live = new Live(
                process,
                ImmutableSet.<String>builder()
                        .addAll(topology.observed().get(process.name()))
                        .addAll(process.kept())
                        .build());
        Start known = start.map(this::withoutDead).orElse(new Start(Optional.empty(), ImmutableMap.of(), ImmutableMap.of()));
        known.left().forEach((loop, left) -> {
            String counter = counter(loop);
            rounds.put(loop, counter);
            declare(counter, left);
        });
        this.values = new PromelaValues(process, shapes, outside, names, known);
        this.channels = new PromelaChannels(process, topology, shapes, outside, values);
    }

    private Start withoutDead(Start start) {
        Set<String> alive = live.at(start.stop().orElse(end()));
        return new Start(
                start.stop(),
                ImmutableMap.copyOf(Maps.filterKeys(start.variables(), alive::contains)),
                start.left());
    }

    private Place end() {
        return new Place(process.body(), process.body().size(), Optional.empty());
    }

    private String counter(Place loop) {
        Statement.Repeat repeat = (Statement.Repeat) loop.statement();
        return names.fresh(
                repeat.times() instanceof Expression.Constant(Value.Numeral(int times)) && times < 256
                        ? "left"
                        : "many_left");
    }

    private void declare(String counter, int left) {
        counters.append(counter.startsWith("many") ? "    int " : "    byte ").append(counter);
        counters.append(left == 0 ? ";\n" : " = " + left + ";\n");
    }

    String text() {
        if (start.isPresent()) {
            start.get().stop().ifPresent(this::label);
        } else {
            line("atomic {");
            indent++;
            goOn(Place.first(process.body(), Optional.empty()));
            indent--;
            line("}");
        }
        while (!open.isEmpty()) {
            stop(open.remove());
        }
        text.append(OVER).append(":\n");
        line("false");
        return "active proctype " + name + "() {\n" + values.declarations() + counters + text + "}\n";
    }

    private void line(String what) {
        text.append("    ".repeat(indent)).append(what).append('\n');
    }

    private String label(Place place) {
        return labels.computeIfAbsent(place, _ -> {
            open.add(place);
            return (rests(place) ? "end_" : "at_") + labels.size();
        });
    }

    /** Whether the process may wait there for ever: it serves, and waits for messages and nothing else. */
    private boolean rests(Place place) {
        return process.serves()
                && switch (place.statement()) {
                    case Statement.Receive _ -> true;
                    case Statement.Select select ->
                        select.branches().stream()
                                .allMatch(branch -> branch.communication() instanceof Statement.Receive);
                    default -> false;
                };
    }

    /** Everything that the process can do where it has stopped. */
    private void stop(Place place) {
        Set<String> before = live.at(place);
        text.append(label(place)).append(":\n");
        switch (place.statement()) {
            case Statement.Communication communication ->
                options(before, channels.options(communication, new Condition.Always(), place.next()));
            case Statement.Select select -> {
                channels.check(select);
                ImmutableList.Builder<PromelaOption> options = ImmutableList.builder();
                for (Statement.Branch branch : select.branches()) {
                    options.addAll(
                            channels.options(branch.communication(), branch.guard(), place.into(branch.body())));
                }
                if (select.otherwise().isPresent() || select.timeout().isPresent()) {
                    String none = channels.noneOf(select);
                    select.otherwise().ifPresent(body -> options.add(
                            new PromelaOption(ImmutableList.of(none), ImmutableSet.of(), place.into(body))));
                    select.timeout().ifPresent(body -> options.add(
                            new PromelaOption(ImmutableList.of(none), ImmutableSet.of(), place.into(body))));
                }
                options(before, options.build());
            }
            case Statement.Close close -> options(before, channels.close(close, place.next()));
            case Statement.Pause _ -> options(before, List.of(new PromelaOption(ImmutableList.of("true"), ImmutableSet.of(), place.next())));
            default -> throw new AssertionError("no process stops at " + place.statement());
        }
    }

    private void options(Set<String> before, List<PromelaOption> options) {
        if (options.size() == 1) {
            option("atomic {", before, options.get(0));
            return;
        }
        line("if");
        for (PromelaOption option : options) {
            option(":: atomic {", before, option);
        }
        line("fi;");
    }

    private void option(String head, Set<String> before, PromelaOption option) {
        touched.clear();
        touched.addAll(before);
        touched.addAll(option.written());
        line(head);
        indent++;
        line(option.statements().get(0) + " ->");
        option.statements().stream().skip(1).forEach(statement -> line(statement + ";"));
        goOn(option.next());
        indent--;
        line(indent > 1 || head.startsWith("::") ? "}" : "};");
    }

    /** From a place on, until the process stops. */
    private void goOn(Place from) {
        Place place = from;
        while (block(place)) {
            if (place.outer().isEmpty()) {
                end(place);
                return;
            }
            Place outer = place.outer().get();
            boolean goesOn = switch (outer.statement()) {
                case Statement.While loop -> loop(outer, loop);
                case Statement.Repeat loop -> rounds(outer, loop);
                default -> true;
            };
            if (!goesOn) {
                return;
            }
            place = outer.next();
        }
    }

    private void end(Place place) {
        forget(live.at(end()));
        for (Optional<Place> outer = place.outer(); outer.isPresent(); outer = outer.get().outer()) {
            if (rounds.containsKey(outer.get())) {
                line(rounds.get(outer.get()) + " = 0;");
            }
        }
        line("goto " + OVER);
    }

    /** What nobody will read becomes 0, so that it tells no states apart. */
    private void forget(Set<String> alive) {
        for (String variable : Sets.difference(touched, alive)) {
            values.forget(variable).forEach(each -> line(each + ";"));
        }
    }

    /** The statements from a place to the end of its block; whether anything can come after them. */
    private boolean block(Place from) {
        for (Place place = from; !place.isAtEnd(); place = place.next()) {
            if (place.stops()) {
                forget(live.at(place));
                line("goto " + label(place));
                return false;
            }
            if (!local(place)) {
                return false;
            }
        }
        return true;
    }

    private boolean local(Place place) {
        switch (place.statement()) {
            case Statement.Let let -> {
                touched.add(let.variable());
                values.assign(let.variable(), values.of(let.value())).forEach(each -> line(each + ";"));
            }
            case Statement.Claim claim -> line("assert(" + values.condition(claim.condition()) + ");");
            case Statement.Open open -> {
                touched.addAll(open.variables());
                Parts message = values.of(open.message());
                line("assert(" + message.tag() + " == " + channels.tag(open.tag()) + ");");
                channels.open(open, message).forEach(each -> line(each + ";"));
            }
            case Statement.Stop _, Statement.Crash _ -> {
                end(place);
                return false;
            }
            case Statement.When when -> {
                line("if");
                boolean then = inner(":: " + values.condition(when.condition()) + " ->", place.into(when.then()));
                boolean otherwise = inner(":: else ->", place.into(when.otherwise()));
                line("fi;");
                return then || otherwise;
            }
            case Statement.Choose choose -> {
                line("if");
                boolean goesOn = false;
                for (ImmutableList<Statement> alternative : choose.alternatives()) {
                    goesOn |= inner(":: true ->", place.into(alternative));
                }
                line("fi;");
                return goesOn;
            }
            case Statement.While loop -> {
                return loop(place, loop);
            }
            case Statement.Repeat loop -> {
                String counter = rounds.computeIfAbsent(place, key -> {
                    String fresh = counter(key);
                    declare(fresh, 0);
                    return fresh;
                });
                line(counter + " = " + values.number(loop.times()) + ";");
                return rounds(place, loop);
            }
            default -> throw new AssertionError("a process stops at " + place.statement());
        }
        return true;
    }

    private boolean inner(String head, Place first) {
        line(head);
        indent++;
        boolean goesOn = block(first);
        if (first.isAtEnd()) {
            line("skip");
        }
        indent--;
        return goesOn;
    }

    private boolean loop(Place place, Statement.While loop) {
        boolean endless = loop.condition() instanceof Condition.Always;
        if (endless && !place.into(loop.body()).isAtEnd() && place.into(loop.body()).stops()) {
            return block(place.into(loop.body()));
        }
        line("do");
        inner(":: " + values.condition(loop.condition()) + " ->", place.into(loop.body()));
        if (!endless) {
            line(":: else -> break");
        }
        line("od;");
        return !endless;
    }

    private boolean rounds(Place place, Statement.Repeat loop) {
        String counter = rounds.getOrDefault(place, "");
        line("do");
        line(":: " + counter + " > 0 ->");
        indent++;
        line(counter + "--;");
        block(place.into(loop.body()));
        indent--;
        line(":: else -> break");
        line("od;");
        return true;
    }
}
