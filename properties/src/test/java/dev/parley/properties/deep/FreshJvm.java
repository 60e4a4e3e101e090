package dev.parley.properties.deep;

import dev.parley.implementations.Implementation;
import dev.parley.properties.contract.Budget;
import dev.parley.properties.contract.ReplayLine;
import dev.parley.reports.Counterexample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Replays violations in a JVM that has seen nothing yet. Arguments: a file with lines of a name, a tab and a replay line;
 * and the line to begin with. Prints, for each, its name, a tab, and what was seen, or why nothing was.
 */
final class FreshJvm {

    private FreshJvm() {}

    static final String NOT_REPRODUCED = "not reproduced: ";

    static void main(String[] arguments) throws IOException {
        List<String> lines = Files.readAllLines(Path.of(arguments[0]));
        int first = Integer.parseInt(arguments[1]);
        Map<String, Implementation> twins =
                Twins.all().stream().collect(Collectors.toMap(Implementation::name, Function.identity()));
        for (int i = 0; i < lines.size(); i++) {
            List<String> parts = List.of(lines.get((first + i) % lines.size()).split("\t", -1));
            Implementation twin = Optional.ofNullable(twins.get(parts.get(0))).orElseThrow();
            Budget budget = Budget.fromProperties().replaying(ReplayLine.parse(parts.get(1)));
            Optional<Counterexample> seen = Twins.caught(twin, budget);
            System.out.println(twin.name() + "\t"
                    + seen.map(Twins::seen).orElseGet(() -> NOT_REPRODUCED + Twins.check(twin, budget)));
        }
    }
}
