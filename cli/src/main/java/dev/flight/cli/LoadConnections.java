package dev.flight.cli;

import dev.flight.broker.BrokerFailure;
import dev.flight.broker.Sink;
import dev.flight.broker.Source;
import dev.flight.broker.SourceUrl;
import dev.flight.broker.open.Brokers;
import dev.flight.load.LoadPlan;
import dev.flight.load.LoadResult;
import dev.flight.load.LoadRun;
import java.util.ArrayList;
import java.util.List;

/** The connections of a load: one that receives, and those that send. */
final class LoadConnections implements AutoCloseable {

    private final String url;
    private final Source source;
    private final List<Sink> sinks = new ArrayList<>();

    private LoadConnections(String url, Source source) {
        this.url = url;
        this.source = source;
    }

    /** Opens them; what is sent from now on is received. */
    static LoadConnections open(Brokers brokers, SourceUrl url, int senders) throws BrokerFailure {
        LoadConnections open = new LoadConnections(url.text(), brokers.source(url));
        try {
            for (int i = 0; i < senders; i++) {
                open.sinks.add(brokers.sink(url));
            }
            return open;
        } catch (BrokerFailure failure) {
            open.close();
            throw failure;
        }
    }

    LoadResult run(LoadPlan plan, long run, long epochMillis) {
        return LoadRun.run(plan, url, source, sinks, run, epochMillis);
    }

    @Override
    public void close() {
        for (Sink sink : sinks) {
            try {
                sink.close();
            } catch (BrokerFailure gone) {
                // What it did not take is in the report already.
            }
        }
        source.close();
    }
}
