package dev.parley.properties.systems;

import dev.parley.implementations.systems.study.Question;
import dev.parley.implementations.systems.study.Study;
import dev.parley.model.explore.Exploration;
import dev.parley.model.explore.Explorer;
import dev.parley.model.explore.PropertyResult;
import dev.parley.model.explore.Trace;
import dev.parley.properties.contract.account.TraceCounterexample;
import dev.parley.properties.systems.SystemAnswer.Outcome;
import java.util.Optional;

/** Asks a question about a system, by visiting all of its states. */
public final class Inquiry {

    private Inquiry() {}

    /** The answer to a question; told with the run that shows it, if there is one. */
    public static SystemAnswer answer(Study study, Question question) {
        Exploration exploration =
                Explorer.of(question.topology()).asking(question.property()).explore();
        return switch (exploration.of(question.property())) {
            case PropertyResult.Holds(Optional<Trace> witness) ->
                answer(study, question, exploration, Outcome.HOLDS, witness, "");
            case PropertyResult.Fails(Optional<Trace> counterexample) ->
                answer(study, question, exploration, Outcome.FAILS, counterexample, "");
            case PropertyResult.Unknown(String reason) ->
                answer(study, question, exploration, Outcome.UNKNOWN, Optional.empty(), reason);
        };
    }

    private static SystemAnswer answer(
            Study study,
            Question question,
            Exploration exploration,
            Outcome outcome,
            Optional<Trace> trace,
            String reason) {
        return new SystemAnswer(
                study.id(),
                study.title(),
                question.text(),
                question.topology().name(),
                question.property().name(),
                question.holds(),
                outcome,
                exploration.states(),
                exploration.transitions(),
                exploration.depth(),
                trace.map(run -> new TraceCounterexample(question.topology(), question.property(), run)
                        .tell(exploration, "mvn verify -Dparley.only=" + study.id())),
                reason);
    }
}
