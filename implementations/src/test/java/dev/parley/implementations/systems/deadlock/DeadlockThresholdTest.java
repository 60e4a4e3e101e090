package dev.parley.implementations.systems.deadlock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.model.explore.Explorer;
import dev.parley.model.explore.Property;
import dev.parley.model.system.Topology;
import org.junit.jupiter.api.Test;

/** From how many requests on clients and fridges deadlock, on both sides of every threshold. */
final class DeadlockThresholdTest {

    private static boolean deadlocks(Topology topology) {
        return Explorer.of(topology)
                .asking(Property.noDeadlock())
                .explore()
                .of(Property.noDeadlock())
                .fails();
    }

    private static boolean isInevitable(Topology topology) {
        return Explorer.of(topology)
                .asking(Property.deadlockIsInevitable())
                .explore()
                .of(Property.deadlockIsInevitable())
                .holds();
    }

    @Test
    void oneClientDeadlocksFromAsManyRequestsOnAsFitSomewhereAndOneMore() {
        for (int workers = 1; workers <= 3; workers++) {
            for (int requestCapacity = 0; requestCapacity <= 4; requestCapacity++) {
                for (int replyCapacity = 0; replyCapacity <= 4; replyCapacity++) {
                    int threshold = requestCapacity + replyCapacity + workers + 1;
                    for (int requests = Math.max(1, threshold - 2); requests <= threshold + 1; requests++) {
                        Topology topology = DrinksFridge.of(requestCapacity, replyCapacity, workers, requests);
                        assertEquals(requests >= threshold, deadlocks(topology), topology.name());
                    }
                }
            }
        }
    }

    @Test
    void whereOneClientCanDeadlockItAlwaysDoes() {
        for (int workers = 1; workers <= 2; workers++) {
            for (int capacity = 0; capacity <= 2; capacity++) {
                int threshold = 2 * capacity + workers + 1;
                assertTrue(isInevitable(DrinksFridge.of(capacity, capacity, workers, threshold)));
                assertTrue(!isInevitable(DrinksFridge.of(capacity, capacity, workers, threshold - 1)));
            }
        }
    }

    @Test
    void clientsThatShareTheirRequestsDeadlockEarlier() {
        int both = 0;
        for (int clients = 1; clients <= 4; clients++) {
            for (int requestCapacity = 0; requestCapacity <= 4; requestCapacity++) {
                for (int replyCapacity = 0; replyCapacity <= 4; replyCapacity++) {
                    for (int requests = 1; requests <= mostRequests(clients); requests++) {
                        Topology topology = DrinksFridge.shared(clients, requestCapacity, replyCapacity, requests);
                        boolean expected = requests >= replyCapacity + 2
                                && Math.min(requests - replyCapacity - 2, requestCapacity) + (clients - 1) * requests
                                        >= requestCapacity;
                        assertEquals(expected, deadlocks(topology), topology.name());
                        both |= expected ? 1 : 2;
                    }
                }
            }
        }
        assertEquals(3, both);
    }

    /** So that the largest of them have some ten thousand states. */
    private static int mostRequests(int clients) {
        return clients == 1 ? 10 : clients == 2 ? 6 : clients == 3 ? 3 : 2;
    }

    @Test
    void withSeveralClientsItDependsOnTheSchedule() {
        Topology topology = DrinksFridge.shared(2, 2, 2, 4);
        assertTrue(deadlocks(topology));
        assertTrue(!isInevitable(topology));
    }
}
