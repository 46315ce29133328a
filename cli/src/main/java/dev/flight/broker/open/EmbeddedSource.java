package dev.flight.broker.open;

import dev.flight.broker.Incoming;
import dev.flight.broker.Source;
import dev.flight.broker.embedded.EmbeddedRedis;
import dev.flight.unit.TimeSpan;
import org.jspecify.annotations.Nullable;

/** A source of a server that ends with it. */
record EmbeddedSource(Source source, EmbeddedRedis redis) implements Source {

    @Override
    public @Nullable Incoming next(TimeSpan patience) throws InterruptedException {
        return source.next(patience);
    }

    @Override
    public boolean isOver() {
        return source.isOver();
    }

    @Override
    public long dropped() {
        return source.dropped();
    }

    @Override
    public void close() {
        source.close();
        redis.close();
    }
}
