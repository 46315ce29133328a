package dev.flight.manifest;

import dev.flight.yaml.Mapping;

/**
 * The virtual machines that the sessions are to be spread over.
 *
 * @param size {@code small}, or the full name of a VM profile
 */
public record VmRequest(String size, int count, Mapping node) {}
