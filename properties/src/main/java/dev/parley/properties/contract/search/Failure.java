package dev.parley.properties.contract.search;

import dev.parley.model.operation.Program;
import dev.parley.properties.contract.search.Examiner.Examined;
import dev.parley.properties.interleave.strategy.Schedule;

/**
 * A program and a schedule under which it breaks a rule.
 *
 * @param origin the program that was shrunk to this one
 */
public record Failure(Program program, Examined examined, Program origin) {
    public Failure(Program program, Examined examined) {
        this(program, examined, program);
    }

    public Schedule schedule() {
        return examined.execution().schedule();
    }
}
