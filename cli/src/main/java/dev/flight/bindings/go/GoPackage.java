package dev.flight.bindings.go;

import dev.flight.wit.WitPackage;

/**
 * A package of Go for one of the contract.
 *
 * @param path what others import
 */
record GoPackage(String name, String path, WitPackage source) {}
