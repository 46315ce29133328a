package dev.flight.validate;

import dev.flight.input.Input;
import dev.flight.profile.Catalogue;
import java.util.List;

/**
 * What is to be validated, and how.
 *
 * @param platforms platforms to hold manifests against in place of their own; empty for their own
 */
public record ValidateRequest(List<Input> inputs, Catalogue catalogue, List<String> platforms, Baseline baseline) {

    public ValidateRequest {
        inputs = List.copyOf(inputs);
        platforms = List.copyOf(platforms);
    }
}
