package dev.parley.properties.deep;

import dev.parley.implementations.Implementation;
import dev.parley.properties.contract.search.Budget;
import dev.parley.properties.contract.search.ReplayLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Replays failing schedules in a JVM that has seen nothing yet. The argument is a file with lines of a name, a tab and
 * a replay line. Prints, for each, its number from 0, a tab, and what was seen, or why nothing was.
 */
final class FreshJvm {

    private FreshJvm() {}

    /** Begins what is told where a history was not seen again. */
    static final String NOT_REPRODUCED = "not reproduced: ";

    static void main(String[] arguments) throws IOException {
        Map<String, Implementation> twins =
                Twins.all().stream().collect(Collectors.toMap(Implementation::name, Function.identity()));
        List<String> lines = Files.readAllLines(Path.of(arguments[0]));
        for (int i = 0; i < lines.size(); i++) {
            List<String> parts = List.of(lines.get(i).split("\t", -1));
            Implementation twin = Optional.ofNullable(twins.get(parts.get(0))).orElseThrow();
            System.out.println(i + "\t" + replayed(twin, ReplayLine.parse(parts.get(1))));
        }
    }

    /** What a reader sees of a run, or why there was none. */
    static String replayed(Implementation twin, ReplayLine line) {
        Budget budget = Budget.fromProperties().replaying(line);
        return Twins.caught(twin, budget).map(Twins::seen).orElseGet(() -> NOT_REPRODUCED + Twins.check(twin, budget));
    }
}
