package dev.parley.implementations.systems.state;

import static dev.parley.model.system.Notation.channel;
import static dev.parley.model.system.Notation.expect;
import static dev.parley.model.system.Notation.forever;
import static dev.parley.model.system.Notation.let;
import static dev.parley.model.system.Notation.message;
import static dev.parley.model.system.Notation.number;
import static dev.parley.model.system.Notation.send;
import static dev.parley.model.system.Notation.sequence;
import static dev.parley.model.system.Notation.variable;
import static dev.parley.model.system.Notation.when;

import dev.parley.implementations.systems.study.Fridge;
import dev.parley.implementations.systems.study.Question;
import dev.parley.implementations.systems.study.Study;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.explore.Property;
import dev.parley.model.explore.View;
import dev.parley.model.system.Statement;
import dev.parley.model.system.Topology;

/**
 * Several people at one fridge, each with a queue of replies. One request is atomic, whatever it asks for; two are not:
 * who looks before they take may find that somebody has come in between.
 *
 * <p>From a lecture on message passing (MIT 6.031, reading 24), whose exercises ask what can come of it.
 */
public final class ThirstyPeople {

    private ThirstyPeople() {}

    /** Everybody asks for so many drinks. */
    public static Topology asking(int people, int drinks, int each) {
        Topology.Builder builder =
                fridge("asking-for-" + each, people, drinks, expect("requests", "take", "n", "reply"));
        for (int i = 1; i <= people; i++) {
            builder.process(person(i), ask(i, each)).observing("taken");
        }
        return builder.build();
    }

    /** Nobody wants to take the last drink: everybody looks, by asking for none, and takes one if there are more. */
    public static Topology lookBeforeTake(int people, int drinks) {
        Topology.Builder builder = fridge("LOOK-before-TAKE", people, drinks, expect("requests", "take", "n", "reply"));
        for (int i = 1; i <= people; i++) {
            builder.process(person(i), ask(i, 0), when(variable("left").more(1), ask(i, 1)))
                    .observing("taken");
        }
        return builder.build();
    }

    /** A request that says all of it: one drink, unless it is the last. */
    public static Topology politeRequest(int people, int drinks) {
        Topology.Builder builder = fridge(
                "polite-request",
                people,
                drinks,
                expect("requests", "unlessLast", "reply"),
                let("n", 0),
                when(variable(Fridge.DRINKS).more(1), let("n", 1)));
        for (int i = 1; i <= people; i++) {
            builder.process(
                            person(i),
                            send("requests", message("unlessLast", channel(replies(i)))),
                            expect(replies(i), "result", "taken", "left"))
                    .observing("taken");
        }
        return builder.build();
    }

    private static Statement ask(int person, int drinks) {
        return sequence(
                send("requests", message("take", number(drinks), channel(replies(person)))),
                expect(replies(person), "result", "taken", "left"));
    }

    private static Topology.Builder fridge(String name, int people, int drinks, Statement... request) {
        Topology.Builder builder = Topology.named("ThirstyPeople-" + name + "-people-" + people + "-drinks-" + drinks)
                .channel("requests", ChannelSpec.bounded(people));
        for (int i = 1; i <= people; i++) {
            builder.channel(replies(i), ChannelSpec.bounded(1));
        }
        return builder.server(
                        "fridge",
                        let(Fridge.DRINKS, drinks),
                        forever(sequence(request), Fridge.TAKE, Fridge.KEEP, send(variable("reply"), Fridge.RESULT)))
                .observing(Fridge.DRINKS);
    }

    private static String person(int i) {
        return "person" + i;
    }

    private static String replies(int i) {
        return "replies" + i;
    }

    private static boolean oneDrinkEach(View view) {
        return view.number("person1", "taken") == 1 && view.number("person2", "taken") == 1;
    }

    public static Study study() {
        Topology asking = asking(2, 2, 3);
        Topology looking = lookBeforeTake(3, 2);
        Property somebodyGetsTwo = Property.possible(
                "one gets two drinks, and the other none",
                view -> view.allHaveEnded()
                        && view.number("person1", "taken") == 0
                        && view.number("person2", "taken") == 2);
        return Study.of(
                "S06",
                "Thirsty people, and polite ones",
                Question.holds(
                        "There are never less than no drinks",
                        asking,
                        Property.invariant("drinks >= 0", view -> view.number("fridge", Fridge.DRINKS) >= 0)),
                Question.holds("Of two people who ask for 3 of 2 drinks, either may get both", asking, somebodyGetsTwo),
                Question.fails(
                        "but they cannot get one each",
                        asking,
                        Property.possible("one each", ThirstyPeople::oneDrinkEach)),
                Question.fails(
                        "LOOK before TAKE leaves a drink",
                        looking,
                        Property.invariant("a drink is left", view -> view.number("fridge", Fridge.DRINKS) >= 1)),
                Question.holds(
                        "and still not less than no drinks",
                        looking,
                        Property.invariant("drinks >= 0", view -> view.number("fridge", Fridge.DRINKS) >= 0)),
                Question.holds(
                        "Only one may get a drink, too, if the others look later",
                        looking,
                        Property.possible(
                                "all are done, and a drink is left",
                                view -> view.allHaveEnded() && view.number("fridge", Fridge.DRINKS) == 1)),
                Question.holds(
                        "One request that says all of it leaves a drink",
                        politeRequest(3, 2),
                        Property.invariant("a drink is left", view -> view.number("fridge", Fridge.DRINKS) >= 1)));
    }
}
