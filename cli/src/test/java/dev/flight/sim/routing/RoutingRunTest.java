package dev.flight.sim.routing;

import static dev.flight.sim.routing.Scenarios.MILLI;
import static dev.flight.sim.routing.Scenarios.SECOND;
import static dev.flight.sim.routing.Scenarios.polling;
import static dev.flight.sim.routing.Scenarios.pushed;
import static dev.flight.sim.routing.Scenarios.retrying;
import static dev.flight.sim.routing.Scenarios.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.manifest.Priority;
import dev.flight.profile.Realtime;
import dev.flight.profile.Realtime.Overflow;
import dev.flight.routing.Brokers;
import dev.flight.routing.Brokers.Balance;
import dev.flight.routing.Fallback;
import dev.flight.routing.Fault;
import dev.flight.routing.Link;
import dev.flight.sim.Distribution;
import dev.flight.sim.Streams;
import dev.flight.unit.ByteSize;
import dev.flight.unit.TimeSpan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Single messages followed by hand. */
class RoutingRunTest {

    /** {@code 100 delivered}, with the time in milliseconds and the channel of each. */
    private static List<String> told(Scenarios scenario, String... words) {
        List<String> all = new ArrayList<>();
        RoutingTrace trace = (at, what, id, clients, client, channel, detail) -> {
            if (List.of(words).contains(what)) {
                all.add(at / MILLI + " " + what + (channel.isEmpty() ? "" : " " + channel)
                        + (detail == null ? "" : " " + detail));
            }
        };
        RoutingSimulation.run(scenario.build(), new RoutingOptions("test", 1, true, trace, nanos -> {}));
        return all;
    }

    private static Link delayed(long millis) {
        return new Link(new Distribution.Constant(millis * MILLI), 0, 0, null, null, new Distribution.Constant(0));
    }

    private static Realtime batching(Realtime of, int messages, long delayMillis) {
        return new RealtimeChange(of).batching(messages, delayMillis);
    }

    @Test
    void aBatchGoesOutWhenItsOldestMessageHasWaited() {
        Scenarios scenario = new Scenarios()
                .clients(1, batching(pushed(), 10, 100))
                .channel("c", Priority.NORMAL, false)
                .at("c", 0, 10, 20, 250);

        assertThat(told(scenario, "delivered"))
                .containsExactly("100 delivered c", "100 delivered c", "100 delivered c", "350 delivered c");
    }

    @Test
    void aFullBatchGoesOutAtOnce() {
        Scenarios scenario = new Scenarios()
                .clients(1, batching(pushed(), 2, 100))
                .channel("c", Priority.NORMAL, false)
                .at("c", 0, 10, 20);

        assertThat(told(scenario, "delivered")).containsExactly("10 delivered c", "10 delivered c", "120 delivered c");
    }

    @Test
    void anAnswerToAPollHoldsOneBatch() {
        Scenarios scenario = new Scenarios()
                .clients(1, batching(polling(5, 100, Overflow.DROP_HEAD), 2, 0))
                .channel("c", Priority.NORMAL, false)
                .at("c", 0, 0, 0);

        List<String> delivered = told(scenario, "delivered");
        assertThat(delivered).hasSize(3);
        long first = Long.parseLong(delivered.get(0).split(" ", 2)[0]);
        assertThat(delivered.get(2)).isEqualTo(first + 5_000 + " delivered c");
    }

    @Test
    void theLinkCarriesOneBatchAtATime() {
        Link slow = new Link(new Distribution.Constant(50 * MILLI), 0, 0, 100.0, null, new Distribution.Constant(0));
        Scenarios scenario = new Scenarios()
                .clients("web", 1, batching(pushed(), 1, 0), slow, null)
                .channel("c", Priority.NORMAL, false)
                .at("c", 0, 0);

        // 100 bytes at 100 bytes a second, then 50 ms.
        assertThat(told(scenario, "delivered")).containsExactly("1050 delivered c", "2050 delivered c");
    }

    @Test
    void aClientPollsNoSoonerThanItsLastPollIsAnswered() {
        Link slow = new Link(new Distribution.Constant(0), 0, 0, 10.0, null, new Distribution.Constant(0));
        Scenarios scenario = new Scenarios()
                .clients("psp", 1, polling(5, 100, Overflow.DROP_HEAD), slow, null)
                .channel("c", Priority.NORMAL, false)
                .at("c", 0, 5_000);

        // 100 bytes at 10 bytes a second take two intervals, so that the poll between them is left out.
        List<String> delivered = told(scenario, "delivered");
        long first = Long.parseLong(delivered.get(0).split(" ", 2)[0]);
        assertThat(delivered).containsExactly(first + " delivered c", first + 10_000 + " delivered c");
    }

    @Test
    void aMessageIsSentAgainWhileItsFirstCopyIsStillUnderWay() {
        Scenarios scenario = new Scenarios()
                .clients("web", 1, retrying(1), delayed(2_500), null)
                .channel("c", Priority.CRITICAL, true)
                .at("c", 0);

        assertThat(told(scenario, "sent", "delivered", "duplicate", "dead-lettered"))
                .containsExactly(
                        "0 sent c",
                        "2000 sent c",
                        "2500 delivered c",
                        "4000 dead-lettered c delivery_limit",
                        "4500 duplicate c");
        Tally tally = select(scenario.run()).tally();
        assertThat(tally.delivered()).isEqualTo(1);
        assertThat(tally.deadLetteredYetDelivered()).isEqualTo(1);
        assertThat(tally.ended(Fate.Kind.DEAD_LETTERED)).isZero();
    }

    @Test
    void aDeadLetterThatComesAfterAllIsDelivered() {
        Scenarios scenario = new Scenarios()
                .clients("web", 1, retrying(0), delayed(2_500), null)
                .channel("c", Priority.CRITICAL, true)
                .at("c", 0);

        assertThat(told(scenario, "delivered", "dead-lettered"))
                .containsExactly("2000 dead-lettered c delivery_limit", "2500 delivered c");
        assertThat(select(scenario.run()).tally())
                .returns(1L, Tally::delivered)
                .returns(1L, Tally::deadLetteredYetDelivered)
                .returns(0L, tally -> tally.ended(Fate.Kind.DEAD_LETTERED));
    }

    @Test
    void whileNoBrokerIsUpOnlyWhatIsAcknowledgedIsPublishedAgain() {
        Scenarios scenario = new Scenarios()
                .clients(1, pushed())
                .channel("critical", Priority.CRITICAL, true)
                .channel("normal", Priority.NORMAL, false)
                .at("critical", 1_000)
                .at("normal", 1_000);
        scenario.faults.add(new Fault.BrokerDown(TimeSpan.ofMillis(500), TimeSpan.ofMillis(2_000), 1));

        // The client lost its connection at 0.5 s and has another at 2.5 s; the publisher tries again at 3 s.
        assertThat(told(scenario, "dropped", "publish-retried", "delivered"))
                .containsExactly(
                        "1000 publish-retried critical", "1000 dropped normal broker-down", "3000 delivered critical");
    }

    @Test
    void aNodeThatFailsKeepsItsMessagesIfItIsDurable() {
        Brokers durable =
                new Brokers(1, Balance.ROUND_ROBIN, 1, new Distribution.Constant(SECOND), null, Overflow.REJECT, true);
        Scenarios scenario = new Scenarios()
                .clients(1, polling(1, 10, Overflow.DROP_HEAD))
                .channel("c", Priority.NORMAL, false)
                .at("c", 0, 0);
        scenario.brokers = durable;
        scenario.faults.add(new Fault.BrokerDown(TimeSpan.ofMillis(500), TimeSpan.ofMillis(9_500), 1));

        assertThat(select(scenario.run()).tally().delivered()).isEqualTo(2);
        assertThat(scenario.run().groups().get(0).tally().latencyMean()).isGreaterThan(11_000);

        scenario.brokers =
                new Brokers(1, Balance.ROUND_ROBIN, 1, new Distribution.Constant(SECOND), null, Overflow.REJECT, false);
        assertThat(select(scenario.run()).tally().ended(Fate.BROKER_DOWN)).isEqualTo(2);
    }

    @Test
    void aFullQueueDropsTheOldestOfTheLeastUrgent() {
        Scenarios scenario = new Scenarios()
                .clients(1, polling(3_600, 2, Overflow.DROP_HEAD))
                .channel("high", Priority.HIGH, false)
                .channel("low", Priority.LOW, false)
                .at("high", 0, 30)
                .at("low", 10, 20, 40);

        assertThat(told(scenario, "dropped"))
                .containsExactly("20 dropped low overflow", "30 dropped low overflow", "40 dropped low overflow");
    }

    @Test
    void aQueueThatDropsItsTailRefusesTheNewest() {
        Scenarios scenario = new Scenarios()
                .clients(1, polling(3_600, 1, Overflow.DROP_TAIL))
                .channel("critical", Priority.CRITICAL, true)
                .channel("low", Priority.LOW, false)
                .at("low", 0)
                .at("critical", 10);

        assertThat(told(scenario, "dropped", "dead-lettered")).containsExactly("10 dead-lettered critical maxlen");
    }

    @Test
    void aQueueShrinksUnderPressureAndGrowsAgain() {
        Scenarios scenario = new Scenarios()
                .clients(1, polling(3_600, 100, Overflow.DROP_HEAD))
                .channel("c", Priority.NORMAL, false)
                .at("c", 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 100, 300);
        scenario.platform("psp");
        scenario.faults.add(new Fault.MemoryPressure(TimeSpan.ofMillis(50), TimeSpan.ofMillis(150), "web"));

        assertThat(told(scenario, "dropped"))
                .containsExactly("50 dropped c pressure", "50 dropped c pressure", "100 dropped c pressure");
    }

    @Test
    void whatAQueueHoldsCanItselfMakePressure() {
        Scenarios scenario = new Scenarios()
                .clients(1, polling(3_600, 100, Overflow.DROP_HEAD))
                .channel("c", Priority.NORMAL, false)
                .at("c", 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        scenario.platform("psp");
        // 24 MiB less what is reserved, 90 % of it is high pressure: 1,150 bytes of queue are left, less than 12
        // messages of 100.
        scenario.heapUsedUpTo(1_150);

        assertThat(told(scenario, "dropped"))
                .containsExactly("11 dropped c pressure", "11 dropped c pressure", "12 dropped c pressure");
    }

    @Test
    void messagesGrowTooOldInAQueue() {
        Scenarios scenario = new Scenarios()
                .clients(1, new RealtimeChange(polling(3_600, 100, Overflow.DROP_HEAD)).maxMessageAge(5_000))
                .channel("c", Priority.NORMAL, false)
                .at("c", 0);

        assertThat(select(scenario.run()).tally().ended(Fate.EXPIRED)).isEqualTo(1);
    }

    @Test
    void aMessageToAllIsCountedForEach() {
        Scenarios scenario = new Scenarios()
                .clients(3, pushed())
                .channel("c", Priority.NORMAL, false)
                .at("c", 0, 1);
        scenario.toAll();

        assertThat(select(scenario.run()).tally()).returns(6L, Tally::published).returns(6L, Tally::delivered);
    }

    @Test
    void aClientFallsBackToPollingAndProbesItsWayBack() {
        Scenarios scenario = new Scenarios()
                .clients(1, new RealtimeChange(pushed()).fallback(1_000))
                .channel("c", Priority.NORMAL, false)
                .at("c", 0, 14_000, 60_000);
        scenario.fallback = new Fallback(2, TimeSpan.ofMillis(10_000));
        // The link is down from 1 s to 8 s: attempts at 3 s and 6 s fail, each noticed after 1 s; then it polls.
        scenario.faults.add(new Fault.LinkTrouble(
                TimeSpan.ofMillis(1_000), TimeSpan.ofMillis(7_000), "web", null, null, null, true));

        List<String> told = told(scenario, "disconnected", "fallback", "connected");
        assertThat(told).containsExactly("1000 disconnected", "7000 fallback", "17000 connected");
        assertThat(scenario.run().clients().get(0)).returns(1L, ClientsResult::fallbacks);
    }

    @Test
    void consistentHashingMovesOnlyTheClientsOfTheNodeThatFailed() {
        BrokerNode[] nodes = new BrokerNode[3];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = new BrokerNode(1, null, new Streams(1).stream("x"));
        }
        Balancer balancer = new Balancer(Balance.CONSISTENT_HASH, nodes);
        int[] before = new int[3_000];
        int[] shares = new int[3];
        for (int client = 0; client < before.length; client++) {
            before[client] = balancer.choose(client);
            shares[before[client]]++;
        }
        nodes[1].up = false;

        for (int client = 0; client < before.length; client++) {
            int after = balancer.choose(client);
            assertThat(after).isNotEqualTo(1);
            if (before[client] != 1) {
                assertThat(after).isEqualTo(before[client]);
            }
        }
        assertThat(Arrays.stream(shares).min().orElse(0)).isGreaterThan(700);
    }

    @Test
    void aPayloadOverTheMaximumIsRejected() {
        Scenarios scenario = new Scenarios()
                .clients(1, new RealtimeChange(pushed()).maxPayload(ByteSize.of(99)))
                .channel("c", Priority.CRITICAL, true)
                .at("c", 0);

        assertThat(select(scenario.run()).tally().ended(Fate.PAYLOAD)).isEqualTo(1);
    }

    @Test
    void theResultIsTheSameForAnyNumberOfThreads() {
        Scenarios scenario = new Scenarios()
                .clients(
                        "web",
                        3,
                        retrying(2),
                        new Link(
                                new Distribution.Exponential(100 * MILLI),
                                0.1,
                                0.1,
                                null,
                                null,
                                new Distribution.Constant(0)),
                        null)
                .channel("c", Priority.CRITICAL, true)
                .poisson(50, 60);
        scenario.replications = 9;

        RoutingResult one = RoutingSimulation.run(scenario.build(), RoutingOptions.of("test"));
        RoutingResult eight =
                RoutingSimulation.run(scenario.build(), new RoutingOptions("test", 8, false, null, nanos -> {}));

        assertThat(eight.events()).isEqualTo(one.events());
        GroupResult left = one.groups().get(0);
        GroupResult right = eight.groups().get(0);
        assertThat(right.latencyMean()).isEqualTo(left.latencyMean());
        assertThat(right.delivered()).isEqualTo(left.delivered());
        assertThat(right.tally().latencyMean()).isEqualTo(left.tally().latencyMean());
        assertThat(right.tally().duplicates()).isEqualTo(left.tally().duplicates());
    }
}
