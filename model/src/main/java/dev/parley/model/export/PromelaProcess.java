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
    private final PromelaPatterns patterns;
    private final PromelaChannels channels;
    private final IdentifierTable names;
    private final Optional<InitialPoint> start;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder counters = new StringBuilder();
    private final Map<ControlPoint, String> labels = new HashMap<>();
    private final Map<ControlPoint, String> rounds = new HashMap<>();
    private final LiveVariables live;
    /** The variables that may be worth something where the text has come to. */
    private final Set<String> touched = new TreeSet<>();

    private final Deque<ControlPoint> open = new ArrayDeque<>();
    private final String name;
    private int indent = 1;

    PromelaProcess(Process process, Topology topology, ShapeInference shapes, IdentifierTable outside) {
        if (process.crashes() > 0) {
            throw new UnsupportedOperationException("process " + process.name()
                    + " may crash at any time, which SPIN would take for progress when nothing else can move");
        }
        this.process = process;
        this.name = outside.of("process", process.name());
        this.names = outside.within();
        names.fresh(OVER);
        this.start = InitialPoint.of(process);
        this.live = new LiveVariables(
                process,
                ImmutableSet.<String>builder()
                        .addAll(topology.observed().get(process.name()))
                        .addAll(process.kept())
                        .build());
        InitialPoint known = start.map(this::withoutDead)
                .orElse(new InitialPoint(Optional.empty(), ImmutableMap.of(), ImmutableMap.of()));
        known.left().forEach((loop, left) -> {
            String counter = counter(loop);
            rounds.put(loop, counter);
            declare(counter, left);
        });
        this.values = new PromelaValues(process, shapes, outside, names, known);
        this.patterns = new PromelaPatterns(process, outside, values);
        this.channels = new PromelaChannels(process, topology, shapes, outside, values, patterns);
    }

    private InitialPoint withoutDead(InitialPoint start) {
        Set<String> alive = live.at(start.stop().orElse(end()));
        return new InitialPoint(
                start.stop(), ImmutableMap.copyOf(Maps.filterKeys(start.variables(), alive::contains)), start.left());
    }

    private ControlPoint end() {
        return new ControlPoint(process.body(), process.body().size(), Optional.empty());
    }

    private String counter(ControlPoint loop) {
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
            goOn(ControlPoint.first(process.body(), Optional.empty()));
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

    private String label(ControlPoint place) {
        return labels.computeIfAbsent(place, _ -> {
            open.add(place);
            return (rests(place) ? "end_" : "at_") + labels.size();
        });
    }

    /** Whether the process may wait there for ever: it serves, and waits for messages and nothing else. */
    private boolean rests(ControlPoint place) {
        return process.serves()
                && switch (step(place)) {
                    case Statement.Receive _ -> true;
                    case Statement.Select select ->
                        select.branches().stream()
                                .allMatch(branch -> branch.communication() instanceof Statement.Receive);
                    case Statement.Send _, Statement.Close _, Statement.Pause _ -> false;
                };
    }

    private static Statement.Step step(ControlPoint place) {
        return (Statement.Step) place.statement();
    }

    /** Everything that the process can do where it has stopped. */
    private void stop(ControlPoint place) {
        Set<String> before = live.at(place);
        text.append(label(place)).append(":\n");
        switch (step(place)) {
            case Statement.Communication communication ->
                options(before, channels.options(communication, new Condition.Always(), place.next()));
            case Statement.Select select -> {
                channels.check(select);
                ImmutableList.Builder<PromelaOption> options = ImmutableList.builder();
                for (Statement.Branch branch : select.branches()) {
                    options.addAll(channels.options(branch.communication(), branch.guard(), place.into(branch.body())));
                }
                if (select.otherwise().isPresent() || select.timeout().isPresent()) {
                    String none = channels.noneOf(select);
                    select.otherwise()
                            .ifPresent(body -> options.add(
                                    new PromelaOption(ImmutableList.of(none), ImmutableSet.of(), place.into(body))));
                    select.timeout()
                            .ifPresent(body -> options.add(
                                    new PromelaOption(ImmutableList.of(none), ImmutableSet.of(), place.into(body))));
                }
                options(before, options.build());
            }
            case Statement.Close close -> options(before, channels.close(close, place.next()));
            case Statement.Pause _ ->
                options(before, List.of(new PromelaOption(ImmutableList.of("true"), ImmutableSet.of(), place.next())));
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
    private void goOn(ControlPoint from) {
        ControlPoint place = from;
        while (block(place)) {
            if (place.outer().isEmpty()) {
                end(place);
                return;
            }
            ControlPoint outer = place.outer().get();
            if (outer.statement() instanceof Statement.Loop loop && !again(outer, loop)) {
                return;
            }
            place = outer.next();
        }
    }

    private boolean again(ControlPoint place, Statement.Loop loop) {
        return switch (loop) {
            case Statement.While endless -> loop(place, endless);
            case Statement.Repeat counted -> rounds(place, counted);
        };
    }

    private void end(ControlPoint place) {
        forget(live.at(end()));
        for (Optional<ControlPoint> outer = place.outer();
                outer.isPresent();
                outer = outer.get().outer()) {
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
    private boolean block(ControlPoint from) {
        for (ControlPoint place = from; !place.isAtEnd(); place = place.next()) {
            boolean goesOn = switch (place.statement()) {
                case Statement.Step _ -> {
                    forget(live.at(place));
                    line("goto " + label(place));
                    yield false;
                }
                case Statement.Local local -> local(place, local);
            };
            if (!goesOn) {
                return false;
            }
        }
        return true;
    }

    private boolean local(ControlPoint place, Statement.Local statement) {
        switch (statement) {
            case Statement.Let let -> {
                touched.add(let.variable());
                values.assign(let.variable(), values.of(let.value())).forEach(each -> line(each + ";"));
            }
            case Statement.Claim claim -> line("assert(" + values.condition(claim.condition()) + ");");
            case Statement.Open open -> {
                touched.addAll(open.variables());
                ValueParts message = values.of(open.message());
                line("assert(" + message.tag() + " == " + patterns.tagOf(open.tag()) + ");");
                patterns.open(open, message).forEach(each -> line(each + ";"));
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
        }
        return true;
    }

    private boolean inner(String head, ControlPoint first) {
        line(head);
        indent++;
        boolean goesOn = block(first);
        if (first.isAtEnd()) {
            line("skip");
        }
        indent--;
        return goesOn;
    }

    private boolean loop(ControlPoint place, Statement.While loop) {
        boolean endless = loop.condition() instanceof Condition.Always;
        if (endless
                && !place.into(loop.body()).isAtEnd()
                && place.into(loop.body()).stops()) {
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

    private boolean rounds(ControlPoint place, Statement.Repeat loop) {
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
