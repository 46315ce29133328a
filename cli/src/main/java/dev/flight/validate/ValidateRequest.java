package dev.flight.validate;

import dev.flight.input.Input;
import dev.flight.profile.BuiltinProfiles;
import dev.flight.profile.Catalogue;
import java.util.List;

/**
 * What is to be validated, and how.
 *
 * @param inputs what to look at; one that is spelt like a packed profile is named so that nobody takes it for that
 * @param platforms platforms to hold manifests against in place of their own; empty for their own
 */
public record ValidateRequest(List<Input> inputs, Catalogue catalogue, List<String> platforms, Baseline baseline) {

    public ValidateRequest {
        inputs = inputs.stream()
                .map(input -> input.named(BuiltinProfiles.toldApart(input.name())))
                .toList();
        platforms = List.copyOf(platforms);
    }
}
