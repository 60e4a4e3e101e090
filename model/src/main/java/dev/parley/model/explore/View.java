package dev.parley.model.explore;

import com.google.common.collect.ImmutableList;
import dev.parley.model.explore.machine.CompiledChannel;
import dev.parley.model.explore.machine.CompiledProcess;
import dev.parley.model.explore.machine.StateLayout;
import dev.parley.model.explore.machine.ValueCodes;
import dev.parley.model.system.Value;

/** One state of a topology, to be looked at. Only valid while it is being asked about. */
public final class View {

    private final StateLayout layout;
    private int[] state = {};

    View(StateLayout layout) {
        this.layout = layout;
    }

    View at(int[] shown) {
        state = shown;
        return this;
    }

    /**
     * The value of a variable.
     *
     * @throws IllegalArgumentException if the process, or its variable, does not exist
     */
    public Value value(String process, String variable) {
        return layout.decode(code(process, variable));
    }

    /**
     * The value of a variable that holds a number.
     *
     * @throws IllegalArgumentException if the process, or its variable, does not exist
     * @throws IllegalStateException if it holds something else
     */
    public int number(String process, String variable) {
        int code = code(process, variable);
        if (!ValueCodes.isNumber(code)) {
            throw new IllegalStateException(
                    variable + " of " + process + " is " + layout.decode(code) + " and no number");
        }
        return ValueCodes.toNumber(code);
    }

    private int code(String process, String variable) {
        int index = layout.topology().indexOf(process);
        Integer slot = layout.processes().get(index).slots().get(variable);
        if (slot == null) {
            throw new IllegalArgumentException("process " + process + " has no variable " + variable + ", but "
                    + layout.processes().get(index).slots().keySet());
        }
        if (!layout.topology().observed().containsEntry(process, variable)
                && !layout.topology().processes().get(index).kept().contains(variable)) {
            throw new IllegalArgumentException("variable " + variable + " of process " + process
                    + " is forgotten where the process does not need it: declare it as observed to look at it");
        }
        return state[layout.base(index) + slot];
    }

    /** Whether the process has come to its end. */
    public boolean hasEnded(String process) {
        int index = layout.topology().indexOf(process);
        return layout.processes().get(index).isEnd(layout.at(state, index));
    }

    /** Whether all processes have ended that are expected to. */
    public boolean allHaveEnded() {
        for (int i = 0; i < layout.processes().size(); i++) {
            CompiledProcess code = layout.processes().get(i);
            if (!code.serves() && !code.isEnd(layout.at(state, i))) {
                return false;
            }
        }
        return true;
    }

    /** How many messages a channel holds. */
    public int size(String channel) {
        return medium(channel).size(state);
    }

    public boolean isClosed(String channel) {
        return medium(channel).isClosed(state);
    }

    /** The messages that a channel holds, the next one to be received first. */
    public ImmutableList<Value> contents(String channel) {
        return contents(medium(channel));
    }

    ImmutableList<Value> contents(CompiledChannel medium) {
        ImmutableList.Builder<Value> contents = ImmutableList.builder();
        for (int i = 0; i < medium.size(state); i++) {
            contents.add(layout.decode(medium.message(state, i)));
        }
        return contents.build();
    }

    private CompiledChannel medium(String channel) {
        return layout.channels().get(layout.topology().indexOfChannel(channel));
    }
}
