package dev.flight.broker;

import java.util.ArrayList;
import java.util.List;

/** What became of a message, as often as it was told. */
public final class Told implements Receipt {

    private final List<String> all = new ArrayList<>();

    @Override
    public synchronized void arrived() {
        all.add("arrived");
    }

    @Override
    public synchronized void failed(BrokerFailure failure) {
        all.add(String.valueOf(failure.getMessage()));
    }

    public synchronized List<String> all() {
        return List.copyOf(all);
    }
}
