package dev.flight.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The scenarios of queueing theory tell a model that is wrong from one that is right: each mistake, made in the source of
 * the model and compiled, makes a scenario miss what it expects.
 */
@Tag("long")
class ModelMutationTest {

    private static final Path SOURCES = Path.of("src", "main", "java", "dev", "flight", "sim", "routing");

    @ParameterizedTest(name = "{0}: {2} for {1} misses {3}")
    @CsvSource(
            delimiter = '~',
            value = {
                // Drop the head where the tail is to be dropped, and the other way round.
                "Outbox ~ overflow != Overflow.DROP_HEAD || lowest < level ~ overflow == Overflow.DROP_HEAD || lowest < level ~ polling-drop-head",
                "Outbox ~ overflow != Overflow.DROP_HEAD || lowest < level ~ overflow == Overflow.DROP_HEAD || lowest < level ~ polling-drop-tail",
                // Acknowledgements that are lost are taken for received: nothing comes twice.
                "Sender ~ lost || clients.link.losesBack() ~ lost ~ lost-acks",
                // Only what waits counts as held, not what is served: one more finds room.
                "BrokerNodes ~ while (node.held >= capacity) ~ while (node.held > capacity) ~ m-m-1-k",
                // A message counts as delivered when it is served, not when it is accepted: what is turned away is not
                // missed.
                "BrokerNodes ~ give(message, brokers.overflow() ~ run.router.route(message); if (run.now < 0) give(message, brokers.overflow() ~ m-m-1-k",
                // The less urgent go first.
                "GroupState ~ case HIGH -> 2; ~ case HIGH -> 4; ~ cobham",
                // One retry too few.
                "Receiver ~ messages.attempts[message] > run.groups ~ messages.attempts[message] >= run.groups ~ retry-2",
                // The bucket starts empty.
                "TokenBuckets ~ missing = new double[limited]; ~ missing = new double[limited]; java.util.Arrays.fill(missing, 1e6); ~ token-bucket",
                // The wait begins when the message is served, not when it comes.
                "Publisher ~ messages.published[message] = run.now; ~ messages.published[message] = run.now - 1_000_000; ~ m-d-1",
            })
    void aWrongModelMissesWhatIsExpected(String source, String right, String wrong, String scenario)
            throws IOException, ReflectiveOperationException {
        Path file = SOURCES.resolve(source + ".java");
        String text = Files.readString(file);
        assertThat(text).as("the place of the mistake").contains(right);

        MutatedModel model = MutatedModel.of(file, text.replace(right, wrong));

        List<String> missed = model.missed(RoutingScenariosTest.QUEUEING.resolve(scenario + ".yaml"));
        assertThat(missed).isNotEmpty();
    }
}
