package dev.flight.broker.rabbit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flight.broker.BrokerFailure;
import dev.flight.broker.Inbox;
import dev.flight.broker.SourceUrl;
import dev.flight.unit.ByteSize;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told when RabbitMQ lets nobody in. */
@Tag("long")
@Tag("outside")
class RabbitRefusalsTest {

    @TempDir
    private static Path folder;

    private static RabbitProcess rabbit;

    @BeforeAll
    static void start() throws Exception {
        rabbit = RabbitProcess.start(folder);
    }

    @AfterAll
    static void stop() throws Exception {
        if (rabbit != null) {
            rabbit.close();
        }
    }

    @Test
    void aWrongPasswordIsToldWithoutIt() {
        SourceUrl.Rabbit wrong = RabbitProcess.read("amqp://ann:hunter2@127.0.0.1:" + rabbit.port() + "?queue=q");

        assertThatThrownBy(() -> RabbitSource.open(wrong, new Inbox(1, ByteSize.of(1))))
                .isInstanceOf(BrokerFailure.class)
                .hasMessageContaining("it refuses user ann")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void aVirtualHostThatIsMissingIsTold() {
        SourceUrl.Rabbit wrong =
                RabbitProcess.read("amqp://guest:guest@127.0.0.1:" + rabbit.port() + "/nowhere?queue=q");

        assertThatThrownBy(() -> RabbitSource.open(wrong, new Inbox(1, ByteSize.of(1))))
                .hasMessageContaining("there is no virtual host nowhere");
    }

    @Test
    void nobodyThereIsToldWithTheAddress() {
        assertThatThrownBy(() -> RabbitSource.open(
                        RabbitProcess.read("amqp://127.0.0.1:1?queue=q"), new Inbox(1, ByteSize.of(1))))
                .isInstanceOf(BrokerFailure.class)
                .hasMessage("rabbitmq 127.0.0.1:1: nothing listens there");
    }
}
