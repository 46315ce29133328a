package dev.flight.broker;

import org.jspecify.annotations.Nullable;

/**
 * Who a broker is to take us for.
 *
 * @param user null for the broker's default user
 */
public record Login(@Nullable String user, Secret password) {}
