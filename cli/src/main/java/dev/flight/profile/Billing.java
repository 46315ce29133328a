package dev.flight.profile;

import java.util.List;

/** Whether a cloud platform bills, and its subscription tiers. */
public record Billing(boolean enabled, List<String> tiers) {

    public Billing {
        tiers = List.copyOf(tiers);
    }
}
