package dev.parley.model.rule;

/** How two calls of a history cannot both be, where a rule is broken. */
public enum Contradiction {
    OVERTAKING("sent earlier, and overtaken"),
    REPETITION("the same message, twice"),
    LOSS("accepted, and gone"),
    EXCESS("one more than there is room for"),
    INVENTION("received, and not sent"),
    OBSERVATION("what was there, and what was seen"),
    VAIN_WAIT("there, and not noticed"),
    EFFECT("given up, and yet it had an effect"),
    CIRCLE("each waits for the other"),
    /** Nothing more is known. */
    OTHER("cannot both be");

    private final String relation;

    Contradiction(String relation) {
        this.relation = relation;
    }

    /** The relation in a few words that can stand between the two. */
    public String relation() {
        return relation;
    }
}
