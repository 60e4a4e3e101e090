package dev.parley.properties.archive;

import dev.parley.model.history.Recording.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import us.bpsm.edn.Keyword;

/** Puts the events of a Jepsen history together, as the package describes it. */
final class JepsenEvents {

    private static final Keyword PROCESS = Keyword.newKeyword("process");
    private static final Keyword TYPE = Keyword.newKeyword("type");
    private static final Keyword FUNCTION = Keyword.newKeyword("f");
    private static final Keyword VALUE = Keyword.newKeyword("value");

    private record Invocation(long at, String function, Object value) {}

    private record Unanswered(long process, Invocation invocation) {}

    private final Conventions conventions;
    private final ThreadNumbers threads;
    private final Map<Long, Invocation> open = new HashMap<>();
    private final List<Unanswered> unanswered = new ArrayList<>();
    private long now;

    JepsenEvents(ThreadNumbers threads, Conventions conventions) {
        this.threads = threads;
        this.conventions = conventions;
    }

    /** One event. */
    void read(Object event, OperationSink to) {
        now++;
        if (!(event instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException("it is no map but " + BadInput.show(String.valueOf(event)));
        }
        if (!(map.get(PROCESS) instanceof Long process)) {
            return;
        }
        String type = name(map, TYPE);
        String function = name(map, FUNCTION);
        if (type.equals("invoke")) {
            Object value = map.containsKey(VALUE) && map.get(VALUE) != null ? map.get(VALUE) : "";
            if (open.put(process, new Invocation(now, function, value)) != null) {
                throw new IllegalArgumentException(
                        "process " + process + " invokes before its last operation has completed");
            }
            return;
        }
        Invocation invocation = open.remove(process);
        if (invocation == null || !invocation.function.equals(function)) {
            throw new IllegalArgumentException("process " + process + " completes what it did not invoke");
        }
        switch (type) {
            case "ok" -> answered(invocation, process, map.get(VALUE), to);
            case "fail" -> failed(invocation, process, to);
            case "info" -> unanswered(invocation, process);
            default ->
                throw new IllegalArgumentException(
                        ":type must be :invoke, :ok, :fail or :info, not " + BadInput.show(type));
        }
    }

    /** There are no more events. */
    void end(OperationSink to) {
        open.forEach((process, invocation) -> unanswered(invocation, process));
        for (Unanswered each : unanswered) {
            Invocation invocation = each.invocation;
            boolean sends = invocation.function.equals("enqueue");
            to.operation(
                    now,
                    "",
                    threads.of(each.process),
                    sends ? Kind.SENDING : Kind.RECEIVING,
                    sends ? message(invocation.value) : 0,
                    invocation.at,
                    OperationSink.NEVER);
        }
    }

    private void answered(Invocation invocation, long process, @Nullable Object value, OperationSink to) {
        int thread = threads.of(process);
        switch (invocation.function) {
            case "enqueue" ->
                to.operation(now, "", thread, Kind.ACCEPTED, message(invocation.value), invocation.at, now);
            case "dequeue" -> to.operation(now, "", thread, Kind.RECEIVED, message(value), invocation.at, now);
            case "drain" -> {
                if (!(value instanceof Collection<?> drained)) {
                    throw new IllegalArgumentException("a drain that is :ok needs its messages in :value");
                }
                for (Object each : List.copyOf(drained)) {
                    to.operation(now, "", thread, Kind.RECEIVED, message(each), invocation.at, now);
                }
            }
            default ->
                throw new IllegalArgumentException(
                        ":f must be :enqueue, :dequeue or :drain, not " + BadInput.show(invocation.function));
        }
    }

    private void failed(Invocation invocation, long process, OperationSink to) {
        if (invocation.function.equals("dequeue") && conventions.failedDequeueIsEmpty()) {
            to.operation(now, "", threads.of(process), Kind.EMPTY, 0, invocation.at, now);
        }
    }

    private void unanswered(Invocation invocation, long process) {
        if (invocation.function.equals("drain")) {
            throw new IllegalArgumentException(
                    "a drain without an answer may have taken any number of messages; end the history before it");
        }
        unanswered.add(new Unanswered(process, invocation));
    }

    private static long message(@Nullable Object value) {
        if (value instanceof Long number) {
            return number;
        }
        throw new IllegalArgumentException(
                "a message must be a whole number, not " + BadInput.show(String.valueOf(value)));
    }

    private static String name(Map<?, ?> map, Keyword key) {
        if (map.get(key) instanceof Keyword keyword) {
            return keyword.getName();
        }
        throw new IllegalArgumentException(key + " must be a keyword");
    }
}
