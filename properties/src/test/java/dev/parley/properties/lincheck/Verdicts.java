package dev.parley.properties.lincheck;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What Parley's own engines have said about one implementation: its rows in the {@code results.json} of a run. */
record Verdicts(String implementation, ImmutableList<Row> rows) {

    private static final String SCHEMA = "parley.results/1";

    /** One row, as far as it matters here; the fields are named as in the file. */
    record Row(String implementation, String rule, String verdict) {}

    /** Those that a run has written, by implementation. */
    static ImmutableListMultimap<String, Row> read(Path results) {
        if (!Files.isRegularFile(results)) {
            throw new IllegalStateException("there is nothing to compare a second opinion with: " + results
                    + " is missing. It is written by the check of every implementation, which comes first in mvn verify");
        }
        try {
            Document document = new Gson().fromJson(Files.readString(results), Document.class);
            if (document == null || !Objects.equals(document.schema(), SCHEMA) || document.rows() == null) {
                throw new IllegalStateException(results + " is not of the form " + SCHEMA);
            }
            return Multimaps.index(document.rows(), Row::implementation);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + results, e);
        } catch (JsonParseException e) {
            throw new IllegalStateException(results + " is not JSON", e);
        }
    }

    private record Document(@Nullable String schema, @Nullable List<Row> rows) {}

    Verdicts {
        if (rows.isEmpty()) {
            throw new IllegalStateException("Parley has no verdict on " + implementation + "; is results.json of this run?");
        }
    }

    /** The rules that are broken. */
    ImmutableList<String> broken() {
        return rules("VIOLATES");
    }

    private ImmutableList<String> rules(String verdict) {
        return rows.stream()
                .filter(row -> row.verdict().equals(verdict))
                .map(Row::rule)
                .collect(ImmutableList.toImmutableList());
    }

    /** The rules under each verdict, a line for each. */
    @Override
    public String toString() {
        return "VIOLATES: " + list("VIOLATES") + "\nCONFORMS: " + list("CONFORMS") + "\nINCONCLUSIVE: "
                + list("INCONCLUSIVE");
    }

    private String list(String verdict) {
        ImmutableList<String> rules = rules(verdict);
        return rules.isEmpty() ? "none" : Joiner.on(", ").join(rules);
    }
}
