package dev.parley.model.explore;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.parley.model.channel.Capacity;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.explore.NaiveState.Held;
import dev.parley.model.explore.NaiveState.Message;
import dev.parley.model.explore.NaiveState.Party;
import dev.parley.model.system.Notation;
import dev.parley.model.system.Pattern;
import dev.parley.model.system.Process;
import dev.parley.model.system.Statement;
import dev.parley.model.system.Statement.Communication;
import dev.parley.model.system.Statement.Manner;
import dev.parley.model.system.Topology;
import dev.parley.model.system.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Explores a topology by interpreting its statements, on states that are objects in a map: slow, and written from the
 * meaning of the statements alone. Every variable keeps its value until the process ends.
 */
final class NaiveExplorer {

    /** A step: who takes part in it, nobody if it is a crash; and where it leads, nowhere if it breaks a claim. */
    private record Step(List<Integer> who, Optional<NaiveState> to) {}

    /** The same, with the number of the state. */
    private record Edge(List<Integer> who, int to) {}

    private static final int NOBODY = -1;
    private static final int BROKEN = -1;

    private final Topology topology;
    private final List<NaiveProgram> programs;
    private final List<ChannelSpec> specs;
    private final Map<NaiveState, Integer> numbers = new HashMap<>();
    private final List<NaiveState> states = new ArrayList<>();
    private final List<List<Edge>> edges = new ArrayList<>();
    private final List<Step> starts = new ArrayList<>();

    /** Explores, up to about so many states. */
    NaiveExplorer(Topology topology, int most) {
        this.topology = topology;
        this.programs = topology.processes().stream()
                .map(process -> new NaiveProgram(process.body()))
                .toList();
        this.specs = topology.channels().values().asList();
        Party absent = new Party(NaiveProgram.END, ImmutableMap.of(), 0);
        Held empty = new Held(false, 0, ImmutableList.of());
        start(
                new NaiveState(
                        ImmutableList.copyOf(Collections.nCopies(programs.size(), absent)),
                        ImmutableList.copyOf(Collections.nCopies(specs.size(), empty))),
                0);
        starts.forEach(this::number);
        while (edges.size() < states.size() && states.size() < most) {
            NaiveState state = states.get(edges.size());
            List<Step> found = new ArrayList<>();
            for (int process = 0; process < programs.size(); process++) {
                step(state, process, found);
            }
            edges.add(found.stream()
                    .map(step -> new Edge(step.who(), number(step)))
                    .toList());
        }
    }

    private int number(Step step) {
        return step.to()
                .map(state -> numbers.computeIfAbsent(state, _ -> {
                    states.add(state);
                    return states.size() - 1;
                }))
                .orElse(BROKEN);
    }

    private void start(NaiveState state, int process) {
        if (process == programs.size()) {
            starts.add(new Step(List.of(), Optional.of(state)));
            return;
        }
        run(
                state,
                process,
                programs.get(process).entry(),
                next -> next.ifPresentOrElse(
                        to -> start(to, process + 1), () -> starts.add(new Step(List.of(), Optional.empty()))));
    }

    /** Whether there are no other states. */
    boolean isComplete() {
        return edges.size() == states.size();
    }

    int states() {
        return states.size();
    }

    long transitions() {
        return starts.size() + edges.stream().mapToLong(List::size).sum();
    }

    boolean breaksClaim() {
        return starts.stream().anyMatch(step -> step.to().isEmpty())
                || edges.stream().flatMap(List::stream).anyMatch(edge -> edge.to() == BROKEN);
    }

    /** Whether every run ends. */
    boolean alwaysEnds() {
        int[] before = new int[states.size()];
        edges.forEach(each -> each.stream().filter(edge -> edge.to() != BROKEN).forEach(edge -> before[edge.to()]++));
        Deque<Integer> free = new ArrayDeque<>();
        for (int i = 0; i < before.length; i++) {
            if (before[i] == 0) {
                free.add(i);
            }
        }
        int removed = 0;
        while (!free.isEmpty()) {
            removed++;
            for (Edge edge : edges.get(free.remove())) {
                if (edge.to() != BROKEN && --before[edge.to()] == 0) {
                    free.add(edge.to());
                }
            }
        }
        return removed == states.size();
    }

    /** Whether in some state nobody can move, and somebody is left who should. */
    boolean comesToRest() {
        for (int i = 0; i < states.size(); i++) {
            if (edges.get(i).stream().allMatch(edge -> edge.who().isEmpty()) && isSomebodyLeft(states.get(i), 0)) {
                return true;
            }
        }
        return false;
    }

    /** Whether from some state on somebody who should will never move again, whatever happens. */
    boolean leavesSomebodyWaiting() {
        long[] moving = new long[states.size()];
        boolean grows = true;
        while (grows) {
            grows = false;
            for (int i = states.size() - 1; i >= 0; i--) {
                long who = 0;
                for (Edge edge : edges.get(i)) {
                    for (int process : edge.who()) {
                        who |= 1L << process;
                    }
                    who |= edge.to() == BROKEN ? 0 : moving[edge.to()];
                }
                grows |= who != moving[i];
                moving[i] = who;
            }
        }
        for (int i = 0; i < states.size(); i++) {
            if (isSomebodyLeft(states.get(i), moving[i])) {
                return true;
            }
        }
        return false;
    }

    /** Whether there is somebody beside those that has not come to an end, or to a rest. */
    private boolean isSomebodyLeft(NaiveState state, long moving) {
        for (int i = 0; i < programs.size(); i++) {
            int at = state.parties().get(i).at();
            if ((moving & (1L << i)) == 0
                    && at != NaiveProgram.END
                    && !(topology.processes().get(i).serves()
                            && waitsForMessages(i, state.parties().get(i)))) {
                return true;
            }
        }
        return false;
    }

    private boolean waitsForMessages(int process, Party party) {
        return party.at() < NaiveProgram.AGAIN
                && switch (programs.get(process).line(party.at())) {
                    case Statement.Receive _ -> true;
                    case Statement.Select select ->
                        select.branches().stream()
                                .allMatch(branch -> branch.communication() instanceof Statement.Receive
                                        || !NaiveProgram.holds(branch.guard(), party.variables()));
                    default -> false;
                };
    }

    /** Runs a process from a line to the next one at which it stops; nothing if it breaks a claim. */
    private void run(NaiveState state, int process, int from, Consumer<Optional<NaiveState>> then) {
        NaiveProgram program = programs.get(process);
        Party party = state.parties().get(process);
        if (from == NaiveProgram.END) {
            Party ended = new Party(from, party.variables(), party.crashes());
            for (String variable : party.variables().keySet()) {
                ended = variable.startsWith("#") ? ended.with(variable, new Value.Numeral(0)) : ended;
            }
            then.accept(Optional.of(state.with(process, ended)));
            return;
        }
        if (from >= NaiveProgram.HANDED) {
            then.accept(Optional.of(state.with(process, party.at(from))));
            return;
        }
        int line = from >= NaiveProgram.AGAIN ? from - NaiveProgram.AGAIN : from;
        int next = program.following(line);
        switch (program.line(line)) {
            case Communication _, Statement.Select _, Statement.Pause _, Statement.Close _ ->
                then.accept(Optional.of(state.with(process, party.at(from))));
            case Statement.Choose choose ->
                choose.alternatives().forEach(body -> run(state, process, program.first(body, next), then));
            case Statement.When when ->
                run(
                        state,
                        process,
                        program.first(
                                NaiveProgram.holds(when.condition(), party.variables())
                                        ? when.then()
                                        : when.otherwise(),
                                next),
                        then);
            case Statement.While loop ->
                run(
                        state,
                        process,
                        NaiveProgram.holds(loop.condition(), party.variables())
                                ? program.first(loop.body(), line)
                                : next,
                        then);
            case Statement.Repeat loop -> {
                String counter = "#" + line;
                Value left = from == line
                        ? NaiveProgram.value(loop.times(), party.variables())
                        : party.variables().getOrDefault(counter, new Value.Numeral(0));
                int rounds = ((Value.Numeral) left).value();
                Party counting = party.with(counter, new Value.Numeral(Math.max(rounds - 1, 0)));
                run(
                        state.with(process, counting),
                        process,
                        rounds > 0 ? program.first(loop.body(), line + NaiveProgram.AGAIN) : next,
                        then);
            }
            case Statement.Let let ->
                run(
                        state.with(
                                process,
                                party.with(let.variable(), NaiveProgram.value(let.value(), party.variables()))),
                        process,
                        next,
                        then);
            case Statement.Open(var message, String tag, var variables) -> {
                if (NaiveProgram.value(message, party.variables()) instanceof Value.Tagged(String is, var fields)
                        && is.equals(tag)
                        && fields.size() == variables.size()) {
                    run(state.with(process, bound(party, variables, fields)), process, next, then);
                } else {
                    then.accept(Optional.empty());
                }
            }
            case Statement.Claim claim -> {
                if (NaiveProgram.holds(claim.condition(), party.variables())) {
                    run(state, process, next, then);
                } else {
                    then.accept(Optional.empty());
                }
            }
            case Statement.Stop _ -> run(state, process, NaiveProgram.END, then);
            case Statement.Crash _ -> crash(state, process, then);
        }
    }

    private static Party bound(Party party, List<String> variables, List<Value> values) {
        Party changed = party;
        for (int i = 0; i < variables.size(); i++) {
            changed = changed.with(variables.get(i), values.get(i));
        }
        return changed;
    }

    private void crash(NaiveState state, int process, Consumer<Optional<NaiveState>> then) {
        Process what = topology.processes().get(process);
        Party party = state.parties().get(process);
        Party kept = new Party(NaiveProgram.END, ImmutableMap.of(), party.crashes());
        for (String variable : what.kept()) {
            kept = kept.with(variable, party.variables().getOrDefault(variable, new Value.Numeral(0)));
        }
        NaiveState after = state;
        for (int i = 0; i < specs.size(); i++) {
            Held held = state.channels().get(i);
            after = after.withChannel(
                    i,
                    new Held(
                            held.closed(),
                            held.losses(),
                            held.messages().stream()
                                    .map(each -> each.waiting() == process
                                            ? new Message(each.value(), each.sender(), each.overtaken(), NOBODY)
                                            : each)
                                    .collect(ImmutableList.toImmutableList())));
        }
        boolean again = party.crashes() < what.crashes();
        Party begins = new Party(kept.at(), kept.variables(), party.crashes() + (again ? 1 : 0));
        run(after.with(process, begins), process, again ? programs.get(process).entry() : NaiveProgram.END, then);
    }

    private void step(NaiveState state, int process, List<Step> found) {
        Party party = state.parties().get(process);
        if (party.at() == NaiveProgram.END) {
            return;
        }
        if (party.at() < NaiveProgram.HANDED) {
            NaiveProgram program = programs.get(process);
            int next = program.following(party.at());
            switch (program.line(party.at())) {
                case Communication communication ->
                    communications(state, process, List.of(new Way(communication, next)), Optional.empty(), found);
                case Statement.Select select -> {
                    List<Way> ways = select.branches().stream()
                            .filter(branch -> NaiveProgram.holds(branch.guard(), party.variables()))
                            .map(branch -> new Way(branch.communication(), program.first(branch.body(), next)))
                            .toList();
                    List<Integer> none = new ArrayList<>();
                    select.otherwise().ifPresent(body -> none.add(program.first(body, next)));
                    select.timeout().ifPresent(body -> none.add(program.first(body, next)));
                    communications(state, process, ways, Optional.of(none), found);
                }
                case Statement.Pause _ -> run(state, process, next, to -> found.add(new Step(List.of(process), to)));
                case Statement.Close(var channel, Optional<String> answer) -> {
                    int index = channel(NaiveProgram.value(channel, party.variables()));
                    Held held = state.channels().get(index);
                    if (held.closed() && answer.isEmpty()) {
                        found.add(new Step(List.of(process), Optional.empty()));
                    } else {
                        NaiveState closed = state.withChannel(index, held.closing(specs.get(index)));
                        answered(closed, process, answer, held.closed() ? Notation.CLOSED : Notation.DONE, next, found);
                    }
                }
                default -> throw new AssertionError(program.line(party.at()));
            }
        }
        if (party.crashes() < topology.processes().get(process).crashes()) {
            crash(state, process, to -> found.add(new Step(List.of(), to)));
        }
    }

    private int channel(Value reference) {
        return topology.indexOfChannel(((Value.Reference) reference).channel());
    }

    private void answered(NaiveState state, int process, Optional<String> answer, int how, int next, List<Step> found) {
        run(told(state, process, answer, how), process, next, to -> found.add(new Step(List.of(process), to)));
    }

    private static NaiveState told(NaiveState state, int process, Optional<String> answer, int how) {
        return answer.map(variable ->
                        state.with(process, state.parties().get(process).with(variable, new Value.Numeral(how))))
                .orElse(state);
    }

    /** One communication, and where it leads. */
    private record Way(Communication communication, int next) {}

    private void communications(
            NaiveState state, int process, List<Way> ways, Optional<List<Integer>> none, List<Step> found) {
        boolean enabled = false;
        for (Way way : ways) {
            boolean happens = way.communication() instanceof Statement.Send send
                    ? send(state, process, send, way.next(), found)
                    : receive(state, process, (Statement.Receive) way.communication(), ways, way.next(), found);
            enabled |= happens;
            Manner manner = way.communication().manner();
            if (!happens && (manner == Manner.TRYING || manner == Manner.TIMED)) {
                missed(state, process, way.communication(), Notation.MISSED, way.next(), found);
            }
        }
        if (!enabled) {
            none.orElse(List.of())
                    .forEach(next -> run(state, process, next, to -> found.add(new Step(List.of(process), to))));
        }
    }

    private void missed(
            NaiveState state, int process, Communication communication, int how, int next, List<Step> found) {
        if (communication.answer().isEmpty()) {
            found.add(new Step(List.of(process), Optional.empty()));
            return;
        }
        NaiveState told = told(state, process, communication.answer(), how);
        Party party = told.parties().get(process);
        if (communication instanceof Statement.Receive receive) {
            List<String> left = switch (receive.pattern()) {
                case Pattern.Any(String variable) -> List.of(variable);
                case Pattern.Fields(String _, var variables) -> variables;
                case Pattern.Ignored _, Pattern.Equal _ -> List.of();
            };
            for (String variable : left) {
                party = party.with(variable, new Value.Numeral(0));
            }
        }
        run(told.with(process, party), process, next, to -> found.add(new Step(List.of(process), to)));
    }

    private boolean send(NaiveState state, int process, Statement.Send send, int next, List<Step> found) {
        ImmutableMap<String, Value> variables = state.parties().get(process).variables();
        int index = channel(NaiveProgram.value(send.channel(), variables));
        ChannelSpec spec = specs.get(index);
        Held held = state.channels().get(index);
        Value value = NaiveProgram.value(send.message(), variables);
        if (held.closed()) {
            missed(state, process, send, Notation.CLOSED, next, found);
            return true;
        }
        if (spec.capacity() instanceof Capacity.Rendezvous) {
            return meet(state, process, send, index, value, next, found);
        }
        boolean transfers = send.manner() == Manner.TRANSFERRING;
        int then = transfers ? lineOf(state, process) + NaiveProgram.HANDED : next;
        Message message = new Message(value, NaiveState.sender(spec, process), 0, transfers ? process : NOBODY);
        if (held.isFull(spec)) {
            switch (spec.overflow()) {
                case BLOCK -> {
                    return false;
                }
                case REFUSE -> missed(state, process, send, Notation.MISSED, next, found);
                case DROP_NEWEST -> answered(state, process, send.answer(), Notation.DONE, then, found);
                case DROP_OLDEST ->
                    answered(
                            state.withChannel(index, held.minus(List.of(), 0).plus(spec, message)),
                            process,
                            send.answer(),
                            Notation.DONE,
                            then,
                            found);
            }
            return true;
        }
        Held more = held;
        for (int copies = 0; copies <= spec.faults().copies(); copies++) {
            if (!more.isFull(spec)) {
                more = more.plus(spec, copies == 0 ? message : new Message(value, message.sender(), 0, NOBODY));
            }
            answered(state.withChannel(index, more), process, send.answer(), Notation.DONE, then, found);
        }
        if (spec.faults().losses() == Integer.MAX_VALUE
                || held.losses() < spec.faults().losses()) {
            answered(state.withChannel(index, held.losing(spec)), process, send.answer(), Notation.DONE, then, found);
        }
        return true;
    }

    private static int lineOf(NaiveState state, int process) {
        return state.parties().get(process).at();
    }

    /** Every receiver that a sender on a rendezvous can meet. */
    private boolean meet(
            NaiveState state, int process, Statement.Send send, int index, Value value, int next, List<Step> found) {
        boolean met = false;
        for (int other = 0; other < programs.size(); other++) {
            if (other == process) {
                continue;
            }
            for (Way way : waysOf(state, other)) {
                Party party = state.parties().get(other);
                if (way.communication() instanceof Statement.Receive receive
                        && !(send.manner() == Manner.TRYING && receive.manner() == Manner.TRYING)
                        && channel(NaiveProgram.value(receive.channel(), party.variables())) == index
                        && matches(receive.pattern(), party, value)) {
                    met = true;
                    NaiveState told = told(state, process, send.answer(), Notation.DONE);
                    NaiveState both = told(told, other, receive.answer(), Notation.DONE);
                    Party bound = bound(both.parties().get(other), receive.pattern(), value);
                    int receiver = other;
                    run(
                            both.with(other, bound),
                            process,
                            next,
                            first -> first.ifPresentOrElse(
                                    to -> run(
                                            to,
                                            receiver,
                                            way.next(),
                                            second -> found.add(new Step(List.of(process, receiver), second))),
                                    () -> found.add(new Step(List.of(process, receiver), Optional.empty()))));
                }
            }
        }
        return met;
    }

    private List<Way> waysOf(NaiveState state, int process) {
        Party party = state.parties().get(process);
        if (party.at() < 0 || party.at() >= NaiveProgram.AGAIN) {
            return List.of();
        }
        NaiveProgram program = programs.get(process);
        int next = program.following(party.at());
        return switch (program.line(party.at())) {
            case Communication communication -> List.of(new Way(communication, next));
            case Statement.Select select ->
                select.branches().stream()
                        .filter(branch -> NaiveProgram.holds(branch.guard(), party.variables()))
                        .map(branch -> new Way(branch.communication(), program.first(branch.body(), next)))
                        .toList();
            default -> List.of();
        };
    }

    private static boolean matches(Pattern pattern, Party party, Value value) {
        return switch (pattern) {
            case Pattern.Any _, Pattern.Ignored _ -> true;
            case Pattern.Fields(String tag, var variables) ->
                value instanceof Value.Tagged(String is, var fields)
                        && is.equals(tag)
                        && fields.size() == variables.size();
            case Pattern.Equal(var expected) ->
                NaiveProgram.value(expected, party.variables()).equals(value);
        };
    }

    private static Party bound(Party party, Pattern pattern, Value value) {
        return switch (pattern) {
            case Pattern.Any(String variable) -> party.with(variable, value);
            case Pattern.Fields(String _, var variables) -> bound(party, variables, ((Value.Tagged) value).fields());
            case Pattern.Ignored _, Pattern.Equal _ -> party;
        };
    }

    private boolean receive(
            NaiveState state, int process, Statement.Receive receive, List<Way> ways, int next, List<Step> found) {
        Party party = state.parties().get(process);
        int index = channel(NaiveProgram.value(receive.channel(), party.variables()));
        ChannelSpec spec = specs.get(index);
        Held held = state.channels().get(index);
        if (spec.capacity() instanceof Capacity.Rendezvous && !held.closed()) {
            return isOffered(state, process, receive, index);
        }
        List<Integer> candidates = new ArrayList<>();
        for (int i = 0; i < held.messages().size(); i++) {
            if (isWanted(ways, party, index, held.messages().get(i).value())) {
                candidates.add(i);
            }
        }
        boolean received = false;
        for (int i : candidates) {
            if (matches(receive.pattern(), party, held.messages().get(i).value()) && held.isNext(spec, candidates, i)) {
                received = true;
                Message message = held.messages().get(i);
                NaiveState taken =
                        state.withChannel(index, held.minus(candidates, i).forgetting(spec));
                NaiveState told = told(taken, process, receive.answer(), Notation.DONE);
                NaiveState bound =
                        told.with(process, bound(told.parties().get(process), receive.pattern(), message.value()));
                run(bound, process, next, first -> {
                    if (message.waiting() == NOBODY || first.isEmpty()) {
                        found.add(new Step(List.of(process), first));
                    } else {
                        int sender = message.waiting();
                        int line = first.get().parties().get(sender).at() - NaiveProgram.HANDED;
                        run(
                                first.get(),
                                sender,
                                goesOn(sender, line),
                                second -> found.add(new Step(List.of(process, sender), second)));
                    }
                });
            }
        }
        if (!received && held.closed()) {
            missed(state, process, receive, Notation.CLOSED, next, found);
            return true;
        }
        return received;
    }

    /** Whether a message matches what some branch receives. */
    private boolean isWanted(List<Way> ways, Party party, int channel, Value value) {
        return ways.stream()
                .anyMatch(way -> way.communication() instanceof Statement.Receive receive
                        && channel(NaiveProgram.value(receive.channel(), party.variables())) == channel
                        && matches(receive.pattern(), party, value));
    }

    /** What follows a transfer: of a select, none is generated. */
    private int goesOn(int sender, int line) {
        return programs.get(sender).following(line);
    }

    private boolean isOffered(NaiveState state, int process, Statement.Receive receive, int index) {
        Party party = state.parties().get(process);
        for (int other = 0; other < programs.size(); other++) {
            for (Way way : other == process ? List.<Way>of() : waysOf(state, other)) {
                ImmutableMap<String, Value> variables =
                        state.parties().get(other).variables();
                if (way.communication() instanceof Statement.Send send
                        && !(send.manner() == Manner.TRYING && receive.manner() == Manner.TRYING)
                        && channel(NaiveProgram.value(send.channel(), variables)) == index
                        && matches(receive.pattern(), party, NaiveProgram.value(send.message(), variables))) {
                    return true;
                }
            }
        }
        return false;
    }
}
