package dev.parley.properties.systems;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the page of all systems shows. */
record SystemsPage(String lead, boolean calm, ImmutableList<Group> groups) {

    /** One system. */
    record Group(String id, String title, ImmutableList<Row> rows) {}

    /** One question. */
    record Row(
            String question,
            String property,
            String topology,
            String state,
            String word,
            String states,
            Optional<String> link,
            String reason) {}

    static SystemsPage of(List<SystemAnswer> answers, Map<SystemAnswer, String> pages) {
        ImmutableListMultimap.Builder<String, SystemAnswer> byStudy = ImmutableListMultimap.builder();
        answers.forEach(answer -> byStudy.put(answer.study(), answer));
        ImmutableList.Builder<Group> groups = ImmutableList.builder();
        byStudy.build()
                .asMap()
                .forEach((id, asked) -> groups.add(new Group(
                        id,
                        asked.iterator().next().title(),
                        asked.stream()
                                .map(answer -> row(answer, Optional.ofNullable(pages.get(answer))))
                                .collect(ImmutableList.toImmutableList()))));
        long wrong = answers.stream().filter(answer -> !answer.isAsExpected()).count();
        ImmutableList<Group> all = groups.build();
        return new SystemsPage(
                all.size() + " systems, " + answers.size() + " questions, "
                        + (wrong == 0 ? "each answered as it must be" : wrong + " not answered as they must be"),
                wrong == 0,
                all);
    }

    private static Row row(SystemAnswer answer, Optional<String> link) {
        return new Row(
                answer.question(),
                answer.property(),
                answer.topology(),
                answer.isAsExpected() ? (answer.expected() ? "conforms" : "caught") : "fails",
                answer.outcome().label() + (answer.isAsExpected() ? "" : ", but must not"),
                String.format(Locale.ROOT, "%,d", answer.states()),
                link,
                answer.reason());
    }
}
