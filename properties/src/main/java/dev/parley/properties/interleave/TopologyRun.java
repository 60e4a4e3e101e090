package dev.parley.properties.interleave;

import com.google.common.collect.ImmutableMap;
import dev.parley.model.channel.Channel;
import dev.parley.model.system.Act;
import dev.parley.model.system.Process;
import dev.parley.model.system.Topology;
import java.util.Objects;

/** One run of a topology on fresh channels, until nothing moves. */
final class TopologyRun {

    private final Topology topology;
    private final ImmutableMap<String, Channel<Integer>> channels;
    private final Run run;
    private final Recorder recorder;

    TopologyRun(Topology topology, ImmutableMap<String, Channel<Integer>> channels, Run run, EventLog log) {
        this.topology = topology;
        this.channels = channels;
        this.run = run;
        this.recorder = new Recorder(run, log);
    }

    void execute() {
        for (Process process : topology.processes()) {
            run.add(self -> {
                for (int i = 0; i < process.acts().size(); i++) {
                    Act act = process.acts().get(i);
                    recorder.perform(
                            self, i, Objects.requireNonNull(channels.get(act.channel())), act.operation());
                }
            });
        }
        run.drive();
        if (!run.isAbandoned()) {
            boolean _ = recorder.quiescence();
        }
        run.end();
    }
}
