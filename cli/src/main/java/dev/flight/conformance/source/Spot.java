package dev.flight.conformance.source;

import dev.flight.diagnostic.Related;

/**
 * What is being compared.
 *
 * @param subject how a message begins: {@code `sessionId` of MemoryUsageSnapshot}
 * @param at in the source
 * @param contract the line of the contract
 * @param pointer the type's name and the field's key, as a JSON Pointer: by it a baseline knows a finding
 */
record Spot(String subject, SourcePlace at, Related contract, String pointer) {

    Spot at(SourcePlace other) {
        return new Spot(subject, other, contract, pointer);
    }

    Spot of(String other) {
        return new Spot(other, at, contract, pointer);
    }

    Spot because(Related other) {
        return new Spot(subject, at, other, pointer);
    }

    Spot under(String key) {
        return new Spot(
                subject, at, contract, pointer + "/" + key.replace("~", "~0").replace("/", "~1"));
    }
}
